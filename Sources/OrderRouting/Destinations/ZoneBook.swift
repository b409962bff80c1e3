/// Every row of zones, and which zone counts for a destination as each location sees it.
struct ZoneBook: Sendable {
  private var rows: [Key: Entry] = [:]
  private var groups: [Group: Int32] = [:]
  private var groupKeys: [Group] = []
  private var namedLocations: Set<Group> = []
  private var tables = SymbolTable()

  private struct Key: Hashable {
    var table: Int32
    var location: Int32
    var area: DestinationIndex.Area

    /// Two numbers at a time: of every new destination each group asks for some keys.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Self.pair(table, location))
      hasher.combine(Self.pair(area.country, area.prefix))
      hasher.combine(Self.pair(area.district, -1))
    }

    private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
  }

  private struct Entry {
    var zone: Int32
    var row: Int32
  }

  private struct Group: Hashable {
    var table: Int32
    /// −1 where the table has no row of its own for the location.
    var location: Int32
  }

  /// - Parameter zoneNames: numbers zones for every table of tariffs.
  init(
    _ scenario: Scenario, locations: SymbolTable, index: inout DestinationIndex, zoneNames: inout SymbolTable
  ) {
    for (number, row) in scenario.zones.enumerated() {
      let area = index.add(country: row.country, prefix: row.prefix, district: row.district)
      let table = tables.intern(row.table)
      let location = row.location.flatMap { locations.find($0) } ?? -1
      if location >= 0 { namedLocations.insert(Group(table: table, location: location)) }
      rows[Key(table: table, location: location, area: area)] = Entry(
        zone: zoneNames.intern(row.zone), row: Int32(number))
    }
  }

  var groupCount: Int { groupKeys.count }

  /// The group that answers for a zone table at a location.
  mutating func group(table: String, location: Int32) -> Int32 {
    let number = tables.intern(table)
    var group = Group(table: number, location: location)
    if !namedLocations.contains(group) { group.location = -1 }
    if let known = groups[group] { return known }
    groups[group] = Int32(groupKeys.count)
    groupKeys.append(group)
    return Int32(groupKeys.count - 1)
  }

  /// The zone of a destination for a group; −1 where no row matches: the most specific row wins.
  func zone(
    group number: Int, _ destination: DestinationIndex.Destination, prefixes: [Int32],
    _ index: DestinationIndex
  ) -> Int32 {
    let group = groupKeys[number]
    for location in group.location >= 0 ? [group.location, -1] : [-1] {
      for country in destination.country >= 0 ? [destination.country, -1] : [-1] {
        if country >= 0, let zone = district(group, location, destination, index) { return zone }
        for prefix in prefixes {
          let area = DestinationIndex.Area(country: country, prefix: prefix, district: -1)
          if let entry = rows[Key(table: group.table, location: location, area: area)] { return entry.zone }
        }
      }
    }
    return -1
  }

  /// The zone by the most specific district; of equally specific ones the first row's.
  private func district(
    _ group: Group, _ location: Int32, _ destination: DestinationIndex.Destination, _ index: DestinationIndex
  ) -> Int32? {
    var best: (rank: Int64, entry: Entry)?
    for district in destination.districts {
      let rank = index.districtRank[Int(district)]
      if let best, rank > best.rank { break }
      let area = DestinationIndex.Area(country: destination.country, prefix: -1, district: district)
      guard let entry = rows[Key(table: group.table, location: location, area: area)] else { continue }
      if best.map({ entry.row < $0.entry.row }) ?? true { best = (rank, entry) }
    }
    return best?.entry.zone
  }
}
