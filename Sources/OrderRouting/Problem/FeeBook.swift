/// Every fee card, as one flat list of rows by card and class.
package struct FeeBook: Sendable {
  private var upTo: [Int] = []
  private var fees: [Int64] = []
  private var cards = SymbolTable()
  private let classCount: Int
  /// By card and class of item: the rows in ascending order of units.
  private var ranges: [Range<Int32>]

  package init(_ scenario: Scenario, feeClasses: SymbolTable) {
    classCount = feeClasses.count
    for row in scenario.fees { _ = cards.intern(row.card) }
    var buckets: [Int: [(upTo: Int, fee: Int64)]] = [:]
    for row in scenario.fees {
      guard let card = cards.find(row.card), let number = feeClasses.find(row.feeClass) else { continue }
      buckets[Int(card) * classCount + Int(number), default: []].append(
        (row.upToUnits ?? .max, row.fee.millionths))
    }
    ranges = Array(repeating: 0..<0, count: cards.count * classCount)
    for bucket in buckets.keys.sorted() {
      let start = Int32(upTo.count)
      for row in (buckets[bucket] ?? []).sorted(by: { $0.upTo < $1.upTo }) {
        upTo.append(row.upTo)
        fees.append(row.fee)
      }
      ranges[bucket] = start..<Int32(upTo.count)
    }
  }

  /// The number of a card, −1 for none.
  package func card(_ name: String?) -> Int32 { name.flatMap { cards.find($0) } ?? -1 }

  /// The fee for one unit of a class in a shipment of `units`; `nil` where the card has no row for it.
  package func fee(card: Int32, feeClass: Int32, units: Int) -> Int64? {
    let range = ranges[Int(card) * classCount + Int(feeClass)]
    for row in Int(range.lowerBound)..<Int(range.upperBound) where upTo[row] >= units { return fees[row] }
    return nil
  }

  /// The lowest fee for one unit of a class in any shipment; `nil` where the card has no row for it.
  package func lowestFee(card: Int32, feeClass: Int32) -> Int64? {
    let range = ranges[Int(card) * classCount + Int(feeClass)]
    return fees[Int(range.lowerBound)..<Int(range.upperBound)].min()
  }

  /// The units at which a class's fee changes, ascending; `Int.max` for no limit.
  package func limits(card: Int32, feeClass: Int32) -> ArraySlice<Int> {
    let range = ranges[Int(card) * classCount + Int(feeClass)]
    return upTo[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
