import Foundation
import PostgreSQLFixtures
import PostgreSQLLedger
import Testing

/// Who may open a database, and in which state it is then.
@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct OpeningTests {
  @Test func `servers that start at once on an empty database find the same ledger`() throws {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    try Crew.run(6) { number in
      let store = try PostgreSQLLedger(address: address)
      try store.claim(LedgerIdentity(currency: "USD", weightUnit: "lb", lengthUnit: "in"))
      _ = try store.commit(CommitGroup(changes: [Changes.accept("o\(number)")], server: "S\(number)"))
    }
    #expect(try server.query("SELECT max(version) FROM migration", in: address) == "2")
    #expect(try server.query("SELECT last FROM sequence", in: address) == "12")
  }

  @Test func `a database of a newer version is refused in one line`() throws {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    _ = try PostgreSQLLedger(address: address)
    try server.query("INSERT INTO migration VALUES (99)", in: address)
    for open in [{ try PostgreSQLLedger(address: address) }, { try PostgreSQLLedger(beside: address) }] {
      let error = #expect(throws: StoreError.self) { try open() }
      guard case .refused(let text)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(text.contains("newer version") && !text.contains("\n"))
    }
  }

  @Test func `what is no ledger is not opened beside, and left as it is`() throws {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    let error = #expect(throws: StoreError.self) { try PostgreSQLLedger(beside: address) }
    #expect(error?.description.contains("no ledger") == true)
    #expect(
      try server.query("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema", in: address) == "0"
    )
  }

  @Test func `another currency is refused, by every server`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let first = try PostgreSQLLedger(address: address)
    try first.claim(LedgerIdentity(currency: "USD", weightUnit: "lb", lengthUnit: "in"))
    let second = try PostgreSQLLedger(address: address)
    #expect(throws: StoreError.self) {
      try second.claim(LedgerIdentity(currency: "EUR", weightUnit: "lb", lengthUnit: "in"))
    }
    try second.claim(LedgerIdentity(currency: "USD", weightUnit: "lb", lengthUnit: "in"))
  }

  @Test(arguments: ["host=/nowhere dbname=x password=secret", "postgresql://127.0.0.1:1/x", "nonsense"])
  func `an address that leads nowhere is refused in one line, without a password`(address: String) {
    let error = #expect(throws: StoreError.self) { try PostgreSQLLedger(address: address) }
    guard case .refused(let text)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.hasPrefix("the database cannot be opened: "))
    #expect(!text.contains("\n") && !text.contains("secret"), "\(text)")
  }

  @Test func `every commit is on disk before it is answered, whatever the database's default`() throws {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase() + " application_name=durable"
    // The writer of a role that would rather not wait.
    let store = try PostgreSQLLedger(
      address: address.replacing("options='", with: "options='-c synchronous_commit=off "))
    #expect(try store.commit(CommitGroup(changes: [Changes.accept("a")], server: "ONE")).isCommitted)
    #expect(try store.writerSetting("synchronous_commit") == "on")
  }
}
