internal import StockLedger
private import Synchronization

/// Connections that are not in use, a few; who needs one when all are taken opens another.
final class ConnectionPool: Sendable {
  private let address: String
  private let idle = Mutex<[Connection]>([])
  /// Most that are kept.
  private static let kept = 6

  init(_ address: String) { self.address = address }

  /// Lends a connection. One that was lost while it lay idle is replaced, and the body called again.
  ///
  /// - Parameter once: whether the body must not be called again: then it gets a connection that has just
  ///   answered.
  func use<Value>(
    once: Bool = false, _ body: (Connection) throws -> Value
  ) throws(StoreError) -> Value {
    try StoreError.wrapping { () throws in
      guard let connection = idle.withLock({ $0.popLast() }) else {
        return try use(.open(address), body)
      }
      do {
        if !once { return try use(connection, body) }
        try connection.run([Call("SELECT 1")])
      } catch let failure as DatabaseFailure where failure.isLost {
        // Others were lost with it.
        idle.withLock { $0 = [] }
        return try use(.open(address), body)
      }
      return try use(connection, body)
    }
  }

  private func use<Value>(_ connection: Connection, _ body: (Connection) throws -> Value) throws -> Value {
    // One that failed within a transaction is closed, which ends the transaction.
    let value = try body(connection)
    idle.withLock { if $0.count < Self.kept { $0.append(connection) } }
    return value
  }
}

extension StoreError {
  /// Turns errors of the database into those of a store.
  static func wrapping<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseFailure {
      throw error.storeError
    } catch let error as DamagedRecord {
      throw .refused("\(error)")
    } catch {
      throw .unavailable("\(error)")
    }
  }
}
