import Foundation
import Synchronization

/// A PostgreSQL of the tests' own: in a temporary folder, with a socket there and no port. It ends with the
/// tests, however they end.
package final class DatabaseServer: Sendable {
  package static let programs =
    ProcessInfo.processInfo.environment["POSTGRESQL_PROGRAMS"] ?? "/usr/lib/postgresql/15/bin"
  package static let isInstalled = ["initdb", "postgres", "psql", "pg_isready"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "\(programs)/\($0)")
  }
  package static let reason =
    "PostgreSQL 15 is not in \(programs): install postgresql-15, or set POSTGRESQL_PROGRAMS"

  /// One for all tests that do not stop it.
  package static let shared = Result { try DatabaseServer() }

  private let folder: String
  private let running = Mutex<Watched?>(nil)
  private let count = Atomic<Int>(0)

  /// A server process, and the pipe whose end is its end.
  private struct Watched {
    let process: Process
    let life: Pipe
  }

  package struct Failure: Error {
    var text: String
  }

  package init() throws {
    folder = "/tmp/ledger-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if getuid() == 0 { try Self.run("/bin/chown", ["postgres", folder]) }
    try Self.run(
      Self.asOwner([
        "\(Self.programs)/initdb", "-D", "\(folder)/data", "-A", "trust", "-U", "postgres", "-E", "UTF8",
      ])
        + ["--locale=C", "--no-sync"], in: folder)
    try start()
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The database refuses to be run by root.
  private static func asOwner(_ command: [String]) -> [String] {
    getuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] + command : command
  }

  package func start() throws {
    try? FileManager.default.removeItem(atPath: "\(folder)/stopped")
    let command = Self.asOwner([
      "\(Self.programs)/postgres", "-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=",
      "-c", "max_connections=60", "-c", "deadlock_timeout=200ms", "-c", "log_lock_waits=on",
    ])
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // Its input ends when this process stops it, or dies.
    process.arguments =
      [
        "-c",
        "folder=$1; shift; \"$@\" >>$folder/log 2>&1 & cat >/dev/null; kill -INT $!; wait; "
          + "[ -e $folder/stopped ] || rm -rf $folder",
        "sh", folder,
      ] + command
    process.currentDirectoryURL = URL(filePath: folder)
    let life = Pipe()
    process.standardInput = life
    try process.run()
    running.withLock { $0 = Watched(process: process, life: life) }
    for _ in 0..<600 {
      if (try? Self.run("\(Self.programs)/pg_isready", ["-q", "-h", folder])) != nil { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw Failure(text: "PostgreSQL did not start: \(log)")
  }

  /// Ends all sessions, and the server.
  package func stop() {
    let watched = running.withLock { $0.take() }
    _ = FileManager.default.createFile(atPath: "\(folder)/stopped", contents: nil)
    try? watched?.life.fileHandleForWriting.close()
    watched?.process.waitUntilExit()
  }

  package var log: String { (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "" }

  /// The address of an empty database.
  package func makeDatabase() throws -> String {
    let name = "test\(count.wrappingAdd(1, ordering: .relaxed).newValue)"
    try query("CREATE SCHEMA \(name)")
    return "host=\(folder) dbname=postgres user=postgres options='-c search_path=\(name)'"
  }

  /// The same as a URI.
  package func makeURI() throws -> String {
    let name = "test\(count.wrappingAdd(1, ordering: .relaxed).newValue)"
    try query("CREATE SCHEMA \(name)")
    let host = folder.replacing("/", with: "%2F")
    return "postgresql://postgres@/postgres?host=\(host)&options=-c%20search_path%3D\(name)"
  }

  /// What `psql` prints.
  @discardableResult
  package func query(_ sql: String, in address: String? = nil) throws -> String {
    try Self.run(
      "\(Self.programs)/psql",
      [
        "-X", "-Atq", "-v", "ON_ERROR_STOP=1", "-d",
        address ?? "host=\(folder) dbname=postgres user=postgres", "-c", sql,
      ])
  }

  private static func run(_ command: [String], in folder: String? = nil) throws {
    try run(command[0], Array(command.dropFirst()), in: folder)
  }

  @discardableResult
  private static func run(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(text: "\(program): \(text)") }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
