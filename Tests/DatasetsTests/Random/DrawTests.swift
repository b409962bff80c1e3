import OrderRouting
import Testing

@testable import Datasets

@Suite struct DrawTests {
  @Test func `a draw reaches both ends of its range and stays inside`() {
    var random = SplitMix64(seed: 1, key: "ends")
    let draws = Set((0..<500).map { _ in random.draw(-2...2) })
    #expect(draws == [-2, -1, 0, 1, 2])
  }

  @Test func `positions are drawn in proportion to their weights`() {
    var random = SplitMix64(seed: 3)
    let choice = WeightedChoice([0, 3, 0, 1, 0])
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<4000 { counts[choice.draw(&random)] += 1 }
    #expect(counts[0] + counts[2] + counts[4] == 0)
    #expect((2900...3100).contains(counts[1]))
  }
}
