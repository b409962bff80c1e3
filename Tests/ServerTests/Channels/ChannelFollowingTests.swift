import Channels
import Foundation
import ScenarioFiles
import Testing

/// What channels are told in return.
@Suite struct ChannelFollowingTests {
  private static func prepare(_ network: SmallNetwork) throws {
    try network.write(Documents.channels, to: "channels.csv")
    try network.write(Documents.aliases, to: "sku_aliases.csv")
  }

  /// Takes orders of a table in, and releases them.
  /// - Returns: the ids of their shipments, by order.
  private static func takeIn(
    _ client: TestClient, _ rows: [(order: String, sku: String, quantity: Int)]
  ) async throws -> [String: String] {
    let header = "order_id,line_id,sku,quantity,country,postal_code,name\n"
    let table = rows.map { "\($0.order),L\($0.order),\($0.sku),\($0.quantity),US,10001,A Buyer\n" }.joined()
    let answer = try await client.send(
      "POST", "/v1/channels/own/orders", header + table, headers: ["Content-Type": "text/csv"])
    #expect(answer["results"].elements.allSatisfy { $0["status"]?.integer == 201 }, "\(answer.text)")
    var shipments: [String: String] = [:]
    for shipment in try await client.post("/v1/releases")["shipments"].elements {
      shipments[shipment["order_id"]?.text ?? ""] = shipment["shipment_id"]?.text
    }
    return shipments
  }

  /// The cells of the rows that are told, without those of whom they are.
  private static func rows(_ page: HTTPAnswer) -> [String] {
    page["confirmations"].elements.map { confirmation in
      (confirmation["row"]?["cells"]?.elements ?? []).map(\.text).joined(separator: ",")
    }
  }

