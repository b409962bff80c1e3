import Foundation
import LedgerConformance
import OrderRouting
import RoutingFixtures
import SQLiteLedger
import Testing

@Suite struct SQLiteConformanceTests {
  @Test(arguments: StoreCheck.all) func `SQLite keeps the promises of every store`(check: StoreCheck) throws {
    let folder = try TemporaryFolder()
    let maker = StoreMaker(
      make: { try SQLiteLedger(path: folder.path("ledger.db"), owner: "a test") },
      // An owner that still has it would be in the way: what is beside reads the same file.
      reopen: { _ in try SQLiteLedger(beside: folder.path("ledger.db")) })
    #expect(check.failures(of: maker) == [])
  }

  @Test func `random days on SQLite leave what a plain model counts`() throws {
    for seed in UInt64(1)...4 {
      let folder = try TemporaryFolder()
      let store = try SQLiteLedger(path: folder.path("ledger.db"), owner: "a test")
      var day = try RandomDay(
        RandomScenario.make(seed: seed, version11: seed % 2 == 0), seed: seed, store: store)
      try day.run(steps: 40)
      #expect(day.failures == [], "seed \(seed)")
    }
  }
}
