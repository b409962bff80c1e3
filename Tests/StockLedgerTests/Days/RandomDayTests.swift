import Foundation
import LedgerConformance
import OrderRouting
import RoutingFixtures
import StockLedger
import Testing

/// Random commands against a plain model; `LEDGER_SEEDS` says how many seeds, for a night.
@Suite struct RandomDayTests {
  private static let seeds = ProcessInfo.processInfo.environment["LEDGER_SEEDS"].flatMap { UInt64($0) } ?? 40

  @Test func `random days leave what a plain model counts, whatever is undone`() throws {
    var done: [String: Int] = [:]
    for seed in 1...Self.seeds {
      var day = try RandomDay(
        RandomScenario.make(seed: seed, version11: seed % 2 == 0), seed: seed, store: MemoryLedger())
      try day.run(steps: 60)
      #expect(day.failures == [], "seed \(seed)")
      done.merge(day.done) { $0 + $1 }
    }
    for command in [
      "accept", "cancel", "route", "release", "ship", "reject", "count", "adjust", "batch", "undone",
    ] {
      #expect(done[command] ?? 0 > 2, "\(command): \(done)")
    }
  }
}
