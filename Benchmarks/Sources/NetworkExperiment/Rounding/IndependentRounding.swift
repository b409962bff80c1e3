/// Each item for itself: the first heuristic of Jasin & Sinha (2015), DOI 10.1287/opre.2015.1409.
package struct IndependentRounding: ItemRounding {
  package let name = "independent rounding"

  package init() {}

  package func round(_ rates: ItemRates, _ random: inout SplitMix64) -> [Int] {
    (0..<rates.itemCount).map { random.position(weights: rates.row($0)) }
  }

  package func guarantee(items: Int) -> Double { Double(items) }
}
