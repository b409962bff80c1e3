package import RoutingModel

/// What random scenarios draw: the same seed gives the same scenario anywhere.
package struct SplitMix: RandomNumberGenerator {
  private var random: SplitMix64

  /// The factor keeps the streams of neighbouring seeds apart.
  package init(seed: UInt64) { random = SplitMix64(seed: seed &* 0xD134_2543_DE82_EF95) }

  package mutating func next() -> UInt64 { random.next() }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  package mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }

  /// Mostly cents, sometimes all six places.
  package mutating func money(_ cents: ClosedRange<Int>) -> Money {
    let whole = Int64(number(cents)) * 10_000
    return Money(millionths: chance(15) ? whole + Int64(number(0...9_999)) : whole)
  }

  package mutating func decimal(_ hundredths: ClosedRange<Int>) -> FixedDecimal {
    FixedDecimal(millionths: money(hundredths).millionths)
  }
}
