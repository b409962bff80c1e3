import Foundation
import PostgreSQLFixtures
import PostgreSQLLedger
import Synchronization
import Testing

/// Connections that break, and a database that goes away and comes back.
@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct LostConnectionTests {
  @Test func `a commit that was cut off is there whole or not at all, and is found among the changes`() throws
  {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase() + " application_name=cut"
    let store = try PostgreSQLLedger(address: address)
    let isOver = Atomic<Bool>(false)
    let committed = Mutex<Set<String>>([])
    let uncertain = Mutex<Set<String>>([])
    try Crew.run(2) { role in
      if role == 0 {
        defer { isOver.store(true, ordering: .sequentiallyConsistent) }
        for number in 0..<150 {
          let id = "o\(number)"
          do {
            let outcome = try store.commit(
              CommitGroup(changes: [Changes.accept(id), Changes.accept(id + "+")], server: "ONE"))
            #expect(outcome.isCommitted)
            committed.withLock { _ = $0.insert(id) }
          } catch StoreError.unavailable {
            uncertain.withLock { _ = $0.insert(id) }
          }
        }
      } else {
        while !isOver.load(ordering: .sequentiallyConsistent) {
          Thread.sleep(forTimeInterval: 0.05)
          try server.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut'")
        }
      }
    }
    #expect(committed.withLock { $0.count } > 10)
    var found: [String] = []
    var last: Int64 = 0
    while true {
      let part = try store.changes(after: last, notOf: "TWO", limit: 100)
      found += part.changes.flatMap { $0.change.orders.map(\.after.id) }
      if part.changes.isEmpty { break }
      last = part.last
    }
    let ids = Set(found)
    #expect(ids.count == found.count)
    for number in 0..<150 { #expect(ids.contains("o\(number)") == ids.contains("o\(number)+")) }
    #expect(committed.withLock { $0 }.isSubset(of: ids))
    #expect(
      ids.subtracting(committed.withLock { $0 }.flatMap { [$0, $0 + "+"] }).allSatisfy { id in
        uncertain.withLock { $0 }.contains(id.replacing("+", with: ""))
      })
  }

  @Test func `a database that goes away is unavailable, and comes back by itself`() throws {
    let server = try DatabaseServer()
    let address = try server.makeDatabase()
    let store = try PostgreSQLLedger(address: address)
    let group = { (id: String) in CommitGroup(changes: [Changes.accept(id)], server: "ONE") }
    #expect(try store.commit(group("a")).isCommitted)
    #expect(try store.orders(["a"]).count == 1)
    server.stop()
    for call in [
      { _ = try store.commit(group("b")) }, { _ = try store.orders(["a"]) }, { try store.check() },
      { _ = try store.changes(after: 0, notOf: "TWO", limit: 9) },
    ] {
      let error = #expect(throws: StoreError.self) { try call() }
      guard case .unavailable? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    try server.start()
    try store.check()
    #expect(try store.commit(group("b")).isCommitted)
    // A restart that nobody noticed meanwhile costs nothing.
    server.stop()
    try server.start()
    #expect(try store.commit(group("c")).isCommitted)
    #expect(try store.orders(["a", "b", "c"]).count == 3)
  }

  @Test func `a server that stands still in the middle of a commit does not stop the others for good`() throws
  {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    let store = try PostgreSQLLedger(address: address)
    #expect(try store.writerSetting("idle_in_transaction_session_timeout") == "10s")
    #expect(try store.writerSetting("lock_timeout") == "8s")
  }
}
