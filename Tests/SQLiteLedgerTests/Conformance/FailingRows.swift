import Foundation
import GRDB
import LedgerConformance
import SQLiteLedger

/// Makes a database refuse the row of a commit that it is told, and opens what is on disk then.
///
/// A class, for a plan's two parts share its path.
final class FailingRows {
  private let folder: TemporaryFolder
  private var path: String
  private var beside: DatabaseQueue
  private var copies = 0

  private static let tables = [
    "position", "capacity", "orders", "change_order", "shipment", "day", "batch", "price", "change",
  ]

  /// - Parameter path: of a database that a ledger has made in the folder.
  init(in folder: TemporaryFolder, _ path: String) throws {
    self.folder = folder
    self.path = path
    beside = try DatabaseQueue(path: path)
    try beside.write { db in
      try db.execute(sql: "CREATE TABLE fault (rows INTEGER NOT NULL); INSERT INTO fault VALUES (0)")
      for table in Self.tables {
        for event in ["INSERT", "UPDATE"] {
          try db.execute(
            sql: """
              CREATE TRIGGER fault_\(table)_\(event) BEFORE \(event) ON "\(table)" BEGIN
                UPDATE fault SET rows = rows - 1;
                SELECT RAISE(ABORT, 'a row that fails') FROM fault WHERE rows = 0;
              END
              """)
        }
      }
    }
  }

  var plan: CrashPlan {
    CrashPlan(
      fail: { row in
        try self.beside.write { db in try db.execute(sql: "UPDATE fault SET rows = ?", arguments: [row]) }
      },
      // Who had it still has it: what is on disk is opened elsewhere.
      reopen: { _ in try self.reopen() })
  }

  private func reopen() throws -> SQLiteLedger {
    copies += 1
    let copy = folder.path("after-\(copies).db")
    for file in ["", "-wal"] where FileManager.default.fileExists(atPath: path + file) {
      try FileManager.default.copyItem(atPath: path + file, toPath: copy + file)
    }
    path = copy
    let store = try SQLiteLedger(path: copy, owner: "a test")
    beside = try DatabaseQueue(path: copy)
    return store
  }
}
