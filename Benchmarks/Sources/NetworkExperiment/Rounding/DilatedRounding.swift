import Foundation

/// Places open at random times that each item sees stretched by its own rates, and takes the first: Ma
/// (2023), "Order-optimal correlated rounding for fulfilling multi-item e-commerce orders", DOI
/// 10.1287/msom.2023.1219.
///
/// A place opens at an exponential time E; an item of rate u sees it open at E/u, an exponential time of rate
/// u, so that it comes first with chance u. The same E for all items is what brings them together.
package struct DilatedRounding: ItemRounding {
  package let name = "dilated rounding (Ma)"

  package init() {}

  package func round(_ rates: ItemRates, _ random: inout SplitMix64) -> [Int] {
    let openings = (0..<rates.placeCount).map { _ in random.exponential() }
    return (0..<rates.itemCount).map { item in
      var (first, time) = (0, Double.infinity)
      for place in 0..<rates.placeCount where rates[item, place] > 0 {
        let seen = openings[place] / rates[item, place]
        if seen < time { (first, time) = (place, seen) }
      }
      return first
    }
  }

  /// 1 + ln n.
  package func guarantee(items: Int) -> Double { 1 + log(Double(items)) }
}
