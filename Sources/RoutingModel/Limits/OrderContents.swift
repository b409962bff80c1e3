/// What all lines of an order explode to.
struct OrderContents {
  var units = 0
  var hasUnknownSKU = false
  /// In millionths.
  private(set) var weight: Int64 = 0
  private(set) var volume: Int64 = 0

  /// Adds the weight of `quantity` of a SKU, at most a million; `false` and nothing added where the order's
  /// weight would reach 10¹² units.
  mutating func addWeight(_ weight: Int128, times quantity: Int) -> Bool {
    Self.add(weight, times: quantity, to: &self.weight)
  }

  /// The same for its volume.
  mutating func addVolume(_ volume: Int128, times quantity: Int) -> Bool {
    Self.add(volume, times: quantity, to: &self.volume)
  }

  private static func add(_ value: Int128, times quantity: Int, to sum: inout Int64) -> Bool {
    let total = value * Int128(Int64(quantity)) + Int128(sum)
    if total >= Int128(ViolationLog.amountLimit) { return false }
    sum = Int64(truncatingIfNeeded: total)
    return true
  }
}
