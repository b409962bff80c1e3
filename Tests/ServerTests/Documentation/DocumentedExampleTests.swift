import Foundation
import Testing

/// The examples of the articles, run as they stand.
@Suite(.serialized) struct DocumentedExampleTests {
  private static let articles = ["OrderManagement", "Warehouse", "ChannelConnector", "Operating"]
  private static let bash = "/bin/bash"

  private struct Example {
    var command: String
    var printed: [String] = []
  }

  private static func examples(_ article: String) throws -> [Example] {
    let file = SmallNetwork.package.appending(
      path: "Sources/RoutingService/RoutingService.docc/\(article).md")
    return examples(in: try String(contentsOf: file, encoding: .utf8))
  }

  /// The blocks behind `<!-- run -->`, each with the lines of the one behind `<!-- prints -->`.
  private static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var mark = ""
    var block: [String]?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("<!-- ") { mark = line }
      guard line.hasPrefix("```") else {
        block?.append(line)
        continue
      }
      guard let lines = block else {
        block = []
        continue
      }
      if mark == "<!-- run -->" { examples.append(Example(command: lines.joined(separator: "\n"))) }
      if mark == "<!-- prints -->", !examples.isEmpty { examples[examples.count - 1].printed = lines }
      mark = ""
      block = nil
    }
    return examples
  }

  private func run(
    _ command: String, port: Int, in folder: URL
  ) async throws -> (code: Int32, output: String, error: String) {
    let commands = ServerProcess.executable.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await ServerProcess.run(
      ["-euo", "pipefail", "-c", command], in: folder, program: URL(filePath: Self.bash),
      environment: ["ROUTER": "http://127.0.0.1:\(port)", "PATH": "\(commands):\(path)"])
  }

  private static let hasTools = [bash, "/usr/bin/curl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasTools, "there is no bash or curl"), arguments: articles)
  func `the examples of an article work and print what stands below them`(article: String) async throws {
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network, ["--as-of", SmallNetwork.asOf])
      let examples = try Self.examples(article)
      #expect(!examples.isEmpty)
      for example in examples {
        let result = try await run(example.command, port: server.port, in: network.folder)
        #expect(result.code == 0, "\(example.command)\n\(result.output)\(result.error)")
        for line in example.printed {
          #expect(result.output.contains(line), "\(line)\nin\n\(result.output)\(result.error)")
        }
      }
      #expect(await server.terminate() == 0)
    }
  }

  @Test(.enabled(if: hasTools, "there is no bash or curl"))
  func `the README's orders work on the network that it serves`() async throws {
    let readme = try String(contentsOf: SmallNetwork.package.appending(path: "README.md"), encoding: .utf8)
    let examples = Self.examples(in: readme)
    #expect(!examples.isEmpty)
    try await SmallNetwork.using { network in
      let server = try await ServerProcess(network, ["--as-of", SmallNetwork.asOf])
      for example in examples {
        let command = example.command.replacing("http://127.0.0.1:8080", with: "$ROUTER")
        let result = try await run(command, port: server.port, in: network.folder)
        #expect(result.code == 0, "\(example.command)\n\(result.output)\(result.error)")
        for line in example.printed {
          #expect(result.output.contains(line), "\(line)\nin\n\(result.output)\(result.error)")
        }
      }
      #expect(await server.terminate() == 0)
    }
  }
}
