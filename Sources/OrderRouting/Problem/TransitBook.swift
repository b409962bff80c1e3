/// Days of transit by table and zone.
struct TransitBook {
  private var tables = SymbolTable()
  private var rows: [Int: Int] = [:]
  private let zoneCount: Int

  init(_ scenario: Scenario, zoneNames: SymbolTable) {
    zoneCount = zoneNames.count
    for row in scenario.transit {
      let table = Int(tables.intern(row.table))
      let zone = row.zone.map { zoneNames.find($0).map(Int.init) ?? -1 } ?? zoneCount
      if zone >= 0 { rows[table * (zoneCount + 1) + zone] = row.days }
    }
  }

  /// The number of a table, −1 for none.
  func table(_ name: String?) -> Int { name.flatMap { tables.find($0) }.map(Int.init) ?? -1 }

  /// `nil` where the table has no row for the zone.
  func days(table: Int, zone: Int) -> Int? {
    rows[table * (zoneCount + 1) + zone] ?? rows[table * (zoneCount + 1) + zoneCount]
  }
}
