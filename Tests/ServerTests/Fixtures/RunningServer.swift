import Foundation
import Logging
import RoutingService
import Synchronization
import Testing

@testable import order_router_server

/// A server in this process, on a free port, until the body ends.
struct RunningServer: Sendable {
  let client: TestClient
  let network: SmallNetwork
  let log: LogLines
  let routes: [Route]

  /// Starts a server on a new folder's network and an empty SQLite ledger.
  static func with<Result: Sendable>(
    change: @Sendable (inout ServerSettings) -> Void = { _ in },
    prepare: (SmallNetwork) throws -> Void = { _ in },
    _ body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    try await SmallNetwork.using { network in
      try prepare(network)
      return try await on(network, change: change, body)
    }
  }

  /// Starts a server on a folder's network and what its ledger has.
  static func on<Result: Sendable>(
    _ network: SmallNetwork, change: @Sendable (inout ServerSettings) -> Void = { _ in },
    _ body: (RunningServer) async throws -> Result
  ) async throws -> Result {
    let folder = NetworkFolder(path: network.network.path)
    var settings = ServerSettings(network: folder, address: ListenAddress(host: "127.0.0.1", port: 0))
    settings.asOf = Instant(secondsSinceEpoch: 1_795_444_200)
    settings.comparesWithStore = true
    // Other suites may keep all cores busy for minutes.
    settings.requestSeconds = 600
    settings.keySeconds = 600
    settings.idleSeconds = 600
    change(&settings)
    let log = LogLines()
    let sink = LogSink { log.append(String(decoding: $0, as: UTF8.self)) }
    let logger = Logger(label: "test") { JSONLogHandler(label: $0, sink: sink) }
    let store = try DatabaseAddress(network.database.path).open(owner: "a test")
    let server = try await RouterServer(
      settings, network: try settings.network.read(at: settings.clock()), store: store, logger: logger)
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let running = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0.port) }
    }
    var iterator = ports.makeAsyncIterator()
    guard let port = await iterator.next() else {
      try await running.value
      throw HTTPConnection.Closed()
    }
    let instance = RunningServer(
      client: TestClient(port: port), network: network, log: log, routes: server.routes)
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(instance)) } catch { outcome = .failure(error) }
    running.cancel()
    _ = await running.result
    return try outcome.get()
  }
}

/// Lines that a server has logged.
///
/// A class, for the server appends to what the test reads.
final class LogLines: Sendable {
  private let storage = Mutex<[String]>([])

  func append(_ line: String) { storage.withLock { $0.append(line) } }

  var text: String { storage.withLock { $0.joined() } }
}
