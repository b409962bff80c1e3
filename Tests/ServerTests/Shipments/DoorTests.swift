import ScenarioFiles
import Testing

@Suite struct DoorTests {
  private func planned(_ server: RunningServer, _ id: String, _ lines: [(String, Int)]) async throws -> String
  {
    let order = try await server.client.post("/v1/orders", Bodies.order(id, lines))
    return order["shipments"][0]?["shipment_id"]?.text ?? ""
  }

  @Test func `a shipment goes from plan to door`() async throws {
    try await RunningServer.with { server in
      let id = try await planned(server, "A", [("TEE-M", 2)])
      let released = try await server.client.post(
        "/v1/releases", #"{"location_id":"east","ship_date_until":"2026-11-23"}"#)
      #expect(released["shipments"].elements.map { $0["shipment_id"]?.text } == [id])
      #expect(try await server.client.post("/v1/orders/A/cancel").code == "shipment_released")
      let body = #"{"shipped_at":"2026-11-23T15:00:00-05:00","tracking":[{"carrier":"UPS","number":"1Z"}]}"#
      let shipped = try await server.client.post("/v1/shipments/\(id)/ship", body)
      #expect(shipped["status"].text == "shipped" && shipped["tracking"][0]?["number"]?.text == "1Z")
      #expect(shipped["shipped_at"].text == "2026-11-23T20:00:00.000Z")
      #expect(try await server.client.post("/v1/shipments/\(id)/ship", body).body == shipped.body)
      #expect(try await server.client.post("/v1/shipments/\(id)/ship").code == "wrong_status")
      #expect(try await server.client.get("/v1/orders/A")["status"].text == "shipped")
      let stock = try await server.client.get("/v1/stock?location_id=east&sku=TEE-M")
      #expect(
        stock["positions"][0]?["on_hand"]?.integer == 38 && stock["positions"][0]?["reserved"]?.integer == 0)
    }
  }

