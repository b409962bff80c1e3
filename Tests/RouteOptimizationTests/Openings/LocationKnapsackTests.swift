import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct LocationKnapsackTests {
  @Test func `its value is that of the best of all sets, and the quick bound no more`() {
    for seed in UInt64(1)...500 {
      var random = SplitMix(seed: seed)
      var items: [(order: Int32, weight: Int, reduced: Int64)] = []
      var order: Int32 = 0
      for _ in 0..<random.number(0...8) {
        if random.chance(70) { order += 1 }
        items.append((order, random.number(0...6), -Int64(random.number(1...30))))
      }
      let capacity = random.number(6...15)
      var knapsack = LocationKnapsack()
      knapsack.clear()
      for (index, item) in items.enumerated() {
        knapsack.add(Int32(index), order: item.order, weight: item.weight, reduced: item.reduced)
      }
      #expect(knapsack.quickBound(capacity: capacity) <= best(items, capacity), "seed \(seed)")
      knapsack.solve(capacity: capacity)
      #expect(knapsack.value == best(items, capacity), "seed \(seed)")
      for weight in 0...capacity {
        #expect(knapsack.least(beside: weight) <= best(items, capacity - weight), "seed \(seed)")
      }
      var taken: [Int] = []
      knapsack.forEachTaken { taken.append($0) }
      #expect(taken.reduce(0) { $0 + items[$1].reduced } == knapsack.value, "seed \(seed)")
      #expect(taken.reduce(0) { $0 + items[$1].weight } <= capacity, "seed \(seed)")
      #expect(Set(taken.map { items[$0].order }).count == taken.count, "seed \(seed)")
    }
  }

  private func best(_ items: [(order: Int32, weight: Int, reduced: Int64)], _ capacity: Int) -> Int64 {
    var best: Int64 = 0
    for set in 0..<(1 << items.count) {
      let chosen = items.indices.filter { set >> $0 & 1 == 1 }
      if Set(chosen.map { items[$0].order }).count < chosen.count { continue }
      if chosen.reduce(0, { $0 + items[$1].weight }) > capacity { continue }
      best = min(best, chosen.reduce(0) { $0 + items[$1].reduced })
    }
    return best
  }
}
