/// Every fee card, as one flat list of rows by card and class.
package struct FeeBook: Sendable {
  private var upTo: [Int] = []
  private var fees: [Int64] = []
  private var cards = SymbolTable()
  private let index: CardIndex
  /// By place of the index, of a card and a class of items: the rows in ascending order of units.
  private var ranges: [Range<Int>] = []

  init(_ scenario: Scenario, feeClasses: SymbolTable) {
    for row in scenario.fees { _ = cards.intern(row.card) }
    var keyed: [(card: Int32, feeClass: Int32, upTo: Int, fee: Int64)] = []
    for row in scenario.fees {
      guard let card = cards.find(row.card), let number = feeClasses.find(row.feeClass) else { continue }
      keyed.append((card, number, row.upToUnits ?? .max, row.fee.millionths))
    }
    keyed.sort { ($0.card, $0.feeClass, $0.upTo) < ($1.card, $1.feeClass, $1.upTo) }
    var keys: [(card: Int32, column: Int32)] = []
    for entry in keyed {
      if keys.last.map({ $0 != (entry.card, entry.feeClass) }) ?? true {
        keys.append((entry.card, entry.feeClass))
        ranges.append(upTo.count..<upTo.count)
      }
      upTo.append(entry.upTo)
      fees.append(entry.fee)
      ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<upTo.count
    }
    index = CardIndex(keys, cards: cards.count)
  }

  /// The number of a card, −1 for none.
  func card(_ name: String?) -> Int32 { name.flatMap { cards.find($0) } ?? -1 }

  private func rows(_ card: Int32, _ feeClass: Int32) -> Range<Int> {
    let place = index.place(card: card, column: feeClass)
    return place < 0 ? 0..<0 : ranges[place]
  }

  /// The fee for one unit of a class in a shipment of `units`; `nil` where the card has no row for it.
  package func fee(card: Int32, feeClass: Int32, units: Int) -> Int64? {
    for row in rows(card, feeClass) where upTo[row] >= units { return fees[row] }
    return nil
  }

  /// The lowest fee for one unit of a class in any shipment; `nil` where the card has no row for it.
  package func lowestFee(card: Int32, feeClass: Int32) -> Int64? { fees[rows(card, feeClass)].min() }

  /// The units at which a class's fee changes, ascending; `Int.max` for no limit.
  func limits(card: Int32, feeClass: Int32) -> ArraySlice<Int> { upTo[rows(card, feeClass)] }
}
