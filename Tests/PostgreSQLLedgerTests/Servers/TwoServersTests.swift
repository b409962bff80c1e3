import LedgerConformance
import PostgreSQLFixtures
import PostgreSQLLedger
import RoutingService
import Testing

/// Whole services that share a database.
@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct TwoServersTests {
  @Test func `two servers under load sell nothing twice, though one of them loses its sessions`() async throws
  {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    let shops = [try await Shop(address, name: "CUTOFF"), try await Shop(address, name: "TWO")]
    let watcher = try PostgreSQLLedger(address: address)
    let poller = Poller()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await poller.follow(shops[1].service) }
      group.addTask {
        while !poller.isOver {
          try await Task.sleep(for: .milliseconds(250))
          try server.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'CUTOFF'")
        }
      }
      group.addTask {
        defer { poller.end() }
        try await withThrowingTaskGroup(of: Void.self) { crowd in
          for shop in shops { crowd.addTask { try await shop.run(clients: 6, each: 25) } }
          try await crowd.waitForAll()
        }
      }
      try await group.waitForAll()
    }

    for shop in shops { await shop.service.stop() }
    #expect(try shops[0].missing(in: watcher) == [])
    #expect(try shops[1].missing(in: watcher) == [])
    let report = try LedgerAudit.run(watcher)
    #expect(report.violations == [])
    #expect(report.checked.first { $0.what == "orders" }?.count ?? 0 > 80, "\(report.checked)")
    let all = try watcher.events(after: 0, types: [], limit: 1_000_000).events.map(\.number)
    #expect(poller.numbers == all)
    #expect(!server.log.contains("deadlock detected"))
    #expect(server.log.contains("terminating connection due to administrator command"))
    // They stood in each other's way.
    #expect(shops.reduce(0) { $0 + $1.service.figures.conflicts } > 0)
    #expect(shops[1].outcomes["unavailable"] == nil, "\(shops[1].outcomes)")
    #expect(shops[0].outcomes["done"] ?? 0 > 60, "\(shops[0].outcomes)")
  }

  @Test func `whatever fails of a commit, what was answered is there and the router is the ledger`()
    async throws
  {
    let database = try PostgreSQLLedger(address: try DatabaseServer.shared.get().makeDatabase())
    let store = FaultyStore(database, seed: 3, percent: 35)
    var opened: Shop?
    // It may fail at the opening, too.
    for number in 0..<50 where opened == nil {
      opened = try? await Shop(store, name: "ONE\(number)", isAlone: true)
    }
    let shop = try #require(opened)
    try await shop.run(clients: 6, each: 12)
    await shop.service.stop()
    #expect(try shop.missing(in: database) == [])
    #expect(try LedgerAudit.run(database).violations == [])
    for fault in ["before", "after", "conflict"] { #expect(store.faults[fault] ?? 0 > 0, "\(store.faults)") }
  }

  @Test func `a key that was sent to both servers has one effect and one answer`() async throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let shops = [try await Shop(address, name: "ONE"), try await Shop(address, name: "TWO")]
    for number in 0..<12 {
      let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for (index, shop) in shops.enumerated() {
          group.addTask {
            let once = Once<Accepted>(
              key: StoredOutcome.Key(owner: "oms", key: "k\(number)"), fingerprint: [UInt8(number)]
            ) { _ in [UInt8(index), UInt8(number)] }
            // Neither is equal to the other's: only the key says that they are one.
            let order = Shop.order("o-\(number)-\(index)", "B", 1)
            switch try await shop.service.accept(order, once: once) {
            case .fresh: return [UInt8(index), UInt8(number)]
            case .replayed(let bytes): return bytes
            }
          }
        }
        return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
      }
      #expect(answers.count == 2 && answers[0] == answers[1], "\(answers)")
    }
    #expect(try await shops[0].service.orders(OrderFilter()).elements.count == 12)
    for shop in shops { await shop.service.stop() }
  }

  @Test func `a batch of one server is applied while the other takes orders`() async throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let shops = [try await Shop(address, name: "ONE"), try await Shop(address, name: "TWO")]
    try await shops[0].run(clients: 2, each: 10)
    guard case .fresh(let begun) = try await shops[0].service.startBatch(timeLimit: 5) else {
      Issue.record("no key, no replay")
      return
    }
    try await shops[1].run(clients: 2, each: 10)
    var batch = begun
    for _ in 0..<1_000 where batch.status == .running {
      try await Task.sleep(for: .milliseconds(10))
      batch = try await shops[1].service.batch(begun.id)
    }
    #expect(batch.status == .applied, "\(batch)")
    for shop in shops { await shop.service.stop() }
    #expect(try LedgerAudit.run(PostgreSQLLedger(beside: address)).violations == [])
  }
}
