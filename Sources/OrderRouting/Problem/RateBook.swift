/// Every rate card, as one flat list of rows by card and zone.
package struct RateBook: Sendable {
  package struct Row: Sendable {
    package var upTo: Int64
    package var price: Int64
    package var perUnit: Int64
    package var minimum: Int64
  }

  private var rows: [Row] = []
  private var cards = SymbolTable()
  private let zoneCount: Int
  /// By card and zone, the zone after the last standing for `*`: the rows in ascending order of `upTo`.
  private var ranges: [Range<Int32>]
  /// By card and zone: at most the price of any parcel.
  private var lowest: [Int64] = []

  package init(_ scenario: Scenario, zoneNames: SymbolTable) {
    zoneCount = zoneNames.count
    for row in scenario.rates { _ = cards.intern(row.card) }
    var buckets: [Int32: [Row]] = [:]
    let stride = Int32(zoneCount + 1)
    for row in scenario.rates {
      let zone = row.zone.map { zoneNames.find($0) ?? -1 } ?? Int32(zoneCount)
      guard let card = cards.find(row.card), zone >= 0 else { continue }
      buckets[card * stride + zone, default: []].append(
        Row(
          upTo: row.upTo?.millionths ?? .max, price: row.price.millionths, perUnit: row.perUnit.millionths,
          minimum: row.minimum.millionths))
    }
    ranges = Array(repeating: 0..<0, count: cards.count * Int(stride))
    for bucket in buckets.keys.sorted() {
      let start = Int32(rows.count)
      rows += (buckets[bucket] ?? []).sorted { $0.upTo < $1.upTo }
      ranges[Int(bucket)] = start..<Int32(rows.count)
    }
    for bucket in ranges.indices {
      let any = ranges[bucket / Int(stride) * Int(stride) + zoneCount]
      lowest.append([ranges[bucket], any].joined().map { leastPrice($0) }.min() ?? 0)
    }
  }

  private func leastPrice(_ row: Int32) -> Int64 { max(rows[Int(row)].minimum, rows[Int(row)].price) }

  /// At most the price of any parcel; 0 for no card.
  func lowestRate(card: Int32, zone: Int32) -> Int64 {
    card < 0 ? 0 : lowest[Int(card) * (zoneCount + 1) + Int(zone)]
  }

  /// The number of a card, −1 for none.
  package func card(_ name: String?) -> Int32 { name.flatMap { cards.find($0) } ?? -1 }

  /// The price of one parcel of billable weight `weight`; `nil` where the card has no row for it. O(rows of the zone).
  package func rate(card: Int32, zone: Int32, weight: Int64) -> Int64? {
    let base = Int(card) * (zoneCount + 1)
    guard
      let row = row(ranges[base + Int(zone)], weight) ?? row(ranges[base + zoneCount], weight)
    else { return nil }
    return max(row.minimum, row.price + Rounding.product(row.perUnit, weight))
  }

  private func row(_ range: Range<Int32>, _ weight: Int64) -> Row? {
    var low = Int(range.lowerBound)
    var high = Int(range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].upTo < weight { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound ? rows[low] : nil
  }

  /// The rows that price the parcels of a zone, from the lightest to the heaviest: those of every zone stand
  /// in where its own end.
  package func rows(card: Int32, zone: Int32) -> [Row] {
    let base = Int(card) * (zoneCount + 1)
    let own = ranges[base + Int(zone)]
    let any = ranges[base + zoneCount]
    var found = Array(rows[Int(own.lowerBound)..<Int(own.upperBound)])
    let end = found.last?.upTo ?? -1
    for row in rows[Int(any.lowerBound)..<Int(any.upperBound)] where row.upTo > end { found.append(row) }
    return found
  }
}
