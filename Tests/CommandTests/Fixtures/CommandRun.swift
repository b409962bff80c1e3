import Foundation

/// One run of the built `order-router` as a process of its own.
struct CommandRun {
  let code: Int32
  let isCrashed: Bool
  let output: String
  let error: String

  /// Runs the command to its end.
  init(_ arguments: String...) throws { self = try CommandRun(arguments) }

  /// Runs the command to its end; `whileRunning` gets the process once it has started.
  init(_ arguments: [String], whileRunning: (Process) throws -> Void = { _ in }) throws {
    try self = TemporaryFolder.with { folder in
      let outputFile = folder.appending(path: "output")
      let errorFile = folder.appending(path: "error")
      try Data().write(to: outputFile)
      try Data().write(to: errorFile)
      let process = Process()
      process.executableURL = CommandRun.executable
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: outputFile)
      process.standardError = try FileHandle(forWritingTo: errorFile)
      try process.run()
      try whileRunning(process)
      process.waitUntilExit()
      return try CommandRun(
        code: process.terminationStatus, isCrashed: process.terminationReason == .uncaughtSignal,
        output: String(decoding: Data(contentsOf: outputFile), as: UTF8.self),
        error: String(decoding: Data(contentsOf: errorFile), as: UTF8.self))
    }
  }

  private init(code: Int32, isCrashed: Bool, output: String, error: String) {
    self.code = code
    self.isCrashed = isCrashed
    self.output = output
    self.error = error
  }

  /// The command stands beside the test bundle.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return products.appending(path: "order-router")
  }()
}
