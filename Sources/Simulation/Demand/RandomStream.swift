/// The draws of one simulated day: the same on every machine, and none that another day depends on.
///
/// The generator is that of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014, DOI 10.1145/2660193.2660195.
struct RandomStream {
  private var state: UInt64

  init(seed: UInt64, day: Int) {
    state = seed ^ (UInt64(day) &* 0xD134_2543_DE82_EF95)
    // Neighbouring seeds and days begin far apart.
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to below `limit`, which is above 0; all are as likely to within limit ÷ 2⁶⁴.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A whole number with a Poisson distribution of mean `mean` ≥ 0, as the sum of so many of mean 1, each by
  /// inversion. O(mean).
  mutating func poisson(_ mean: Int) -> Int {
    var sum = 0
    for _ in 0..<mean { sum += poissonOfOne() }
    return sum
  }

  private mutating func poissonOfOne() -> Int {
    let point = Double(next() >> 11) * 0x1p-53
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
