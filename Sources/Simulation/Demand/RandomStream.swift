import OrderRouting

/// The draws of one simulated day: the same on every machine, and none that another day depends on.
struct RandomStream {
  private var random: SplitMix64

  init(seed: UInt64, day: Int) {
    var first = SplitMix64(seed: seed ^ (UInt64(day) &* 0xD134_2543_DE82_EF95))
    // Neighbouring seeds and days begin far apart.
    random = SplitMix64(seed: first.next())
  }

  /// A whole number from 0 to below `limit`, which is above 0.
  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  /// A whole number with a Poisson distribution of mean `mean` ≥ 0, as the sum of so many of mean 1, each by
  /// inversion. O(mean).
  mutating func poisson(_ mean: Int) -> Int {
    var sum = 0
    for _ in 0..<mean { sum += poissonOfOne() }
    return sum
  }

  private mutating func poissonOfOne() -> Int {
    let point = random.share()
    var count = 0
    // e⁻¹ ÷ count!, and the sum of these so far.
    var chance = 0.367879441171442322
    var sum = chance
    while point >= sum, count < 30 {
      count += 1
      chance /= Double(count)
      sum += chance
    }
    return count
  }
}
