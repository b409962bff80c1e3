import Foundation
import GRDB
import LedgerConformance
import SQLiteLedger
import Testing

/// Who may open a database, and in which state it is then.
@Suite struct OpeningTests {
  @Test func `a second owner is told who has the database`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    let first = try SQLiteLedger(path: path, owner: "process 4711 at 127.0.0.1:8080")
    let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: path, owner: "another") }
    #expect(error?.description.contains("process 4711 at 127.0.0.1:8080") == true)
    let beside = try SQLiteLedger(beside: path)
    #expect(try beside.keys() == [])
    try first.check()
  }

  @Test func `a second owner by another name of the file is told, too, and nobody else may read it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    let first = try SQLiteLedger(path: path, owner: "process 4711")
    let link = folder.path("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: link, owner: "another") }
    #expect(error?.description.contains("process 4711") == true)
    try first.check()
    for name in ["ledger.db", "ledger.db-wal"] {
      let rights = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions]
      #expect(rights as? Int == 0o600, "\(name)")
    }
  }

  @Test func `an owner that has gone leaves the database to the next`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    do {
      let first = try SQLiteLedger(path: path, owner: "the first")
      try first.check()
    }
    let second = try SQLiteLedger(path: path, owner: "the second")
    try second.check()
  }

  @Test func `every commit is on disk before it is answered`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    _ = try SQLiteLedger(path: path, owner: "a test")
    let modes = try SQLiteLedger(path: path, owner: "a test").modes()
    #expect(modes.journal == "wal")
    #expect(modes.synchronous == 2)
  }

  @Test func `a database of a newer version is refused in one line`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    _ = try SQLiteLedger(path: path, owner: "a test")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099 teleport')") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: path, owner: "a test") }
    #expect(error?.description.contains("newer version") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test func `what is no database is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    try Data("order_id,sku\n".utf8 + Data(repeating: 65, count: 5_000)).write(to: URL(filePath: path))
    #expect(throws: StoreError.self) { try SQLiteLedger(path: path, owner: "a test") }
    #expect(throws: StoreError.self) { try SQLiteLedger(beside: folder.path("nothing.db")) }
  }
}
