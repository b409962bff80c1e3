import ScenarioFiles
import Testing

@Suite struct OrderTests {
  @Test func `an order is accepted, planned and told again`() async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.post(
        "/v1/orders", Bodies.order("A/1", [("TEE-M", 2)], more: #","metadata":{"cart":"7"}"#))
      #expect(answer.status == 201)
      #expect(answer.headers["location"] == "/v1/orders/A%2F1")
      #expect(answer["status"].text == "planned" && answer["decided_by"].text == "order")
      let shipment = answer["shipments"][0]
      #expect(shipment?["location_id"]?.text == "east" && shipment?["ship_date"]?.text == "2026-11-23")
      #expect(shipment?["cost"]?["total"]?.text == "7.90" && answer["cost"]["total"]?.text == "7.90")
      #expect(answer["metadata"]["cart"]?.text == "7")
      let read = try await server.client.get("/v1/orders/A%2F1")
      #expect(read.body == answer.body)
      #expect(try await server.client.get("/v1/orders/none").code == "not_found")
    }
  }

  @Test func `an equal order is as it is, a different one is refused`() async throws {
    try await RunningServer.with { server in
      #expect(try await server.client.post("/v1/orders", Bodies.order("A")).status == 201)
      let equal = try await server.client.post(
        "/v1/orders", Bodies.order("A", more: #","priority":"1.0","late":null"#))
      #expect(equal.status == 200)
      let other = try await server.client.post("/v1/orders", Bodies.order("A", [("TEE-M", 3)]))
      #expect(other.status == 409 && other.code == "order_exists")
      #expect(try await server.client.post("/v1/orders/A/cancel")["status"].text == "cancelled")
      let again = try await server.client.post("/v1/orders", Bodies.order("A"))
      #expect(again.status == 200 && again["status"].text == "cancelled")
    }
  }

  @Test func `what cannot be filled waits with its reason`() async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.post(
        "/v1/orders", Bodies.order("A", [("TEE-M", 100), ("NONE", 1), ("MUG", 1)]))
      #expect(answer.status == 201 && answer["status"].text == "partly_planned")
      let lines = answer["lines"].elements
      #expect(lines.map { $0["unfilled"]?.integer } == [22, 1, 0])
      #expect(lines.map { $0["reason"]?.text } == ["contested", "unknown_sku", "null"])
      for line in lines {
        let parts = ["planned", "released", "shipped", "cancelled", "unfilled"].map { line[$0]?.integer ?? 0 }
        #expect(parts.reduce(0, +) == line["quantity"]?.integer)
      }
    }
  }

  @Test func `a held order waits until it is routed`() async throws {
    try await RunningServer.with { server in
      let held = try await server.client.post("/v1/orders?hold=true", Bodies.order("A"))
      #expect(held.status == 201 && held["status"].text == "unplanned")
      #expect(held["lines"][0]?["reason"]?.text == "waiting")
      let routed = try await server.client.post("/v1/orders/A/route")
      #expect(routed["status"].text == "planned")
      #expect(routed["version"].integer > held["version"].integer)
      let again = try await server.client.post("/v1/orders/A/route")
      #expect(again.body == routed.body)
    }
  }

