import Channels
import Foundation
import ScenarioFiles
import Testing

@Suite struct IntakeTests {
  private static func prepare(_ network: SmallNetwork) throws {
    try network.write(Documents.channels, to: "channels.csv")
    try network.write(Documents.aliases, to: "sku_aliases.csv")
  }

  @Test func `a document's orders are answered as in bulk, and keep where they came from`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let body = Documents.shopify(1001, [("SHIRT", 2), ("MUG-2", 1)])
      let answer = try await server.client.post("/v1/channels/shop/orders", body)
      #expect(answer.status == 200 && answer["told"].elements.isEmpty)
      let result = try #require(answer["results"][0])
      #expect(result["order_id"]?.text == "shop:1001" && result["status"]?.integer == 201)
      let lines = result["order"]?["lines"]?.elements ?? []
      #expect(lines.map { $0["sku"]?.text } == ["TEE-M", "MUG"])
      #expect(lines.map { $0["quantity"]?.integer } == [2, 2])
      #expect(lines.map { $0["unit_price"]?.text } == ["19.00", "9.50"])
      #expect(result["order"]?["channel"]?.text == "shop" && result["order"]?["status"]?.text == "planned")
      let again = try await server.client.post("/v1/channels/shop/orders", body)
      #expect(again["results"][0]?["status"]?.integer == 200)
      let other = try await server.client.post(
        "/v1/channels/shop/orders", Documents.shopify(1001, [("SHIRT", 3)]))
      #expect(other.status == 200 && other["results"][0]?["error"]?["code"]?.text == "order_exists")
    }
  }

  @Test func `an order that comes again for another address is refused, not taken as the same`() async throws
  {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let body = Documents.shopify(7, [("SHIRT", 1)])
      _ = try await server.client.post("/v1/channels/shop/orders", body)
      let moved = body.replacing("1 Hidden Street", with: "2 Other Street")
      #expect(moved != body)
      let again = try await server.client.post("/v1/channels/shop/orders", moved)
      #expect(again["results"][0]?["error"]?["code"]?.text == "order_exists")
      let same = try await server.client.post("/v1/channels/shop/orders", body)
      #expect(same["results"][0]?["status"]?.integer == 200)
      #expect(same["results"][0]?["error"]?.isNull != false)
    }
  }

  @Test func `recipients come back in releases, and nowhere else`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      _ = try await client.post("/v1/channels/shop/orders", Documents.shopify(1, [("SHIRT", 1)]))
      _ = try await client.post("/v1/orders", Bodies.order("B", [("TEE-M", 1)]))
      var texts: [String] = []
      for path in [
        "/v1/orders", "/v1/orders/shop:1", "/v1/orders/shop:1/history", "/v1/shipments", "/v1/events",
        "/v1/channels/shop/confirmations", "/v1/channels/shop/availability", "/metrics",
      ] {
        texts.append(try await client.get(path).text)
      }
      let released = try await client.post("/v1/releases", #"{"location_id":"east"}"#, key: "r")
      let replayed = try await client.post("/v1/releases", #"{"location_id":"east"}"#, key: "r")
      #expect(released.body == replayed.body && replayed.headers["idempotency-replayed"] == "true")
      let shipments = released["shipments"].elements
      let ofShop = try #require(shipments.first { $0["order_id"]?.text == "shop:1" })
      let recipient = try #require(ofShop["recipient"])
      #expect(recipient["name"]?.text == "Ada Recipient" && recipient["city"]?.text == "New York")
      #expect(recipient["address_1"]?.text == "1 Hidden Street" && recipient["country"]?.text == "US")
      #expect(recipient["postal_code"]?.text == "10001" && recipient["phone"]?.text == "5550100")
      #expect(shipments.first { $0["order_id"]?.text == "B" }?["recipient"]?.isNull == true)
      let id = ofShop["shipment_id"]?.text ?? ""
      texts.append(try await client.get("/v1/shipments/\(id)").text)
      texts.append(try await client.get("/v1/events").text)
      texts.append(try await client.post("/v1/shipments/\(id)/ship", #"{"tracking":[{"number":"1Z"}]}"#).text)
      texts.append(try await client.get("/v1/channels/shop/confirmations").text)
      texts.append(server.log.text)
      for text in texts {
        #expect(
          !text.contains("Recipient") && !text.contains("Hidden") && !text.contains("hidden"), "\(text)")
        #expect(!text.contains("5550100"))
      }
    }
  }

  @Test func `a table is taken by its media type, and what is skipped is told`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let table = """
        order_id,sku,quantity,country,postal_code,name,status
        1,TEE-M,2,US,10001,A Buyer,paid
        2,MUG,1,US,94105,B Buyer,cancelled

        """
      for (type, status) in [
        ("text/csv", 201), ("text/plain; charset=windows-1252", 200), ("application/octet-stream", 200),
      ] {
        let answer = try await server.client.send(
          "POST", "/v1/channels/own/orders?format=generic-orders-csv", table, headers: ["Content-Type": type])
        #expect(answer["results"].elements.map { $0["order_id"]?.text } == ["own:1"], "\(answer.text)")
        #expect(answer["results"][0]?["status"]?.integer == status)
        let told = answer["told"].elements.filter { $0["kind"]?.text == "skipped" }
        #expect(told.map { $0["order_id"]?.text } == ["own:2"])
        #expect(told.map { $0["code"]?.text } == ["cancelled"])
      }
      let wrong = try await server.client.send(
        "POST", "/v1/channels/own/orders", table, headers: ["Content-Type": "image/png"])
      #expect(wrong.status == 415)
    }
  }

  @Test func `what cannot be read is refused whole, with its place`() async throws {
    try await RunningServer.with(prepare: Self.prepare) { server in
      let client = server.client
      let table = "order_id,sku,quantity,country\n1,TEE-M,2,US\n2,MUG,many,US\n"
      let headers = ["Content-Type": "text/csv", "Idempotency-Key": "k"]
      let broken = try await client.send("POST", "/v1/channels/own/orders", table, headers: headers)
      #expect(broken.status == 422 && broken.code == "invalid")
      #expect(
        broken["errors"][0]?["expected"]?.text.hasPrefix("line 3, column 7: ") == true, "\(broken.text)")
      let replayed = try await client.send("POST", "/v1/channels/own/orders", table, headers: headers)
      #expect(replayed.body == broken.body && replayed.headers["idempotency-replayed"] == "true")
      #expect(try await client.get("/v1/orders")["orders"].elements.isEmpty)
      #expect(try await client.post("/v1/channels/shop/orders", "{\"orders\":[{]}").code == "malformed_json")
      #expect(try await client.post("/v1/channels/shop/orders", "{\"cats\":3}").code == "invalid")
      #expect(
        try await client.send(
          "POST", "/v1/channels/own/orders", "sku,location,on_hand\nMUG,east,3\n",
          headers: ["Content-Type": "text/csv"]
        ).status == 422)
      let format = try await client.post("/v1/channels/shop/orders?format=shopify-order-json", "{}")
      #expect(format.code == "bad_parameter" && format.text.contains("shopify-orders-json"))
      for path in ["shoq/orders", "shoq/confirmations", "shoq/availability"] {
        let answer =
          path.hasSuffix("orders")
          ? try await client.post("/v1/channels/\(path)", Documents.shopify(1, [("SHIRT", 1)]))
          : try await client.get("/v1/channels/\(path)")
        #expect(answer.status == 404, "\(answer.text)")
      }
    }
  }

  @Test func `a network without channels takes any`() async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.post(
        "/v1/channels/shopify/orders", Documents.shopify(7, [("MUG", 1)]))
      #expect(answer["results"][0]?["order_id"]?.text == "shopify:7")
    }
  }

  @Test func `the document names every format`() throws {
    let document = try OpenAPIDocument.shared.get()
    let parameters = document.root["paths"]?["/v1/channels/{channel}/orders"]?["post"]?["parameters"]
    let format = parameters?.elements.first { $0["name"]?.text == "format" }
    #expect(format?["schema"]?["enum"]?.elements.map(\.text) == ChannelFormats.names)
  }
}
