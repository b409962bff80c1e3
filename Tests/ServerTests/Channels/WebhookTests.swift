import Foundation
import RoutingService
import ScenarioFiles
import Testing

@testable import order_router_server

@Suite struct WebhookTests {
  private static let path = "/v1/channels/shop/orders"

  private static func with(
    secrets: String = "# of the shop\nshop=first secret\n\nshop = second=secret\n",
    _ body: (RunningServer) async throws -> Void
  ) async throws {
    try await SmallNetwork.using { network in
      try network.write(Documents.channels, to: "channels.csv")
      try network.write(Documents.aliases, to: "sku_aliases.csv")
      let file = network.folder.appending(path: "secrets")
      try Data(secrets.utf8).write(to: file)
      try await RunningServer.on(network) {
        $0.network.secrets = file.path
      } _: { server in
        try await body(server)
      }
    }
  }

  private static func send(
    _ server: RunningServer, _ body: String, _ headers: [String: String] = [:], key: String? = nil
  ) async throws -> HTTPAnswer {
    var client = server.client
    client.key = key
    return try await client.send("POST", path, body, headers: headers)
  }

  @Test func `a webhook is heard by the signature of any of its channel's secrets`() async throws {
    try await Self.with { server in
      let body = Documents.shopify(1, [("SHIRT", 1)])
      for (number, secret) in ["first secret", "second=secret"].enumerated() {
        let name = ["X-Shopify-Hmac-Sha256", "X-WC-Webhook-Signature"][number]
        let answer = try await Self.send(server, body, [name: Documents.signature(body, secret: secret)])
        #expect(answer["results"][0]?["status"]?.integer == 201 - number)
      }
    }
  }

  @Test func `what is not signed, or was changed on its way, is refused and changes nothing`() async throws {
    try await Self.with { server in
      let body = Documents.shopify(1, [("SHIRT", 1)])
      let good = Documents.signature(body, secret: "first secret")
      let other = Documents.signature(body, secret: "third secret")
      for (sent, headers) in [
        (body, [:]), (body, ["X-Shopify-Hmac-Sha256": other]), (body, ["X-Shopify-Hmac-Sha256": "***"]),
        (body, ["X-Shopify-Hmac-Sha256": ""]), (body + " ", ["X-Shopify-Hmac-Sha256": good]),
      ] {
        let answer = try await Self.send(server, sent, headers)
        #expect(answer.status == 401 && answer.code == "unauthenticated", "\(headers)")
      }
      #expect(try await server.client.get("/v1/orders")["orders"].elements.isEmpty)
      // Another channel has no secret.
      #expect(try await server.client.post("/v1/channels/own/orders", body).status == 200)
      #expect(!server.log.text.contains("secret"))
    }
  }

  @Test func `where there are keys, a signature or a key is enough, and a wrong signature no key mends`()
    async throws
  {
    try await SmallNetwork.using { network in
      try network.write(Documents.channels, to: "channels.csv")
      try network.write(Documents.aliases, to: "sku_aliases.csv")
      let file = network.folder.appending(path: "secrets")
      try Data("shop=s".utf8).write(to: file)
      let (text, key) = KeyMaker.make(name: "oms", scopes: [.route], at: Instant(secondsSinceEpoch: 0))
      let (reader, second) = KeyMaker.make(name: "eye", scopes: [.read], at: Instant(secondsSinceEpoch: 0))
      for key in [key, second] { _ = try DatabaseAddress(network.database.path).openKeys().add(key) }
      try await RunningServer.on(network) {
        $0.network.secrets = file.path
      } _: { (server: RunningServer) async throws in
        let body = Documents.shopify(1, [("SHIRT", 1)])
        let signed = ["X-Shopify-Hmac-Sha256": Documents.signature(body, secret: "s")]
        let forged = ["X-Shopify-Hmac-Sha256": Documents.signature(body, secret: "t")]
        #expect(try await Self.send(server, body).status == 401)
        #expect(try await Self.send(server, body, signed).status == 200)
        #expect(try await Self.send(server, body, key: text).status == 200)
        #expect(try await Self.send(server, body, key: reader).status == 403)
        #expect(try await Self.send(server, body, forged, key: text).status == 401)
        // A signature opens nothing else.
        #expect(try await server.client.send("GET", "/v1/orders", headers: signed).status == 401)
      }
    }
  }

  @Test func `secrets are read again with the network, and wrong ones are told without themselves`()
    async throws
  {
    try await Self.with(secrets: "shop=old\n") { server in
      let file = server.network.folder.appending(path: "secrets")
      let body = Documents.shopify(1, [("SHIRT", 1)])
      let new = ["X-Shopify-Hmac-Sha256": Documents.signature(body, secret: "new")]
      #expect(try await Self.send(server, body, new).status == 401)
      try Data("shop=new\nhidden\nshoq=hidden\n".utf8).write(to: file)
      let broken = try await server.client.post("/v1/network/reload")
      #expect(broken.status == 422 && broken["errors"].elements.count == 2)
      #expect(!broken.text.contains("hidden") && broken.text.contains("secrets:3"))
      #expect(try await Self.send(server, body, new).status == 401)
      try Data("shop=new\n".utf8).write(to: file)
      #expect(try await server.client.post("/v1/network/reload").status == 200)
      #expect(try await Self.send(server, body, new).status == 200)
    }
  }
}
