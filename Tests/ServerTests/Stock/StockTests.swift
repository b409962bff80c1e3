import ScenarioFiles
import Testing

@Suite struct StockTests {
  @Test func `counts are set all or nothing, and what is absent stays`() async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.send(
        "PUT", "/v1/stock",
        #"{"positions":[{"location_id":"east","sku":"MUG","on_hand":30},{"location_id":"east","sku":"CAP","on_hand":"unlimited"}]}"#
      )
      #expect(answer.status == 200)
      #expect(answer["positions"][0]?["available"]?.integer == 29)
      #expect(answer["positions"][0]?["reserved_elsewhere"]?.integer == 1)
      #expect(answer["positions"][1]?["available"]?.text == "unlimited")
      let wrong = try await server.client.send(
        "PUT", "/v1/stock",
        #"{"positions":[{"location_id":"east","sku":"MUG","on_hand":1},{"location_id":"eest","sku":"MUG","on_hand":1},{"location_id":"east","sku":"GIFT","on_hand":1}]}"#
      )
      #expect(wrong.status == 422)
      #expect(Set(wrong.pointers) == ["/positions/1/location_id", "/positions/2/sku"])
      let stock = try await server.client.get("/v1/stock?location_id=east&sku=MUG")
      #expect(stock["positions"][0]?["on_hand"]?.integer == 30)
    }
  }

  @Test func `a shortage drops planned shipments, and what is released stays short`() async throws {
    try await RunningServer.with { server in
      let order = try await server.client.post("/v1/orders", Bodies.order("A", [("MUG", 4)]))
      #expect(order["shipments"][0]?["location_id"]?.text == "east")
      let moved = try await server.client.send(
        "PUT", "/v1/stock", #"{"positions":[{"location_id":"east","sku":"MUG","on_hand":2}]}"#)
      #expect(moved["replanned"].elements.map(\.text) == ["A"] && moved["shortages"].elements.isEmpty)
      let now = try await server.client.get("/v1/orders/A")
      #expect(now["shipments"][0]?["location_id"]?.text == "west")
      _ = try await server.client.post("/v1/releases", #"{"location_id":"west"}"#)
      let short = try await server.client.post(
        "/v1/stock/adjustments",
        #"{"adjustments":[{"location_id":"west","sku":"MUG","delta":-18,"reason":"lost"}]}"#)
      #expect(short["shortages"][0]?["missing"]?.integer == 2)
      #expect(try await server.client.get("/v1/stock/shortages")["shortages"][0]?["sku"]?.text == "MUG")
    }
  }

  @Test func `availability counts kits and allocations, and changes are told`() async throws {
    try await RunningServer.with { server in
      let web = try await server.client.get("/v1/availability?channel=web&sku=GIFT&sku=MUG&sku=CAP&sku=NONE")
      let values = web["availability"].elements.map { $0["available"]?.text }
      // East has 9 mugs for 4 kits, west 20 for 10.
      #expect(values == ["14", "29", "unlimited", "0"])
      let ebay = try await server.client.get("/v1/availability?channel=ebay&sku=MUG&sku=GIFT")
      #expect(ebay["availability"].elements.map { $0["available"]?.text } == ["14", "6"])
      let begin = try await server.client.get("/v1/availability/changes?channel=ebay&limit=1000")
      _ = try await server.client.post("/v1/orders", Bodies.order("A", [("MUG", 1)]))
      let changes = try await server.client.get(
        "/v1/availability/changes?channel=ebay&after=\(begin["next"].text)&wait=5")
      #expect(
        changes["changes"].elements.contains { $0["sku"]?.text == "MUG" && $0["available"]?.text == "13" })
    }
  }

  @Test func `limits tell what is used`() async throws {
    try await RunningServer.with { server in
      _ = try await server.client.post("/v1/orders", Bodies.order("A", [("TEE-M", 1)]))
      let limits = try await server.client.get("/v1/limits?location_id=east&date=2026-11-23")
      let used = limits["limits"].elements.map {
        "\($0["kind"]?.text ?? "") \($0["used"]?.text ?? "") of \($0["limit"]?.text ?? "")"
      }
      #expect(Set(used).isSuperset(of: ["location_shipments 1 of 500", "service_shipments 1 of 400"]))
    }
  }
}
