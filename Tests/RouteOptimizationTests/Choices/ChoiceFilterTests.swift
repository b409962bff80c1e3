import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Which choices a filtered table keeps, against sorted costs.
@Suite struct ChoiceFilterTests {
  @Test(arguments: [1, 2, 3, 8])
  func `the least costs are noted, and nothing is left out up to the last of them`(fewest: Int) {
    let choiceFilter = ChoiceFilter(classLimit: 0, fewest: fewest)
    var (kept, leftOut) = (0, 0)
    for seed in UInt64(1)...300 {
      var random = SplitMix(seed: seed)
      // Ties, and in every third case costs below zero.
      let lowest = seed % 3 == 0 ? -20 : 60
      let costs = (0..<random.number(1...20)).map { _ in Int64(random.number(lowest...100)) * 1_000_000 }
      var least: [Int64] = []
      for (number, cost) in costs.enumerated() {
        choiceFilter.note(cost, in: &least)
        #expect(least == Array(costs[...number].sorted().prefix(fewest)), "seed \(seed)")
      }
      let sorted = costs.sorted()
      for (number, cost) in sorted.enumerated() {
        let isCheap = number < fewest || cost == sorted[fewest - 1]
        let isMuchDearer = sorted[0] > 0 && cost * 100 > sorted[0] * 120
        #expect(choiceFilter.leavesOut(cost, least) == (!isCheap && isMuchDearer), "seed \(seed)")
        if isCheap && isMuchDearer { kept += 1 }
        if !isCheap && isMuchDearer { leftOut += 1 }
      }
    }
    #expect(kept > 30 || fewest == 1, "\(kept)")
    #expect(leftOut > 300, "\(leftOut)")
  }
}
