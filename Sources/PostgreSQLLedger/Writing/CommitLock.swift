/// The lock that every commit shares, and that one server may have for itself.
///
/// A transaction's own: it ends with it, and with a session that stands still in it.
enum CommitLock {
  static let share = Call("SELECT pg_advisory_xact_lock_shared(\(key))")
  static let own = Call("SELECT pg_advisory_xact_lock(\(key))")

  /// Several ledgers may have a schema each in one database.
  private static let key = "hashtextextended('order-router commits ' || current_schema, 0)"
}
