import RoutingModel
import Testing

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

  @Test func `numbers below a limit are all drawn, and no others`() {
    var random = SplitMix64(seed: 2)
    #expect(Set((0..<500).map { _ in random.below(5) }) == [0, 1, 2, 3, 4])
    #expect((0..<500).allSatisfy { _ in random.below(1) == 0 })
    #expect((0..<500).contains { _ in random.below(1 << 62) > 1 << 61 })
  }

  @Test func `shares are spread from nothing to below one`() {
    var random = SplitMix64(seed: 4)
    let shares = (0..<4000).map { _ in random.share() }
    #expect(shares.allSatisfy { (0..<1).contains($0) })
    for tenth in 0..<10 {
      let count = shares.count { Int($0 * 10) == tenth }
      #expect((320...480).contains(count))
    }
  }
}
