import Testing

@testable import NetworkExperiment

struct RandomTests {
  @Test func `the generator gives the published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func `exponential draws have the distribution's mean and tail`() {
    var random = SplitMix64(seed: 1)
    let draws = (0..<100_000).map { _ in random.exponential() }
    #expect(abs(draws.reduce(0, +) / 100_000 - 1) < 0.012)
    #expect(abs(Double(draws.count { $0 > 2 }) / 100_000 - 0.135_335) < 0.004)
    #expect(abs(Double(draws.count { $0 > 0.5 }) / 100_000 - 0.606_531) < 0.006)
  }

  @Test func `weights of 0 are never drawn, the others in proportion`() {
    var random = SplitMix64(seed: 2)
    var counts = [0, 0, 0, 0]
    for _ in 0..<40_000 { counts[random.position(weights: [0, 1, 3, 0])] += 1 }
    #expect(counts[0] == 0 && counts[3] == 0)
    #expect(abs(Double(counts[1]) / 40_000 - 0.25) < 0.01)
  }

  @Test func `streams of different keys differ, of the same key do not`() {
    var (first, second) = (SplitMix64(seed: 1, key: "a"), SplitMix64(seed: 1, key: "a"))
    var other = SplitMix64(seed: 1, key: "b")
    let draw = first.next()
    #expect(draw == second.next())
    #expect(draw != other.next())
  }
}
