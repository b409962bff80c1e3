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

  let process: Process
  let port: Int
  private let errorFile: URL

  /// Starts a server on a free port, and waits until it listens.
  ///
  /// Nothing here blocks a thread: the server and the test may have to share two.
  ///
  /// - Parameter database: `nil`: the file beside the network.
  init(_ network: SmallNetwork, _ arguments: [String] = [], database: String? = nil) async throws {
    let run = try Self.start(
      [network.network.path, "--database", database ?? network.database.path, "--listen", "127.0.0.1:0"]
        + arguments,
      in: network.folder)
    process = run.process
    errorFile = run.error
    var line = ""
    while !line.contains("\n"), run.process.isRunning {
      try await Task.sleep(for: .milliseconds(10))
      line = try String(contentsOf: run.output, encoding: .utf8)
    }
    guard line.hasPrefix("listening on http"), let text = line.dropLast().split(separator: ":").last,
      let port = Int(text)
    else { throw DidNotStart(error: try String(contentsOf: run.error, encoding: .utf8)) }
    self.port = port
  }

  deinit { if process.isRunning { _ = Glibc.kill(process.processIdentifier, SIGKILL) } }

  var client: TestClient { TestClient(port: port) }

  var error: String { get throws { try String(contentsOf: errorFile, encoding: .utf8) } }

  func kill() async {
    _ = Glibc.kill(process.processIdentifier, SIGKILL)
    await Self.end(of: process)
  }

  /// Tells it to end, and waits until it has.
  func terminate() async -> Int32 {
    process.terminate()
    await Self.end(of: process)
    return process.terminationStatus
  }

  /// Runs the command, or another program, to its end.
  static func run(
    _ arguments: [String], in folder: URL, program: URL = executable, environment: [String: String] = [:]
  ) async throws -> (code: Int32, output: String, error: String) {
    let run = try start(arguments, in: folder, program: program, environment: environment)
    await end(of: run.process)
    return (
      run.process.terminationStatus, try String(contentsOf: run.output, encoding: .utf8),
      try String(contentsOf: run.error, encoding: .utf8)
    )
  }

  private static func end(of process: Process) async {
    while process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
  }

  private static func start(
    _ arguments: [String], in folder: URL, program: URL = executable, environment: [String: String] = [:]
  ) throws -> (process: Process, output: URL, error: URL) {
    let output = folder.appending(path: "output-\(UUID().uuidString)")
    let error = folder.appending(path: "error-\(UUID().uuidString)")
    for file in [output, error] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    return (process, output, error)
  }
}