  @Test func `units are cancelled whole or not at all`() async throws {
    try await RunningServer.with { server in
      _ = try await server.client.post("/v1/orders", Bodies.order("A", [("TEE-M", 5), ("MUG", 1)]))
      let some = try await server.client.post(
        "/v1/orders/A/cancel", #"{"lines":[{"line_id":"1","quantity":2}]}"#)
      #expect(some["lines"][0]?["cancelled"]?.integer == 2 && some["lines"][0]?["planned"]?.integer == 3)
      let tooMany = try await server.client.post(
        "/v1/orders/A/cancel", #"{"lines":[{"line_id":"2","quantity":1},{"line_id":"1","quantity":4}]}"#)
      #expect(tooMany.status == 422 && tooMany.pointers == ["/lines/1/quantity"])
      let unknown = try await server.client.post(
        "/v1/orders/A/cancel", #"{"lines":[{"line_id":"9","quantity":1}]}"#)
      #expect(unknown.status == 422 && unknown.pointers == ["/lines/0/line_id"])
      #expect(try await server.client.post("/v1/orders/A/cancel")["status"].text == "cancelled")
      #expect(try await server.client.post("/v1/orders/A/cancel").code == "wrong_status")
    }
  }

  @Test func `orders in bulk are as if sent alone`() async throws {
    try await RunningServer.with { server in
      let orders = [
        Bodies.order("A"), Bodies.order("A"), Bodies.order("A", [("MUG", 1)]), #"{"order_id":"B"}"#,
        Bodies.order("C"),
      ]
      let answer = try await server.client.post(
        "/v1/orders/bulk", #"{"orders":[\#(orders.joined(separator: ","))]}"#)
      #expect(answer.status == 200)
      let results = answer["results"].elements
      #expect(results.map { $0["status"]?.integer } == [201, 200, 409, 422, 201])
      #expect(results.map { $0["order_id"]?.text } == ["A", "A", "A", "B", "C"])
      #expect(results[2]["error"]?["code"]?.text == "order_exists")
      #expect(results[3]["error"]?["errors"]?.elements.map { $0["pointer"]?.text } == ["/lines", "/country"])
      let lines = try await server.client.send(
        "POST", "/v1/orders/bulk", Bodies.order("D") + "\n{\n" + Bodies.order("E") + "\n",
        headers: ["Content-Type": "application/x-ndjson", "Idempotency-Key": "bulk"])
      #expect(lines["results"].elements.map { $0["status"]?.integer } == [201, 400, 201])
      #expect(lines["results"][1]?["order_id"]?.isNull == true)
      let replayed = try await server.client.send(
        "POST", "/v1/orders/bulk", Bodies.order("D") + "\n{\n" + Bodies.order("E") + "\n",
        headers: ["Content-Type": "application/x-ndjson", "Idempotency-Key": "bulk"])
      #expect(replayed.body == lines.body && replayed.headers["idempotency-replayed"] == "true")
    }
  }

  @Test func `a quote keeps nothing and tells the next best ways`() async throws {
    try await RunningServer.with { server in
      let body = #"{"orders":[\#(Bodies.order("Q", [("TEE-M", 1), ("MUG", 1)]))],"alternatives":3}"#
      let answer = try await server.client.post("/v1/quotes", body)
      let quote = answer["quotes"][0]
      #expect(quote?["status"]?.text == "quoted" && quote?["cost"]?["total"]?.text == "7.90")
      let alternatives = quote?["alternatives"]?.elements ?? []
      #expect(alternatives.count == 3)
      let more = alternatives.map { Double($0["more"]?["total"]?.text ?? "") ?? -1 }
      #expect(more == more.sorted() && more.allSatisfy { $0 >= 0 })
      #expect(try await server.client.get("/v1/orders")["orders"].elements.isEmpty)
      #expect(try await server.client.get("/v1/events")["events"].elements.isEmpty)
      let wrong = try await server.client.post(
        "/v1/quotes", #"{"orders":[\#(Bodies.order("Q")),{"order_id":"R"}]}"#)
      #expect(wrong.status == 422 && wrong.pointers == ["/orders/1/lines", "/orders/1/country"])
    }
  }

  @Test func `lists are told in pages, last accepted first`() async throws {
    try await RunningServer.with { server in
      for id in 1...7 {
        _ = try await server.client.post(
          "/v1/orders", Bodies.order("O\(id)", channel: id % 2 == 0 ? "ebay" : "web"))
      }
      var ids: [String] = []
      var target = "/v1/orders?limit=3"
      while true {
        let page = try await server.client.get(target)
        ids += page["orders"].elements.compactMap { $0["order_id"]?.text }
        if page["next"].isNull { break }
        target = "/v1/orders?limit=3&after=\(page["next"].text)"
      }
      #expect(ids == ["O7", "O6", "O5", "O4", "O3", "O2", "O1"])
      let ebay = try await server.client.get("/v1/orders?channel=ebay&status=planned&location_id=east")
      #expect(ebay["orders"].elements.compactMap { $0["order_id"]?.text } == ["O6", "O4", "O2"])
      #expect(try await server.client.get("/v1/orders?limit=5000").status == 200)
    }
  }

  @Test func `an order that no network could ship is refused with pointers into it`() async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.post(
        "/v1/orders", Bodies.order("A", [("TEE-M", 1), ("GIFT", 900_000)]))
      #expect(answer.status == 422 && answer.pointers == ["/lines/1/quantity"])
    }
  }
}
