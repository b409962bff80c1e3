/// A ledger in a PostgreSQL database, which any number of servers may share.
///
/// Every commit is on disk before it is answered (`synchronous_commit=on`). One connection commits, and a few
/// read; one that is lost is made anew by the next call. Sessions have to be the database's own: no pooler
/// between that lends them by the transaction. A class, for it holds connections; any thread may call it.
public final class PostgreSQLLedger: LedgerStore {
  public let isShared = true
  let writer: WriterConnection
  let readers: ConnectionPool

  /// Opens a database to serve it, and makes the tables where they are missing; migrations run in a
  /// transaction.
  ///
  /// - Parameter address: `postgresql://…`, or `key=value` pairs, as libpq takes it.
  /// - Throws: ``StoreError/refused(_:)`` where it cannot be opened, or is of a newer version.
  public convenience init(address: String) throws(StoreError) {
    self.init(address)
    try opening { connection in try LedgerSchema.migrate(connection) }
    // Others see from now on that this server lives.
    try StoreError.wrapping { () throws in try writer.use { _ in } }
  }

  /// Opens a database beside its servers: for keys and audits.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where it cannot be opened, or is not of this version.
  public convenience init(beside address: String) throws(StoreError) {
    self.init(address)
    try opening { connection in try LedgerSchema.check(connection) }
  }

  private init(_ address: String) {
    writer = WriterConnection(address)
    readers = ConnectionPool(address)
  }

  private func opening(_ body: (Connection) throws -> Void) throws(StoreError) {
    do throws(StoreError) {
      try readers.use(body)
    } catch {
      guard case .unavailable(let text) = error else { throw error }
      throw .refused(text.replacing("the database cannot be reached", with: "the database cannot be opened"))
    }
  }

  public func claim(_ identity: LedgerIdentity) throws(StoreError) {
    let known = try readers.use { connection in
      let rows = try connection.run([
        Call(
          "INSERT INTO ledger VALUES (1, $1, $2, $3) ON CONFLICT DO NOTHING",
          [.text(identity.currency), .text(identity.weightUnit), .text(identity.lengthUnit)]),
        Call("SELECT currency, weight_unit, length_unit FROM ledger"),
      ])[1]
      return LedgerIdentity(
        currency: rows.text(0, 0), weightUnit: rows.text(0, 1), lengthUnit: rows.text(0, 2))
    }
    if known != identity {
      throw .refused(
        "the database belongs to a network in \(Self.list(known)), and this one is in \(Self.list(identity))")
    }
  }

  private static func list(_ identity: LedgerIdentity) -> String {
    "\(identity.currency), \(identity.weightUnit) and \(identity.lengthUnit)"
  }

  public func check() throws(StoreError) {
    let isReadOnly = try readers.use { connection in
      try connection.run([Call("SHOW transaction_read_only")])[0].text(0, 0) == "on"
    }
    if isReadOnly { throw .unavailable("the database is read only: it is a standby, or was set so") }
  }
}

extension PostgreSQLLedger {
  /// A setting of the connection that commits.
  package func writerSetting(_ name: String) throws(StoreError) -> String {
    try StoreError.wrapping { () throws in
      try writer.use { connection in
        try connection.run([Call("SELECT current_setting($1)", [.text(name)])])[0].text(0, 0)
      }
    }
  }
}
