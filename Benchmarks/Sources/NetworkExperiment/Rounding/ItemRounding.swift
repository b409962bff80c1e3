/// A way to draw a place for each item of an order so that each item keeps its rates.
package protocol ItemRounding: Sendable {
  var name: String { get }

  /// - Returns: a place by item.
  func round(_ rates: ItemRates, _ random: inout SplitMix64) -> [Int]

  /// For an order of so many items: no place is used more often than this times the highest rate of an item
  /// there.
  func guarantee(items: Int) -> Double
}
