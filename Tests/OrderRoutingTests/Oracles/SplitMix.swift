import OrderRouting

/// A generator with 64 bits of state: the same seed gives the same scenario anywhere (Steele, Lea & Flood,
/// "Fast splittable pseudorandom number generators", DOI 10.1145/2660193.2660195).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// The factor keeps the streams of neighbouring seeds apart.
  init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }

  /// Mostly cents, sometimes all six places.
  mutating func money(_ cents: ClosedRange<Int>) -> Money {
    let whole = Int64(number(cents)) * 10_000
    return Money(millionths: chance(15) ? whole + Int64(number(0...9_999)) : whole)
  }

  mutating func decimal(_ hundredths: ClosedRange<Int>) -> FixedDecimal {
    FixedDecimal(millionths: money(hundredths).millionths)
  }
}
