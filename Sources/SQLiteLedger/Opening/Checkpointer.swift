private import Dispatch
internal import GRDB
internal import StockLedger
private import Synchronization

/// Copies what is committed from the write-ahead log into the database, beside the commits: a commit that
/// does it keeps all waiting that come after it.
///
/// A class, for it holds a connection of its own; any thread may call it.
final class Checkpointer: Sendable {
  private struct State {
    /// Committed since the last checkpoint began.
    var rows = 0
    var isRunning = false
    /// Whether the log is long, and nothing but commits hinders it from beginning anew.
    var isLong = false
  }

  private let queue = DispatchQueue(label: "order-router.checkpoints", qos: .utility)
  private let connection: DatabaseQueue
  private let state = Mutex(State())
  /// Rows of orders and positions after which it begins: some megabytes.
  private static let portion = 2_500
  /// Pages of 4 KiB after which the log should begin anew.
  private static let longest = 32_000

  init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")
    }
    connection = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Tells what was committed.
  func note(_ changes: [LedgerChange]) {
    let rows = changes.reduce(0) { $0 + $1.orders.count + $1.positions.count }
    let begins = state.withLock { state in
      state.rows += rows
      if state.isRunning || state.rows < Self.portion { return false }
      state.isRunning = true
      return true
    }
    if begins { queue.async { self.run() } }
  }

  private func run() {
    state.withLock { $0.rows = 0 }
    let pages = copy()
    state.withLock { state in
      state.isRunning = false
      // What could not be copied here is tried by the next commit, which tells what is wrong.
      state.isLong = pages.map { $0 > Self.longest } ?? true
    }
  }

  /// - Returns: the length of the log; `nil` where something is wrong.
  private func copy() -> Int? {
    do {
      return try connection.inDatabase { db in
        // The second time little is left: what was committed during the first.
        let pages = try db.checkpoint(.passive).walFrameCount
        return pages > Self.longest ? try db.checkpoint(.passive).walFrameCount : pages
      }
    } catch {
      return nil
    }
  }

  /// Copies the rest of a long log, so that the next transaction begins it anew: between two commits, on the
  /// connection that writes.
  func shortenLog(_ db: Database) throws {
    let isDue = state.withLock { state in
      defer { state.isLong = false }
      return state.isLong && !state.isRunning
    }
    if !isDue { return }
    do {
      try db.checkpoint(.passive)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Somebody else is at it.
    }
  }
}
