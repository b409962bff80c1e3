/// Days of transit by table and zone.
package struct TransitBook: Sendable {
  private var tables = SymbolTable()
  private let index: CardIndex
  /// By place of the index: the position of its days among ``days(table:)``.
  private let slots: [Int32]
  private var distinctDays: [[Int]]

  init(_ scenario: Scenario, zoneNames: SymbolTable) {
    for row in scenario.transit { _ = tables.intern(row.table) }
    var keyed: [(card: Int32, column: Int32, days: Int)] = []
    for row in scenario.transit {
      let zone = row.zone.map { zoneNames.find($0) ?? -2 } ?? CardIndex.anyColumn
      guard let table = tables.find(row.table), zone >= -1 else { continue }
      keyed.append((table, zone, row.days))
    }
    keyed.sort { ($0.card, $0.column) < ($1.card, $1.column) }
    index = CardIndex(keyed.map { ($0.card, $0.column) }, cards: tables.count)
    var slotOfDays = [[Int: Int32]](repeating: [:], count: tables.count)
    distinctDays = Array(repeating: [], count: tables.count)
    var slots: [Int32] = []
    for row in keyed {
      let table = Int(row.card)
      let slot = slotOfDays[table][row.days] ?? Int32(distinctDays[table].count)
      if Int(slot) == distinctDays[table].count { distinctDays[table].append(row.days) }
      slotOfDays[table][row.days] = slot
      slots.append(slot)
    }
    self.slots = slots
  }

  /// The number of a table, −1 for none.
  func table(_ name: String?) -> Int32 { name.flatMap { tables.find($0) } ?? -1 }

  /// The different days of transit of a table; 0 alone without one.
  func days(table: Int32) -> [Int] { table < 0 ? [0] : distinctDays[Int(table)] }

  /// The position of a zone's days among those of the table; −1 where the table has no row for the zone.
  package func slot(table: Int32, zone: Int32) -> Int32 {
    if table < 0 { return 0 }
    var place = index.place(card: table, column: zone)
    if place < 0 { place = index.place(card: table, column: CardIndex.anyColumn) }
    return place < 0 ? -1 : slots[place]
  }
}
