/// How often each item of an order class ships from each place: rows of fractions that add up to 1.
///
/// The places are the locations, and behind them the dummy that stands for leaving the item unserved.
package struct ItemRates: Sendable {
  package let placeCount: Int
  package let itemCount: Int
  private var rates: [Double]

  /// - Parameter rows: by item and place; made to add up to 1, what is below 0 taken as 0.
  package init(_ rows: [[Double]]) {
    itemCount = rows.count
    placeCount = rows.first?.count ?? 0
    rates = []
    for row in rows {
      precondition(row.count == placeCount, "every item has a rate for every place")
      let sum = row.reduce(0) { $0 + max(0, $1) }
      precondition(sum > 0, "every item goes somewhere")
      for rate in row { rates.append(max(0, rate) / sum) }
    }
  }

  package subscript(item: Int, place: Int) -> Double { rates[item * placeCount + place] }

  package func row(_ item: Int) -> ArraySlice<Double> {
    rates[item * placeCount..<(item + 1) * placeCount]
  }

  /// The highest rate of any item at a place: no scheme that keeps the rates uses the place less often.
  package func highest(_ place: Int) -> Double {
    (0..<itemCount).reduce(0) { max($0, self[$1, place]) }
  }
}
