internal import StockLedger

/// What PostgreSQL answers where it does not do what it was asked.
struct DatabaseFailure: Error {
  /// SQLSTATE; empty where the connection failed.
  var state: String
  /// One line.
  var message: String
  /// Whether the connection is gone.
  var isLost: Bool

  /// Whether another server was first: a row is there already, a deadlock, a serialization failure, a lock
  /// that did not come in time.
  var isConflict: Bool { ["23505", "40001", "40P01", "55P03"].contains(state) }

  var storeError: StoreError {
    let code = state.isEmpty ? "" : " (\(state))"
    return switch state {
    case "XX001", "XX002": .refused("the database is damaged: \(message)\(code)")
    default: .unavailable("the database \(isLost ? "cannot be reached" : "failed"): \(message)\(code)")
    }
  }
}