  @Test func `a parcel of part of a line is told, then the rest, each once`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      let shipments = try await Self.takeIn(client, [("7", "TEE-M", 5), ("8", "MUG", 1)])
      #expect(try await client.get("/v1/channels/own/confirmations")["confirmations"].elements.isEmpty)
      let id = try #require(shipments["own:7"])
      let tooMuch = #"""
        {"tracking":[{"carrier":"UPS","number":"1Z1","lines":[{"line_id":"L7","quantity":3}]},
        {"carrier":"UPS","number":"1Z2","lines":[{"line_id":"L7","quantity":3},{"line_id":"L8","quantity":1}]}]}
        """#
      let refused = try await client.post("/v1/shipments/\(id)/ship", tooMuch)
      #expect(refused.status == 422)
      #expect(
        refused.pointers == ["/tracking/1/lines/0/quantity", "/tracking/1/lines/1/line_id"],
        "\(refused.text)")
      let body = #"""
        {"shipped_at":"2026-11-23T15:00:00-05:00","tracking":[{"carrier":"UPS","number":"1Z2"},
        {"carrier":"UPS","number":"1Z1","lines":[{"line_id":"L7","quantity":2}]}]}
        """#
      let shipped = try await client.post("/v1/shipments/\(id)/ship", body)
      #expect(shipped["tracking"][1]?["lines"]?[0]?["quantity"]?.integer == 2)
      #expect(try await client.post("/v1/shipments/\(id)/ship", body).body == shipped.body)
      #expect(try await client.get("/v1/shipments/\(id)").body == shipped.body)
      let first = try await client.get("/v1/channels/own/confirmations")
      #expect(
        Self.rows(first) == [
          "7,L7,TEE-M,2,UPS,1Z1,https://www.ups.com/track?tracknum=1Z1,2026-11-23T20:00:00Z",
          "7,L7,TEE-M,3,UPS,1Z2,https://www.ups.com/track?tracknum=1Z2,2026-11-23T20:00:00Z",
        ])
      #expect(try await client.get("/v1/channels/own/confirmations").body == first.body)
      let after = first["next"].text
      #expect(try await Self.rows(client.get("/v1/channels/own/confirmations?after=\(after)")) == [])
      async let waiting = client.get("/v1/channels/own/confirmations?after=\(after)&wait=60")
      _ = try await client.post(
        "/v1/shipments/\(shipments["own:8"] ?? "")/ship", #"{"tracking":[{"number":"1Z3"}]}"#)
      let told = try await Self.rows(waiting)
      // The service's carrier, where the warehouse names none.
      #expect(told.count == 1 && told[0].hasPrefix("8,L8,MUG,1,UPS,1Z3,"), "\(told)")
    }
  }

  @Test func `page by page every shipment of the channel is told once, and of no other`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      _ = try await client.post("/v1/orders", Bodies.order("other", [("TEE-M", 1)], channel: "shop"))
      let rows = (1...7).map { ("\($0)", "TEE-M", $0 % 3 + 1) }
      let shipments = try await Self.takeIn(client, rows)
      #expect(shipments.count == 8)
      for (order, id) in shipments.sorted(by: { $0.key < $1.key }) {
        _ = try await client.post(
          "/v1/shipments/\(id)/ship", #"{"tracking":[{"number":"T\#(order.count)"}]}"#)
      }
      var told: [String] = []
      var after = "0"
      for _ in 0..<20 {
        let page = try await client.get("/v1/channels/own/confirmations?limit=2&after=\(after)")
        let found = Self.rows(page).map { $0.split(separator: ",").prefix(4).joined(separator: ",") }
        #expect(found.count <= 2)
        told += found
        if page["next"].text == after { break }
        after = page["next"].text
      }
      #expect(told.sorted() == rows.map { "\($0.0),L\($0.0),TEE-M,\($0.2)" })
      let events = try await client.get("/v1/events?limit=1000")["events"].elements
      #expect(after == events.last?["seq"]?.text)
    }
  }

  @Test func `a channel that counts in packs hears of whole ones, with what it cannot be told beside`()
    async throws
  {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      for id in [1, 2, 3] {
        let answer = try await client.post(
          "/v1/channels/shop/orders", Documents.shopify(id, [("MUG-2", 2)]))
        #expect(answer["results"][0]?["status"]?.integer == 201)
      }
      let released = try await client.post("/v1/releases")["shipments"].elements
      let bodies = [
        // Three mugs, then one: a pair in each parcel.
        #"{"tracking":[{"number":"P1","lines":[{"line_id":"100","quantity":3}]},{"number":"P2"}]}"#, "{}",
        #"{"tracking":[{"carrier":"Nobody's","number":"P3"}]}"#,
      ]
      for shipment in released {
        let number = (shipment["order_id"]?.text.last.flatMap { Int(String($0)) } ?? 1) - 1
        let body = bodies[number].replacing("\"100\"", with: "\"\(number + 1)00\"")
        let shipped = try await client.post("/v1/shipments/\(shipment["shipment_id"]?.text ?? "")/ship", body)
        #expect(shipped.status == 200, "\(shipped.text)")
      }
      let page = try await client.get("/v1/channels/shop/confirmations")
      let requests = page["confirmations"].elements.compactMap { $0["request"] }
      #expect(requests.map { $0["order"]?.text } == ["1", "1"])
      #expect(requests.map { $0["lines"]?[0]?["quantity"]?.integer } == [1, 1])
      #expect(requests.map { $0["lines"]?[0]?["line_id"]?.text } == ["100", "100"])
      #expect(requests.map { $0["trackingInfo"]?["number"]?.text } == ["P1", "P2"])
      let problems = page["problems"].elements
      #expect(problems.map { $0["order_id"]?.text } == ["shop:2", "shop:3"], "\(page.text)")
      #expect(problems.map { $0["field"]?.text } == ["tracking_number", "carrier"])
    }
  }

  @Test func `what a channel may sell is told in its own packs, then what has changed, never too much`()
    async throws
  {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      func quantities(_ page: HTTPAnswer) -> [String: Int] {
        var quantities: [String: Int] = [:]
        for offer in page["availability"].elements {
          quantities[offer["sku"]?.text ?? ""] = offer["quantity"]?.integer
        }
        return quantities
      }
      func available(_ sku: String, _ channel: String) async throws -> Int {
        try await client.get("/v1/availability?channel=\(channel)&sku=\(sku)")["availability"][0]?[
          "available"]?
          .integer ?? 0
      }
      let first = try await client.get("/v1/channels/shop/availability")
      let told = quantities(first)
      #expect(Set(told.keys) == ["SHIRT", "MUG", "MUG-2", "CAP", "GIFT"])
      let mugs = try await available("MUG", "shop")
      #expect(told["MUG"] == mugs && told["MUG-2"] == mugs / 2 && told["CAP"] == 99_999)
      #expect(try await told["SHIRT"] == available("TEE-M", "shop"))
      #expect(
        first["documents"].elements.map { $0["name"]?.text } == [
          "shopify-inventory.csv", "shopify-inventory-set-quantities.json",
        ])
      let input = first["documents"][1]?["content"]?["input"]?["quantities"]
      #expect(input?.elements.count == told.count)
      _ = try await client.post("/v1/channels/shop/orders", Documents.shopify(1, [("MUG-2", 1), ("MUG", 1)]))
      let next = try await client.get("/v1/channels/shop/availability?after=\(first["next"].text)")
      let changed = quantities(next)
      #expect(Set(changed.keys) == ["MUG", "MUG-2", "GIFT"])
      #expect(changed["MUG"] == mugs - 3 && changed["MUG-2"] == (mugs - 3) / 2)
      let table = try await client.get("/v1/channels/own/availability?limit=1")
      #expect(
        table["documents"][0]?["content"]?.text
          == "sku,quantity\nTEE-M,\(try await available("TEE-M", "own"))\n")
      #expect(try await client.get("/v1/channels/shop/availability?after=x").code == "bad_parameter")
      #expect(try await client.get("/v1/channels/shop/confirmations?after=x").code == "bad_parameter")
    }
  }
}
