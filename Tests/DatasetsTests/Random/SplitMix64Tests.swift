import OrderRouting
import Testing

@testable import Datasets

@Suite struct SplitMix64Tests {
  @Test func `the stream of seed 1234567 is the published one`() {
    // The test vector of the reference implementation, https://prng.di.unimi.it/splitmix64.c
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.allSatisfy { $0 == random.next() })
  }

  @Test func `a draw reaches both ends of its range and stays inside`() {
    var random = SplitMix64(seed: 1, key: "ends")
    let draws = Set((0..<500).map { _ in random.draw(-2...2) })
    #expect(draws == [-2, -1, 0, 1, 2])
  }

  @Test func `numbers below a limit are all drawn, and no others`() {
    var random = SplitMix64(seed: 2)
    #expect(Set((0..<500).map { _ in random.below(5) }) == [0, 1, 2, 3, 4])
    #expect((0..<500).allSatisfy { _ in random.below(1) == 0 })
    #expect((0..<500).contains { _ in random.below(1 << 62) > 1 << 61 })
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
