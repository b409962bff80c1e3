internal import StockLedger
private import Synchronization

/// The connection that commits: made when it is needed, and again after it was lost.
///
/// As long as it is there it holds an advisory lock, by which other servers know that this one lives.
final class WriterConnection: Sendable {
  private let address: String
  /// The key of that lock.
  let life = Int64.random(in: .min ... .max)
  private let connection = Mutex<Connection?>(nil)

  init(_ address: String) { self.address = address }

  /// Connects where there is no connection, and lends it to one caller at a time.
  ///
  /// Whatever is thrown, the connection is in no transaction afterwards.
  func use<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    try connection.withLock { current in
      let connection = try current ?? open()
      current = connection
      do {
        return try body(connection)
      } catch {
        Self.rollBack(&current)
        throw error
      }
    }
  }

  /// Ends the transaction that is open, if one is.
  func rollBack() { connection.withLock { Self.rollBack(&$0) } }

  private static func rollBack(_ connection: inout Connection?) {
    do throws(DatabaseFailure) {
      try connection?.run([Call("ROLLBACK")])
    } catch {
      // Closing it rolls back, too.
      connection = nil
    }
  }

  private func open() throws(StoreError) -> Connection {
    do throws(DatabaseFailure) {
      return try connect()
    } catch {
      throw error.storeError
    }
  }

  private func connect() throws(DatabaseFailure) -> Connection {
    let connection = try Connection.open(address)
    try connection.run([
      Call("SET synchronous_commit = on"),
      Call("SET default_transaction_isolation = 'read committed'"),
      // A server that stands still in the middle of a transaction must not hold up the others for long.
      Call("SET idle_in_transaction_session_timeout = '10s'"), Call("SET lock_timeout = '8s'"),
      Call("SET tcp_keepalives_idle = 10"), Call("SET tcp_keepalives_interval = 5"),
      Call("SET tcp_keepalives_count = 3"),
      // The session before this one may still be committing: once this lock is taken, it has ended.
      Call("SELECT pg_advisory_lock($1)", [.integer(life)]),
    ])
    return connection
  }
}
