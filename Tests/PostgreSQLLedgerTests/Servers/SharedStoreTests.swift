import Foundation
import LedgerConformance
import PostgreSQLFixtures
import PostgreSQLLedger
import Synchronization
import Testing

/// Several servers on one database, each with connections of its own.
@Suite(.enabled(if: DatabaseServer.isInstalled, "\(DatabaseServer.reason)"))
struct SharedStoreTests {
  @Test func `three servers take no unit twice, and none is left while one asks for it`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let stores = try (0..<3).map { _ in try PostgreSQLLedger(address: address) }
    _ = try stores[0].commit(CommitGroup(changes: [Changes.enter(["A"], onHand: 50)], server: "S0"))
    let committed = Atomic<Int>(0)
    try Crew.run(3) { server in
      for _ in 0..<30 {
        let group = CommitGroup(changes: [Changes.reserve(1, of: "A")], server: "S\(server)")
        if try stores[server].commit(group).isCommitted { committed.add(1, ordering: .relaxed) }
      }
    }
    #expect(committed.load(ordering: .relaxed) == 50)
    #expect(try stores[1].positions(PositionFilter(), after: nil, limit: 9).elements.map(\.reserved) == [50])
  }

  @Test func `groups over the same keys, in whatever sequence, never wait for each other in a circle`() throws
  {
    let server = try DatabaseServer.shared.get()
    let address = try server.makeDatabase()
    let stores = try (0..<3).map { _ in try PostgreSQLLedger(address: address) }
    let skus = (0..<30).map { "SKU-\($0)" }
    _ = try stores[0].commit(CommitGroup(changes: [Changes.enter(skus, onHand: 100_000)], server: "S0"))
    let taken = Mutex<[String: Int]>([:])
    try Crew.run(3) { number in
      var random = SplitMix64(seed: UInt64(number + 1))
      for _ in 0..<25 {
        var changes: [LedgerChange] = []
        var units: [String: Int] = [:]
        for _ in 0..<20 {
          let sku = skus[random.below(skus.count)]
          changes.append(Changes.reserve(2, of: sku))
          units[sku, default: 0] += 2
          var limit = Changes.make(.route) { _ in }
          limit.limits = [
            LimitChange(
              .carrierShipments(carrier: sku, shipDate: Day(daysSinceEpoch: 1)), used: 1, limit: nil)
          ]
          changes.append(limit)
        }
        // Nobody else stands in the way but by what fits: a conflict here is a deadlock that was found.
        let outcome = try stores[number].commit(CommitGroup(changes: changes, server: "S\(number)"))
        #expect(outcome.isCommitted)
        taken.withLock { $0.merge(units) { $0 + $1 } }
      }
    }
    let kept = try stores[0].positions(PositionFilter(), after: nil, limit: 99).elements
    #expect(kept.allSatisfy { $0.reserved == taken.withLock { $0 }[$0.sku] ?? 0 })
    #expect(!server.log.contains("deadlock detected"))
  }

  @Test func `events become visible in sequence, and who asks with the last number misses none`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let writers = 3
    let each = 25
    let stores = try (0...writers).map { _ in try PostgreSQLLedger(address: address) }
    let ended = Atomic<Int>(0)
    let seen = Mutex<[Int64]>([])
    try Crew.run(writers + 1) { number in
      if number < writers {
        defer { ended.add(1, ordering: .sequentiallyConsistent) }
        for count in 0..<each {
          let changes = (0...(count % 3)).map { Changes.accept("o-\(number)-\(count)-\($0)") }
          let outcome = try stores[number].commit(CommitGroup(changes: changes, server: "S\(number)"))
          #expect(outcome.isCommitted)
        }
      } else {
        var last: Int64 = 0
        while true {
          let isLast = ended.load(ordering: .sequentiallyConsistent) == writers
          let part = try stores[number].events(after: last, types: [], limit: 1_000)
          seen.withLock { $0 += part.events.map(\.number) }
          last = part.last
          if isLast, part.events.isEmpty { break }
        }
      }
    }
    let all = try stores[0].events(after: 0, types: [], limit: 10_000).events.map(\.number)
    #expect(all.count > writers * each * 2)
    #expect(seen.withLock { $0 } == all)
    #expect(all == (1...Int64(all.count)).map { $0 })
  }

  @Test func `an id is taken once, and the other server is told that it was second`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let stores = try (0..<3).map { _ in try PostgreSQLLedger(address: address) }
    let wins = Mutex<[String: Int]>([:])
    try Crew.run(3) { number in
      for count in 0..<20 {
        // Two in a group, the other way round on every other server.
        let ids = ["a\(count)", "b\(count)"]
        let changes = (number % 2 == 0 ? ids : ids.reversed()).map { Changes.accept($0) }
        if try stores[number].commit(CommitGroup(changes: changes, server: "S\(number)")).isCommitted {
          wins.withLock { $0["\(count)", default: 0] += 1 }
        }
      }
    }
    #expect(wins.withLock { $0.count } == 20)
    #expect(wins.withLock { $0.values.allSatisfy { $0 == 1 } })
    #expect(try stores[0].orders(OrderFilter(), after: nil, limit: 99).elements.count == 40)
  }

  @Test func `a batch runs once over all servers, and is abandoned when its server is gone`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let second = try PostgreSQLLedger(address: address)
    do {
      let first = try PostgreSQLLedger(address: address)
      let record = BatchRecord(id: "B1", startedAt: Changes.moment, server: "ONE")
      _ = try first.commit(CommitGroup(changes: [Changes.batch(record)], server: "ONE"))
      let other = BatchRecord(id: "B2", startedAt: Changes.moment, server: "TWO")
      #expect(try second.commit(CommitGroup(changes: [Changes.batch(other)], server: "TWO")) == .conflict)
      try second.abandonDeadBatches(at: Changes.moment)
      try first.abandonDeadBatches(at: Changes.moment)
      #expect(try second.batch("B1")?.status == .running)
    }
    // The first one is gone, and its sessions with it: the database notices at once.
    for _ in 0..<200 where try second.batch("B1")?.status == .running {
      try second.abandonDeadBatches(at: Changes.moment)
    }
    #expect(try second.batch("B1")?.status == .abandoned)
    #expect(try second.batch("B1")?.finishedAt == Changes.moment)
  }

  @Test func `who keeps the others waiting commits before them, and they go on afterwards`() throws {
    let address = try DatabaseServer.shared.get().makeDatabase()
    let first = try PostgreSQLLedger(address: address)
    let second = try PostgreSQLLedger(address: address)
    try first.keepOthersWaiting()
    let sequence = Mutex<[String]>([])
    try Crew.run(2) { number in
      if number == 0 {
        let outcome = try second.commit(CommitGroup(changes: [Changes.accept("second")], server: "TWO"))
        sequence.withLock { $0.append("second \(outcome.isCommitted)") }
      } else {
        // What others have committed is read meanwhile.
        for _ in 0..<20 { _ = try first.changes(after: 0, notOf: "ONE", limit: 9) }
        Thread.sleep(forTimeInterval: 0.2)
        sequence.withLock { $0.append("first") }
        let outcome = try first.commit(CommitGroup(changes: [Changes.accept("first")], server: "ONE"))
        #expect(outcome == .committed(numbers: [1]))
      }
    }
    #expect(sequence.withLock { $0 } == ["first", "second true"])
    try first.keepOthersWaiting()
    first.letOthersCommit()
    #expect(try second.commit(CommitGroup(changes: [Changes.accept("third")], server: "TWO")).isCommitted)
    first.letOthersCommit()
    #expect(try first.commit(CommitGroup(changes: [Changes.accept("fourth")], server: "ONE")).isCommitted)
  }
}
