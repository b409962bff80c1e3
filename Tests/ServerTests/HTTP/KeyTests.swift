import Foundation
import RoutingService
import SQLiteLedger
import ScenarioFiles
import Testing

@testable import order_router_server

@Suite struct KeyTests {
  private func add(_ name: String, _ scopes: Set<Scope>, to network: SmallNetwork) throws -> String {
    let (text, key) = KeyMaker.make(name: name, scopes: scopes, at: SystemClock.now)
    #expect(try DatabaseAddress(network.database.path).openBeside().add(key))
    return text
  }

  @Test func `without a key there is need of none, with one there is`() async throws {
    try await RunningServer.with { server in
      #expect(try await server.client.get("/v1/network").status == 200)
      let text = try add("reader", [.read], to: server.network)
      var answer = try await server.client.get("/v1/network")
      let begin = ContinuousClock.now
      while answer.status == 200, ContinuousClock.now - begin < .seconds(30) {
        try await Task.sleep(for: .milliseconds(200))
        answer = try await server.client.get("/v1/network")
      }
      #expect(answer.status == 401 && answer.code == "unauthenticated")
      #expect(answer.headers["www-authenticate"] == "Bearer")
      var client = server.client
      client.key = text
      #expect(try await client.get("/v1/network").status == 200)
      client.key = text + "0"
      #expect(try await client.get("/v1/network").status == 401)
    }
  }

  @Test func `scopes do not include each other`() async throws {
    try await SmallNetwork.using { network in
      // The database is made by a server.
      try await RunningServer.on(network) { _ in }
      let keys = try Scope.allCases.map { ($0, try add($0.rawValue, [$0], to: network)) }
      try await RunningServer.on(network) { server in
        let requests: [(Scope, String, String, String?)] = [
          (.read, "GET", "/v1/orders", nil),
          (.read, "POST", "/v1/quotes", #"{"orders":[\#(Bodies.order("Q"))]}"#),
          (.route, "POST", "/v1/orders", Bodies.order("A")),
          (.stock, "PUT", "/v1/stock", #"{"positions":[{"location_id":"east","sku":"MUG","on_hand":9}]}"#),
          (.admin, "POST", "/v1/network/reload", "{}"),
        ]
        for (scope, text) in keys {
          var client = server.client
          client.key = text
          for (needed, method, target, body) in requests {
            let answer = try await client.send(method, target, body)
            if needed == scope {
              #expect((200...201).contains(answer.status), "\(method) \(target) with \(scope)")
            } else {
              #expect(answer.status == 403 && answer.code == "forbidden", "\(method) \(target) with \(scope)")
            }
          }
        }
        for target in ["/healthz", "/openapi.json", "/"] {
          #expect(try await server.client.get(target).status == 200)
        }
        for target in ["/readyz", "/metrics"] { #expect(try await server.client.get(target).status == 401) }
      }
    }
  }

  @Test func `an address that others reach needs a key`() async throws {
    try await SmallNetwork.using { network in
      let open: @Sendable (inout ServerSettings) -> Void = {
        $0.address = ListenAddress(host: "0.0.0.0", port: 0)
      }
      _ = await #expect(throws: ServerRefusal.self) {
        try await RunningServer.on(network, change: open) { _ in }
      }
    }
  }

  @Test(arguments: [
    ("127.0.0.1:80", "127.0.0.1", 80, true), ("127.9.8.7:0", "127.9.8.7", 0, true),
    ("localhost:65535", "localhost", 65_535, true), ("[::1]:8080", "::1", 8080, true),
    ("0.0.0.0:8080", "0.0.0.0", 8080, false), ("[::]:1", "::", 1, false),
    ("127.example.com:1", "127.example.com", 1, false),
  ])
  func `an address is read`(text: String, host: String, port: Int, isLoopback: Bool) {
    let address = ListenAddress(text)
    #expect(address == ListenAddress(host: host, port: port))
    #expect(address?.isLoopback == isLoopback && address?.text == text)
  }

  @Test(arguments: ["", ":80", "host", "host:", "host:65536", "host:-1", "::1:80", "host:http"])
  func `what is no address is refused`(text: String) {
    #expect(ListenAddress(text) == nil)
  }
}
