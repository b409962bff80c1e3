import Foundation
import LedgerConformance
import PostgreSQLFixtures
import PostgreSQLLedger
import RoutingFixtures
import Testing

@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct PostgreSQLConformanceTests {
  private static let seeds = ProcessInfo.processInfo.environment["LEDGER_SEEDS"].flatMap { UInt64($0) } ?? 3

  @Test(arguments: StoreCheck.all) func `PostgreSQL keeps the promises of every store`(check: StoreCheck)
    throws
  {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let maker = StoreMaker(
      make: { try PostgreSQLLedger(address: address) },
      reopen: { _ in try PostgreSQLLedger(address: address) })
    #expect(check.failures(of: maker) == [])
  }

  @Test func `random days on PostgreSQL leave what a plain model counts`() throws {
    for seed in 1...Self.seeds {
      let store = try PostgreSQLLedger(address: try DatabaseServer.shared.get().makeDatabase())
      var day = try RandomDay(
        RandomScenario.make(seed: seed, version11: seed % 2 == 0), seed: seed, store: store)
      try day.run(steps: 40)
      #expect(day.failures == [], "seed \(seed)")
    }
  }

  @Test func `ids of any text are kept, and sort by their bytes`() throws {
    let store = try PostgreSQLLedger(address: try DatabaseServer.shared.get().makeDatabase())
    let skus = [
      "", "\u{0}", "\u{0}\u{1}", "\u{1}", "\u{1}\u{0}", "\u{2}", "A", "A\u{0}", "A'; --", "a", "\u{1F69A}",
    ]
    var change = LedgerChange(
      at: Instant(secondsSinceEpoch: 1_795_400_000), cause: ChangeCause(.count, "\u{0}"))
    for sku in skus.reversed() {
      let level = StockLevel(location: "L\u{0}", sku: sku, onHand: sku.utf8.count)
      change.positions.append(PositionChange(from: nil, to: level))
      change.seen[level.key] = .some(nil)
    }
    #expect(try store.commit(CommitGroup(changes: [change], server: "ONE")) == .committed(numbers: [1]))
    var found: [StockLevel] = []
    var cursor: String?
    repeat {
      let page = try store.positions(PositionFilter(location: "L\u{0}"), after: cursor, limit: 2)
      found += page.elements
      cursor = page.next
    } while cursor != nil
    #expect(found.map(\.sku) == skus)
    #expect(found.map(\.onHand) == skus.map(\.utf8.count))
  }
}
