import Foundation
import GRDB
import LedgerConformance
import OrderRouting
import RoutingFixtures
import SQLiteLedger
import Testing

/// Crashes within commits; `LEDGER_SEEDS` says how many days, for a night.
@Suite struct CrashTests {
  private static let seeds = ProcessInfo.processInfo.environment["LEDGER_SEEDS"].flatMap { UInt64($0) } ?? 6

  @Test func `after a crash between any two rows of a commit all of it is there or nothing`() throws {
    var done: [String: Int] = [:]
    for seed in 1...Self.seeds {
      let folder = try TemporaryFolder()
      let path = folder.path("ledger.db")
      let store = try SQLiteLedger(path: path, owner: "a test")
      var day = try RandomDay(
        RandomScenario.make(seed: seed, version11: seed % 2 == 0), seed: seed, store: store,
        crashes: FailingRows(in: folder, path).plan)
      try day.run(steps: 40)
      #expect(day.failures == [], "seed \(seed)")
      done.merge(day.done) { $0 + $1 }
    }
    #expect(done["lost"] ?? 0 > 10 && done["accept"] ?? 0 > 10, "\(done)")
  }

  @Test func `a log that ends anywhere within a commit has all of it or nothing`() throws {
    var random = SplitMix64(seed: 17)
    var whole = 0
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.db")
    let store = try SQLiteLedger(path: path, owner: "a test")
    var day = try RandomDay(RandomDay.smallScenario, seed: 17, store: store)
    for number in 0..<30 {
      let before = try Data(contentsOf: URL(filePath: path + "-wal"))
      let known = try store.events(after: 0, types: [], limit: 1_000_000).events.map(\.number)
      try day.run(steps: 1)
      let after = try Data(contentsOf: URL(filePath: path + "-wal"))
      let all = try store.events(after: 0, types: [], limit: 1_000_000).events.map(\.number)
      #expect(after.count >= before.count)
      // As the power had gone: what was not answered may be there in part.
      let isWhole = random.below(3) == 0
      let end = isWhole ? after.count : before.count + random.below(max(1, after.count - before.count))
      let copy = folder.path("copy-\(number).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try after.prefix(end).write(to: URL(filePath: copy + "-wal"))
      let found = try SQLiteLedger(path: copy, owner: "a test")
      let kept = try found.events(after: 0, types: [], limit: 1_000_000).events.map(\.number)
      // A step may be two commits: a day that turns, and a command.
      #expect(kept.starts(with: known) && all.starts(with: kept))
      if end == after.count { #expect(kept == all) }
      if kept.count > known.count { whole += 1 }
      #expect(try LedgerAudit.run(found).violations == [])
    }
    #expect(day.failures == [])
    #expect(whole > 0)
  }
}
