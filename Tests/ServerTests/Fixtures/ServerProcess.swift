import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The built `order-router-server` as a process of its own.
///
/// A class, for it ends the process when nobody holds it any more.
final class ServerProcess {
  struct DidNotStart: Error {
    var error: String
  }

  /// The command stands beside the test bundle.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return products.appending(path: "order-router-server")
  }()

  let process = Process()
  let port: Int
  private let errorFile: URL

  /// Starts a server on a free port, and waits until it listens.
  init(_ network: SmallNetwork, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    errorFile = network.folder.appending(path: "error-\(UUID().uuidString)")
    try Data().write(to: errorFile)
    let output = Pipe()
    process.executableURL = Self.executable
    process.arguments =
      [network.network.path, "--database", network.database.path, "--listen", "127.0.0.1:0"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    var line = ""
    while !line.contains("\n") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      line += String(decoding: data, as: UTF8.self)
    }
    guard line.hasPrefix("listening on http"), let text = line.dropLast().split(separator: ":").last,
      let port = Int(text)
    else {
      process.waitUntilExit()
      throw DidNotStart(error: try String(contentsOf: errorFile, encoding: .utf8))
    }
    self.port = port
  }

  deinit { if process.isRunning { kill() } }

  var client: TestClient { TestClient(port: port) }

  var error: String { get throws { try String(contentsOf: errorFile, encoding: .utf8) } }

  func kill() {
    _ = Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Tells it to end, and waits until it has.
  func terminate() async -> Int32 {
    process.terminate()
    while process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
    return process.terminationStatus
  }

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> (code: Int32, output: String, error: String) {
    let outputFile = folder.appending(path: "output-\(UUID().uuidString)")
    let errorFile = folder.appending(path: "error-\(UUID().uuidString)")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: outputFile, encoding: .utf8),
      try String(contentsOf: errorFile, encoding: .utf8)
    )
  }
}
