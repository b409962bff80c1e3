import ScenarioFiles
import Testing

@testable import order_router_server

@Suite struct MannersTests {
  @Test func `an unknown path is not found, another method is not allowed`() async throws {
    try await RunningServer.with { server in
      let client = server.client
      #expect(try await client.get("/v1/nothing").code == "not_found")
      #expect(try await client.get("/v1/orders/").status == 404)
      let answer = try await client.send("DELETE", "/v1/orders/1")
      #expect(answer.status == 405 && answer.code == "method_not_allowed")
      #expect(answer.headers["allow"] == "GET, HEAD")
      #expect(try await client.send("PATCH", "/v1/stock", "{}").headers["allow"] == "GET, HEAD, PUT")
      #expect(try await client.get("/v1/orders/bulk").code == "not_found")
    }
  }

  @Test func `HEAD answers as GET without a body`() async throws {
    try await RunningServer.with { server in
      let whole = try await server.client.get("/openapi.json")
      let head = try await server.client.send("HEAD", "/openapi.json")
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.headers["content-length"] == String(whole.body.count))
    }
  }

  @Test(arguments: [
    "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "x",
  ])
  func `a body of another media type is refused`(type: String) async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.send(
        "POST", "/v1/orders", Bodies.order("A"), headers: ["Content-Type": type])
      #expect(answer.status == 415 && answer.code == "unsupported_media_type")
    }
  }

  @Test func `what is no JSON is 400, what is not as expected is 422 with every error`() async throws {
    try await RunningServer.with { server in
      let malformed = try await server.client.post("/v1/orders", "{")
      #expect(malformed.status == 400 && malformed.code == "malformed_json")
      #expect(malformed.headers["content-type"] == "application/problem+json")
      let invalid = try await server.client.post("/v1/orders", #"{"order_id":"A","quantity":1}"#)
      #expect(invalid.status == 422 && invalid.code == "invalid")
      #expect(Set(invalid.pointers) == ["/quantity", "/country", "/lines"])
    }
  }

  @Test(arguments: [
    "/v1/orders?limit=0", "/v1/orders?limit=x", "/v1/orders?status=done", "/v1/events?after=-1",
    "/v1/events?wait=0", "/v1/orders?placed_after=yesterday", "/v1/limits?date=2026-02-30",
    "/v1/stock?skus=A",
    "/v1/orders?after=%00", "/v1/orders?after=nonsense", "/v1/stock?after=nonsense",
    "/v1/events?types=order.lost",
    "/v1/shipments?after=nonsense", "/v1/prices?after=nonsense",
  ])
  func `a parameter that is wrong is told`(target: String) async throws {
    try await RunningServer.with { server in
      let answer = try await server.client.get(target)
      #expect(answer.status == 400 && answer.code == "bad_parameter" && !answer.pointers.isEmpty)
    }
  }

  @Test func `a body of more than 16 MiB is too large, one of just less is read`() async throws {
    try await RunningServer.with { server in
      let filler = String(repeating: " ", count: 16 << 20)
      let large = try await server.client.post("/v1/orders", filler + "{}")
      #expect(large.status == 413 && large.code == "too_large")
      let fitting = try await server.client.post("/v1/orders", filler.dropLast(2) + "{}")
      #expect(fitting.status == 422)
    }
  }

  @Test func `a body in chunks is counted as it comes`() async throws {
    try await RunningServer.with { server in
      let head = "POST /v1/orders HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
      let part =
        Array("100000\r\n".utf8) + Array(repeating: UInt8(ascii: " "), count: 1 << 20) + Array("\r\n".utf8)
      let chunks = [Array(head.utf8)] + Array(repeating: part, count: 17) + [Array("0\r\n\r\n".utf8)]
      let answers = try await HTTPConnection(port: server.client.port).exchange(chunks)
      #expect(answers.first?.status == 413)
    }
  }

  @Test func `a head of more than 16 KiB is refused`() async throws {
    try await RunningServer.with { server in
      let head = TestClient.head(
        "GET", "/healthz", ["X-Long": String(repeating: "a", count: 17 << 10)], length: nil)
      let answers = try await HTTPConnection(port: server.client.port).exchange([Array(head.utf8)])
      #expect(answers.isEmpty || [400, 431].contains(answers[0].status))
      #expect(try await server.client.get("/healthz").status == 200)
    }
  }

  @Test(arguments: [
    "GET /healthz HTTP/1.1\r\nHost: h\r\nX: ",
    "POST /v1/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 99\r\n\r\n{",
  ])
  func `a request that trickles is cut off`(start: String) async throws {
    let hasty: @Sendable (inout ServerSettings) -> Void = { $0.requestSeconds = 1 }
    try await RunningServer.with(change: hasty) { server in
      let trickle = [Array(start.utf8)] + Array(repeating: Array("1".utf8), count: 600)
      let begin = ContinuousClock.now
      let answers = try? await HTTPConnection(port: server.client.port).exchange(
        trickle, pause: .milliseconds(100))
      #expect(answers?.isEmpty ?? true)
      #expect(ContinuousClock.now - begin < .seconds(40))
    }
  }

  @Test func `an idle connection is closed`() async throws {
    let hasty: @Sendable (inout ServerSettings) -> Void = { $0.idleSeconds = 1 }
    try await RunningServer.with(change: hasty) { server in
      let head = Array(TestClient.head("GET", "/healthz", [:], length: nil).utf8)
      let begin = ContinuousClock.now
      let answers = try await HTTPConnection(port: server.client.port).exchange([head], answers: 2)
      #expect(answers.count == 1)
      #expect(ContinuousClock.now - begin < .seconds(60))
    }
  }

  @Test func `requests behind each other on one connection are answered in order`() async throws {
    try await RunningServer.with { server in
      let heads = ["/healthz", "/v1/nothing", "/openapi.json"].map {
        TestClient.head("GET", $0, [:], length: nil)
      }
      let answers = try await HTTPConnection(port: server.client.port).exchange(
        [Array(heads.joined().utf8)], answers: 3)
      #expect(answers.map(\.status) == [200, 404, 200])
    }
  }

  @Test func `health, readiness, metrics and the page are there`() async throws {
    try await RunningServer.with { server in
      #expect(try await server.client.get("/healthz")["status"].text == "alive")
      #expect(try await server.client.get("/readyz")["status"].text == "ready")
      _ = try await server.client.post("/v1/orders", Bodies.order("A"))
      let metrics = try await server.client.get("/metrics").text
      #expect(metrics.contains(#"http_requests_total{method="POST",route="/v1/orders",status="201"} 1"#))
      #expect(
        metrics.contains("http_request_duration_seconds_bucket") && metrics.contains("ledger_commits_total"))
      let page = try await server.client.get("/")
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.headers["content-security-policy"]?.contains("default-src 'none'") == true)
      #expect(!page.text.contains("http://") && !page.text.contains("https://"))
    }
  }
}
