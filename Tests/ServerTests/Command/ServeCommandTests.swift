import Foundation
import ScenarioFiles
import Testing

@testable import order_router_server

@Suite(.serialized) struct ServeCommandTests {
  @Test func `it says where it listens, and ends with 0 when it is told to`() async throws {
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network, ["--as-of", SmallNetwork.asOf])
      #expect(try await server.client.post("/v1/orders", Bodies.order("A")).status == 201)
      let client = server.client
      async let poll = client.get("/v1/events?after=999999&wait=30")
      try await Task.sleep(for: .seconds(2))
      let begin = ContinuousClock.now
      #expect(await server.terminate() == 0)
      #expect(ContinuousClock.now - begin < .seconds(25))
      #expect(try await poll.status == 200)
      for line in try server.error.split(separator: "\n") {
        #expect(line.hasPrefix("{\"at\":\"") && line.hasSuffix("}"), "\(line)")
      }
      let again = try await ServerProcess(network, ["--as-of", SmallNetwork.asOf])
      #expect(try await again.client.get("/v1/orders/A").status == 200)
    }
  }

  @Test func `a second server does not get the database`() async throws {
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network)
      let second = try await ServerProcess.run(
        [network.network.path, "--database", network.database.path, "--listen", "127.0.0.1:0"],
        in: network.folder)
      #expect(second.code == 1 && second.output == "")
      #expect(second.error.split(separator: "\n").filter { !$0.hasPrefix("{") }.count == 1)
      #expect(await server.terminate() == 0)
    }
  }

  @Test func `SIGHUP reads the network again`() async throws {
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network)
      try network.write("sku,name,weight\nTEE-M,T,0.5\nMUG,M,0.9\nCAP,C,0.2\nHAT,H,0.3\n", to: "items.csv")
      _ = kill(server.process.processIdentifier, SIGHUP)
      var items = 3
      for _ in 0..<100 where items != 4 {
        try await Task.sleep(for: .milliseconds(50))
        items = try await server.client.get("/v1/network")["items"].integer
      }
      #expect(items == 4)
      #expect(await server.terminate() == 0)
    }
  }

  @Test func `a broken network is told whole, with 3`() async throws {
    try await SmallNetwork.using { network in
      try network.write("sku,name,weight\nTEE-M,T,heavy\nMUG,M,-1\nCAP,C,0.2\n", to: "items.csv")
      let run = try await ServerProcess.run(
        [network.network.path, "--listen", "127.0.0.1:0"], in: network.folder)
      #expect(run.code == 3 && run.output == "")
      #expect(run.error.contains("items.csv:2:") && run.error.contains("items.csv:3:"))
    }
  }

  @Test func `channels' secrets that cannot be read are told without themselves, with 3`() async throws {
    try await SmallNetwork.using { network in
      try network.write("channel,platform\nshop,shopify\n", to: "channels.csv")
      let file = network.folder.appending(path: "secrets")
      try Data("shop=hidden\nshoq=hidden\nhidden\n".utf8).write(to: file)
      for path in [file.path, file.path + "-of-nobody"] {
        let run = try await ServerProcess.run(
          [network.network.path, "--listen", "127.0.0.1:0"], in: network.folder,
          environment: ["ORDER_ROUTER_CHANNEL_SECRETS": path])
        #expect(run.code == 3 && run.output == "")
        #expect(run.error.contains(path) && !run.error.contains("hidden"), "\(run.error)")
      }
    }
  }

  @Test(arguments: [
    ["--listen", "nowhere"], ["--as-of", "today"], ["--batch-every", "often"], ["--max-waiting", "0"],
    ["--tls-key", "key.pem"], ["--listen", "0.0.0.0:0"], ["--unknown"], ["--log-level", "loud"],
  ])
  func `wrong usage ends with 2`(arguments: [String]) async throws {
    try await SmallNetwork.using { network in
      let run = try await ServerProcess.run([network.network.path] + arguments, in: network.folder)
      #expect(run.code == 2 && run.output == "" && !run.error.isEmpty, "\(run)")
    }
  }

  @Test func `the environment gives options, and the command line replaces them`() {
    let environment = [
      "ORDER_ROUTER_LISTEN": "127.0.0.1:9", "ORDER_ROUTER_RELEASE_AT_CUTOFF": "yes",
      "ORDER_ROUTER_DATABASE": "a.db", "ORDER_ROUTER_SCOPES": "read",
    ]
    #expect(
      EnvironmentArguments.complete(["net", "--listen", "x"], environment)
        == ["--database=a.db", "--listen=127.0.0.1:9", "--release-at-cutoff", "net", "--listen", "x"])
    #expect(
      EnvironmentArguments.complete(["keys", "add", "shop"], environment)
        == ["keys", "add", "--database=a.db", "--scopes=read", "shop"])
    #expect(EnvironmentArguments.complete(["audit"], environment) == ["audit", "--database=a.db"])
    #expect(EnvironmentArguments.complete(["--help"], environment) == ["--help"])
  }

  @Test func `help lists every option with its variable`() async throws {
    let run = try await ServerProcess.run(["serve", "--help"], in: FileManager.default.temporaryDirectory)
    #expect(run.code == 0)
    for option in [
      "database", "listen", "as-of", "tls-certificate", "tls-key", "batch-every", "channel-secrets",
      "release-at-cutoff", "max-waiting", "log-level",
    ] {
      #expect(run.output.contains("--\(option)"))
      #expect(run.output.contains(EnvironmentArguments.variable(option)))
    }
  }

  @Test func `keys are made before the first start, listed and removed`() async throws {
    try await SmallNetwork.using { network in
      let database = ["--database", network.database.path]
      let added = try await ServerProcess.run(
        ["keys", "add", "shop", "--scopes", "read,route"] + database, in: network.folder)
      #expect(added.code == 0 && added.output.hasPrefix("or_") && added.output.count == 52)
      #expect(
        try await ServerProcess.run(
          ["keys", "add", "shop", "--scopes", "read"] + database, in: network.folder
        ).code
          == 2)
      #expect(
        try await ServerProcess.run(["keys", "add", "x", "--scopes", "write"] + database, in: network.folder)
          .code
          == 2)
      let listed = try await ServerProcess.run(["keys", "list"] + database, in: network.folder)
      #expect(
        listed.output.hasPrefix("shop\tread,route\t") && !listed.output.contains(added.output.dropLast()))
      let server = try await ServerProcess(network, ["--listen", "0.0.0.0:0"])
      #expect(try await server.client.get("/v1/network").status == 401)
      var client = server.client
      client.key = String(added.output.dropLast())
      #expect(try await client.get("/v1/network").status == 200)
      #expect(await server.terminate() == 0)
      #expect(
        try await ServerProcess.run(["keys", "remove", "shop"] + database, in: network.folder).code == 0)
      #expect(
        try await ServerProcess.run(["keys", "remove", "shop"] + database, in: network.folder).code == 2)
    }
  }
}
