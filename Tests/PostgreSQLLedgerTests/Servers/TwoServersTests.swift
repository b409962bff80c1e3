import LedgerConformance
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
    let shops = [try await Shop(address, name: "ONE"), try await Shop(address, name: "TWO")]
    let watcher = try PostgreSQLLedger(address: address)
    let poller = Poller()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await poller.follow(shops[1].service) }
      group.addTask {
        while !poller.isOver {
          try await Task.sleep(for: .milliseconds(250))
          try server.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ONE'")
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
}
