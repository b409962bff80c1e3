import Foundation
import Testing

/// A client that a program has made of the document.
@Suite struct GeneratedClientTests {
  /// `openapi-python-client`, and the Python that has what its clients need.
  private static let programs = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { folder in
      ["openapi-python-client", "python3"].map { URL(filePath: String(folder)).appending(path: $0) }
    }.first { $0.allSatisfy { FileManager.default.isExecutableFile(atPath: $0.path) } }
  private static let absence =
    "there is no folder in PATH with openapi-python-client and python3: make a venv, and pip install it there"

  @Test(.enabled(if: programs != nil, "\(absence)"))
  func `a Python client generated from the document plays a day`() async throws {
    let programs = try #require(Self.programs)
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network, ["--as-of", SmallNetwork.asOf])
      let document = network.folder.appending(path: "openapi.json")
      try Data(try await server.client.get("/openapi.json").body).write(to: document)
      let client = network.folder.appending(path: "client")
      try FileManager.default.createDirectory(at: client, withIntermediateDirectories: true)
      let made = try await ServerProcess.run(
        [
          "generate", "--path", document.path, "--meta", "none", "--output-path",
          client.appending(path: "order_router_client").path,
        ], in: network.folder, program: programs[0])
      #expect(made.code == 0, "\(made.output)\(made.error)")
      let script = SmallNetwork.package.appending(path: "Tests/ServerTests/OpenAPI/day.py")
      let day = try await ServerProcess.run(
        [script.path, "http://127.0.0.1:\(server.port)", client.path], in: network.folder,
        program: programs[1])
      #expect(day.code == 0 && day.output == "the day is over\n", "\(day.output)\(day.error)")
      #expect(await server.terminate() == 0)
    }
  }
}
