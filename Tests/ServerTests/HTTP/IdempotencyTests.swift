import ScenarioFiles
import Testing

@Suite struct IdempotencyTests {
  @Test func `the same request under a key has one effect and one answer`() async throws {
    try await RunningServer.with { server in
      let body = Bodies.order("A")
      let first = try await server.client.post("/v1/orders", body, key: "k1")
      let second = try await server.client.post("/v1/orders", body, key: "k1")
      #expect(first.status == 201 && second.status == 201)
      #expect(first.body == second.body)
      #expect(
        first.headers["idempotency-replayed"] == nil && second.headers["idempotency-replayed"] == "true")
      #expect(second.headers["location"] == first.headers["location"])
      let third = try await server.client.post("/v1/orders", body)
      #expect(third.status == 200)
    }
  }

  @Test func `another body, path or query under the key is refused`() async throws {
    try await RunningServer.with { server in
      _ = try await server.client.post("/v1/orders", Bodies.order("A"), key: "k1")
      for (target, body) in [
        ("/v1/orders", Bodies.order("B")), ("/v1/orders?hold=true", Bodies.order("A")),
        ("/v1/orders/A/cancel", Bodies.order("A")), ("/v1/orders", "{}"),
      ] {
        let answer = try await server.client.post(target, body, key: "k1")
        #expect(answer.status == 422 && answer.code == "idempotency_key_reused", "\(target)")
      }
    }
  }

  @Test func `an error is kept, too`() async throws {
    try await RunningServer.with { server in
      for (target, body, status) in [
        ("/v1/orders", "{}", 422), ("/v1/orders/none/cancel", "{}", 404),
        ("/v1/orders", Bodies.order("Z", [("TEE-M", 0)]), 422),
        ("/v1/shipments/none/ship", "{}", 404),
        ("/v1/stock/adjustments", #"{"adjustments":[{"location_id":"x","sku":"y","delta":1}]}"#, 422),
      ] {
        let key = "\(target)\(body.utf8.count)".filter { $0 != " " }
        let first = try await server.client.post(target, body, key: key)
        let second = try await server.client.post(target, body, key: key)
        #expect(first.status == status && second.status == status, "\(target)")
        #expect(first.body == second.body)
        #expect(second.headers["idempotency-replayed"] == "true", "\(target) \(body)")
      }
    }
  }

  @Test func `what is malformed is not kept`() async throws {
    try await RunningServer.with { server in
      let malformed = try await server.client.post("/v1/orders", "{", key: "k")
      let good = try await server.client.post("/v1/orders", Bodies.order("A"), key: "k")
      #expect(malformed.status == 400 && good.status == 201)
    }
  }

  @Test func `a key has 255 bytes at most`() async throws {
    try await RunningServer.with { server in
      let longest = String(repeating: "k", count: 255)
      #expect(try await server.client.post("/v1/orders", Bodies.order("A"), key: longest).status == 201)
      let answer = try await server.client.post("/v1/orders", Bodies.order("B"), key: longest + "k")
      #expect(answer.status == 400 && answer.code == "bad_parameter")
    }
  }

  @Test func `many at once under one key have one effect`() async throws {
    try await RunningServer.with { server in
      let body = #"{"adjustments":[{"location_id":"east","sku":"MUG","delta":1}]}"#
      let answers = try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
        for _ in 0..<16 {
          group.addTask { try await server.client.post("/v1/stock/adjustments", body, key: "one") }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(answers.map(\.status)) == [200] && Set(answers.map(\.body)).count == 1)
      let stock = try await server.client.get("/v1/stock?location_id=east&sku=MUG")
      #expect(stock["positions"][0]?["on_hand"]?.integer == 11)
    }
  }
}
