private import Foundation
internal import GRDB

/// A ledger in a SQLite file: one server owns it and writes it; audits and keys may be opened beside.
///
/// Write-ahead log, and every commit on disk before it is answered (`synchronous=FULL`). A class, for it
/// holds connections and a lock; any thread may call it.
public final class SQLiteLedger: LedgerStore {
  public let isShared = false
  let pool: DatabasePool
  /// Of the owner.
  let checkpointer: Checkpointer?
  private let lock: OwnerLock?

  /// Opens a database to own it, and makes it where it is missing; migrations run in a transaction.
  ///
  /// - Parameter owner: who this is, told to a second server: such as its process and address.
  /// - Throws: ``StoreError/refused(_:)`` where it is owned, of a newer version, or no database.
  public convenience init(path: String, owner: String) throws(StoreError) {
    let lock = try OwnerLock(database: path, owner: owner)
    lock.makePrivate(path)
    try self.init(path: path, lock)
    try wrapped { () throws in try LedgerSchema.migrator.migrate(pool) }
  }

  /// Opens a database beside its owner: for keys and audits.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where it is not there, or not of this version.
  public convenience init(beside path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .refused("there is no database \(path): a server makes it when it starts")
    }
    try self.init(path: path, nil)
    let isCurrent = try wrapped { () throws in
      try pool.read { db in try LedgerSchema.migrator.hasCompletedMigrations(db) }
    }
    if !isCurrent {
      throw .refused("the database \(path) is of an older version: start a server on it first")
    }
  }

  private init(path: String, _ lock: OwnerLock?) throws(StoreError) {
    self.lock = lock
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 5
    let pages = lock == nil ? 4_000 : 0
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = \(pages)")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      checkpointer = lock == nil ? nil : try Checkpointer(path: path)
    } catch {
      throw .refused("the database \(path) cannot be opened: \(error)")
    }
    let isNewer = try wrapped { () throws in
      try pool.read { db in try LedgerSchema.migrator.hasBeenSuperseded(db) }
    }
    if isNewer {
      throw .refused("the database \(path) is of a newer version than this program: use the newer program")
    }
  }

  public func claim(_ identity: LedgerIdentity) throws(StoreError) {
    let known = try wrapped { () throws in
      try pool.write { db -> LedgerIdentity? in
        try db.execute(
          sql: "INSERT INTO ledger VALUES (1, ?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [identity.currency, identity.weightUnit, identity.lengthUnit])
        return try Row.fetchOne(db, sql: "SELECT * FROM ledger").map {
          LedgerIdentity(
            currency: $0["currency"], weightUnit: $0["weight_unit"], lengthUnit: $0["length_unit"])
        }
      }
    }
    if let known, known != identity {
      throw .refused(
        "the database belongs to a network in \(known.currency), \(known.weightUnit) and "
          + "\(known.lengthUnit), and this one is in \(identity.currency), \(identity.weightUnit) and \(identity.lengthUnit)"
      )
    }
  }

  public func check() throws(StoreError) {
    // A write that changes nothing: a full or read-only disk is found out.
    try wrapped { () throws in
      try pool.write { db in try db.execute(sql: "UPDATE ledger SET currency = currency WHERE id = 1") }
    }
  }

  /// Turns errors of the database into those of a store.
  func wrapped<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DamagedRecord {
      throw .refused("\(error)")
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .refused("the database is damaged: \(error)")
      default: throw .unavailable("the database cannot be reached: \(error)")
      }
    } catch {
      throw .unavailable("\(error)")
    }
  }
}

extension SQLiteLedger {
  /// How the connection that writes keeps what it writes: `journal_mode`, and `synchronous` (2 is FULL).
  package func modes() throws(StoreError) -> (journal: String, synchronous: Int) {
    try wrapped { () throws in
      try pool.writeWithoutTransaction { db in
        (
          try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
          try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        )
      }
    }
  }
}
