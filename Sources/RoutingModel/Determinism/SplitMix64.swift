/// Random numbers by a seed, the same on any machine.
///
/// The generator is that of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014, DOI 10.1145/2660193.2660195.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to below `limit`, which is above 0; for limits to 2⁶² all are as likely to within
  /// limit ÷ 2⁶⁴.
  package mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// From 0 to below 1.
  package mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