  @Test func `a release of unknown or dropped shipments is refused whole`() async throws {
    try await RunningServer.with { server in
      let id = try await planned(server, "A", [("TEE-M", 2)])
      let nowhere = try await server.client.post("/v1/releases", #"{"location_id":"nowhere"}"#)
      #expect(nowhere.status == 422 && nowhere.pointers == ["/location_id"])
      let unknown = try await server.client.post("/v1/releases", #"{"shipment_ids":["\#(id)","NONE"]}"#)
      #expect(unknown.status == 422 && unknown.pointers == ["/shipment_ids/1"])
      #expect(try await server.client.get("/v1/shipments/\(id)")["status"].text == "planned")
      _ = try await server.client.post("/v1/orders/A/cancel")
      let dropped = try await server.client.post("/v1/releases", #"{"shipment_ids":["\#(id)"]}"#)
      #expect(dropped.status == 409 && dropped.code == "wrong_status")
    }
  }

  @Test func `what a location rejects goes elsewhere`() async throws {
    try await RunningServer.with { server in
      let id = try await planned(server, "A", [("MUG", 3)])
      let order = try await server.client.post(
        "/v1/shipments/\(id)/reject", #"{"reason":"damaged","lines":[{"line_id":"1","quantity":1}]}"#)
      #expect(order.status == 200)
      #expect(Set(order["shipments"].elements.compactMap { $0["location_id"]?.text }) == ["east", "west"])
      let stock = try await server.client.get("/v1/stock?location_id=east&sku=MUG")
      #expect(stock["positions"][0]?["on_hand"]?.integer == 9)
      #expect(try await server.client.post("/v1/shipments/\(id)/reject", #"{"reason":"lost"}"#).status == 422)
    }
  }

  @Test func `events replayed from the beginning give the present state`() async throws {
    try await RunningServer.with { server in
      _ = try await planned(server, "A", [("TEE-M", 2), ("MUG", 2)])
      let second = try await planned(server, "B", [("MUG", 3)])
      _ = try await server.client.post("/v1/orders/A/cancel", #"{"lines":[{"line_id":"2","quantity":1}]}"#)
      _ = try await server.client.post("/v1/releases", #"{"shipment_ids":["\#(second)"]}"#)
      _ = try await server.client.post("/v1/shipments/\(second)/ship")
      _ = try await server.client.post("/v1/orders", Bodies.order("C", [("GIFT", 20)]))
      var shipments: [String: String] = [:]
      var orders: [String: (status: String, version: String)] = [:]
      var after = "0"
      var last = 0
      while true {
        let page = try await server.client.get("/v1/events?limit=3&after=\(after)")
        for event in page["events"].elements {
          #expect((event["seq"]?.integer ?? 0) > last)
          last = event["seq"]?.integer ?? 0
          if let id = event["shipment_id"], !id.isNull { shipments[id.text] = event["data"]?["status"]?.text }
          if event["type"]?.text.hasPrefix("order.") == true {
            orders[event["order_id"]?.text ?? ""] = (
              event["data"]?["status"]?.text ?? "", event["data"]?["version"]?.text ?? ""
            )
          }
        }
        after = page["next"].text
        if page["events"].elements.isEmpty { break }
      }
      for shipment in try await server.client.get("/v1/shipments?limit=1000")["shipments"].elements {
        #expect(shipments[shipment["shipment_id"]?.text ?? ""] == shipment["status"]?.text)
      }
      for order in try await server.client.get("/v1/orders")["orders"].elements {
        #expect(orders[order["order_id"]?.text ?? ""]?.version == order["version"]?.text)
      }
      let history = try await server.client.get("/v1/orders/A/history?limit=2")
      #expect(history["events"].elements.count == 2 && !history["next"].isNull)
    }
  }

  @Test func `a poll waits for what happens, and ends with the server`() async throws {
    try await RunningServer.with { server in
      let begin = ContinuousClock.now
      async let waiting = server.client.get("/v1/events?wait=60")
      try await Task.sleep(for: .milliseconds(300))
      _ = try await server.client.post("/v1/orders", Bodies.order("A"))
      #expect(try await !waiting["events"].elements.isEmpty)
      #expect(ContinuousClock.now - begin < .seconds(40))
      #expect(try await server.client.get("/v1/events?after=999999&wait=0.2")["events"].elements.isEmpty)
    }
  }

  @Test func `a batch is planned in the background and told`() async throws {
    try await RunningServer.with { server in
      for id in 1...5 { _ = try await planned(server, "O\(id)", [("MUG", 3)]) }
      let started = try await server.client.post("/v1/batches", #"{"time_limit":5,"gap":"0.0001"}"#)
      #expect(started.status == 202)
      let path = started.headers["location"] ?? ""
      var batch = try await server.client.get(path)
      while batch["status"].text == "running" {
        try await Task.sleep(for: .milliseconds(50))
        batch = try await server.client.get(path)
      }
      #expect(batch["status"].text == "applied" && batch["orders"].integer == 5)
      #expect(Double(batch["cost_after"].text) ?? .infinity <= Double(batch["cost_before"].text) ?? -1)
      #expect(try await server.client.get("/v1/batches")["batches"].elements.count == 1)
      #expect(try await server.client.get("/v1/prices").status == 200)
      #expect(try await server.client.get("/v1/batches/none").status == 404)
    }
  }

  @Test func `a network is read again, and a broken one is told and left`() async throws {
    try await RunningServer.with { server in
      let before = try await server.client.get("/v1/network")
      #expect(before["locations"].integer == 2 && before["items"].integer == 3)
      try server.network.write("sku,name,weight\nTEE-M,T-shirt,heavy\n", to: "items.csv")
      let broken = try await server.client.post("/v1/network/reload")
      #expect(
        broken.status == 422
          && broken["errors"].elements.contains { $0["expected"]?.text.contains("items.csv:2") == true })
      #expect(try await server.client.get("/v1/network").body == before.body)
      try server.network.write(
        "sku,name,weight\nTEE-M,T-shirt,0.5\nMUG,Mug,0.9\nCAP,Cap,0.2\nHAT,Hat,0.3\n", to: "items.csv")
      let loaded = try await server.client.post("/v1/network/reload")
      #expect(
        loaded.status == 200 && loaded["items"].integer == 4 && loaded["digest"].text != before["digest"].text
      )
    }
  }
}
