/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// DOI 10.1145/2660193.2660195.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for a key, so that what is drawn for one thing never depends on other things or on
  /// their order. The key enters by its FNV-1a hash.
  init(seed: UInt64, key: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = seed ^ hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number of the range, which is not empty; the remainder's bias is below 2⁻⁴⁰ for the ranges here.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A whole number from 0 to below `limit`, which is above 0; for limits to 2⁶² all are as likely to within
  /// limit ÷ 2⁶⁴.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// True with a chance of so many percent.
  mutating func chance(_ percent: Int) -> Bool { draw(0...99) < percent }
}
