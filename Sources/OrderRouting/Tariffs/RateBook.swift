/// Every rate card, as one flat list of rows by card and zone.
package struct RateBook: Sendable {
  struct Row: Sendable {
    var upTo: Int64
    var price: Int64
    var perUnit: Int64
    var minimum: Int64
  }

  private var rows: [Row] = []
  private var cards = SymbolTable()
  private let index: CardIndex
  /// By place of the index: the rows in ascending order of `upTo`, and at most the price of any parcel by them or
  /// by those of every zone.
  private var ranges: [Range<Int>] = []
  private var lowest: [Int64] = []

  init(_ scenario: Scenario, zoneNames: SymbolTable) {
    for row in scenario.rates { _ = cards.intern(row.card) }
    var keyed: [(card: Int32, zone: Int32, row: Row)] = []
    for row in scenario.rates {
      let zone = row.zone.map { zoneNames.find($0) ?? -2 } ?? CardIndex.anyColumn
      guard let card = cards.find(row.card), zone >= -1 else { continue }
      let terms = Row(
        upTo: row.upTo?.millionths ?? .max, price: row.price.millionths, perUnit: row.perUnit.millionths,
        minimum: row.minimum.millionths)
      keyed.append((card, zone, terms))
    }
    keyed.sort { ($0.card, $0.zone, $0.row.upTo) < ($1.card, $1.zone, $1.row.upTo) }
    var keys: [(card: Int32, column: Int32)] = []
    for entry in keyed {
      if keys.last.map({ $0 != (entry.card, entry.zone) }) ?? true {
        keys.append((entry.card, entry.zone))
        ranges.append(rows.count..<rows.count)
      }
      rows.append(entry.row)
      ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<rows.count
    }
    index = CardIndex(keys, cards: cards.count)
    for (place, key) in keys.enumerated() {
      let any = index.place(card: key.card, column: CardIndex.anyColumn)
      let all = any < 0 || any == place ? [ranges[place]] : [ranges[place], ranges[any]]
      lowest.append(all.joined().map { max(rows[$0].minimum, rows[$0].price) }.min() ?? 0)
    }
  }

  /// At most the price of any parcel; 0 for no card.
  func lowestRate(card: Int32, zone: Int32) -> Int64 {
    if card < 0 { return 0 }
    var place = index.place(card: card, column: zone)
    if place < 0 { place = index.place(card: card, column: CardIndex.anyColumn) }
    return place < 0 ? 0 : lowest[place]
  }

  /// The number of a card, −1 for none.
  func card(_ name: String?) -> Int32 { name.flatMap { cards.find($0) } ?? -1 }

  /// The price of one parcel of billable weight `weight`; `nil` where the card has no row for it. O(log rows of the card).
  func rate(card: Int32, zone: Int32, weight: Int64) -> Int64? {
    guard
      let row = row(index.place(card: card, column: zone), weight)
        ?? row(index.place(card: card, column: CardIndex.anyColumn), weight)
    else { return nil }
    return max(row.minimum, row.price + Rounding.product(row.perUnit, weight))
  }

  private func row(_ place: Int, _ weight: Int64) -> Row? {
    if place < 0 { return nil }
    var low = ranges[place].lowerBound
    let end = ranges[place].upperBound
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].upTo < weight { low = middle + 1 } else { high = middle }
    }
    return low < end ? rows[low] : nil
  }

  /// The rows that price the parcels of a zone, from the lightest to the heaviest: those of every zone stand
  /// in where its own end.
  func rows(card: Int32, zone: Int32) -> [Row] {
    let own = index.place(card: card, column: zone)
    let any = index.place(card: card, column: CardIndex.anyColumn)
    var found = own < 0 ? [] : Array(rows[ranges[own]])
    let end = found.last?.upTo ?? -1
    if any >= 0 { for row in rows[ranges[any]] where row.upTo > end { found.append(row) } }
    return found
  }
}
