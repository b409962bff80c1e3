import OrderRouting

// What data sets draw.
extension SplitMix64 {
  /// A stream of its own for a key, so that what is drawn for one thing never depends on other things or on
  /// their order. The key enters by its FNV-1a hash.
  init(seed: UInt64, key: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.init(seed: seed ^ hash)
  }

  /// A whole number of the range, which is not empty; the remainder's bias is below 2⁻⁴⁰ for the ranges here.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True with a chance of so many percent.
  mutating func chance(_ percent: Int) -> Bool { draw(0...99) < percent }
}
