/// The zone of every destination class under every zone table, as each location sees it.
package struct ZoneIndex: Sendable {
  package private(set) var classes = DestinationClasses()
  private var rows: [Key: Int32] = [:]
  private var groups: [Group: Int32] = [:]
  private var groupKeys: [Group] = []
  private var namedLocations: Set<Group> = []
  /// By class and group; −1 where no row matches.
  private var zones: [Int32] = []
  /// Classes looked up so far.
  private var resolved = 0
  private var tables: SymbolTable

  private struct Key: Hashable {
    var table: Int32
    var location: Int32
    var country: Int32
    var prefix: Int32
  }

  private struct Group: Hashable {
    var table: Int32
    /// −1 where the table has no row of its own for the location.
    var location: Int32
  }

  /// - Parameter zoneNames: numbers zones for every table of tariffs.
  package init(_ scenario: Scenario, locations: SymbolTable, zoneNames: inout SymbolTable) {
    tables = SymbolTable()
    for row in scenario.zones {
      let place = classes.add(country: row.country, prefix: row.prefix)
      let table = tables.intern(row.table)
      let location = row.location.flatMap { locations.find($0) } ?? -1
      if location >= 0 { namedLocations.insert(Group(table: table, location: location)) }
      let key = Key(table: table, location: location, country: place.country, prefix: place.prefix)
      rows[key] = zoneNames.intern(row.zone)
    }
  }

  /// The group that answers for a zone table at a location.
  package mutating func group(table: String, location: Int32) -> Int32 {
    let number = tables.intern(table)
    var group = Group(table: number, location: location)
    if !namedLocations.contains(group) { group.location = -1 }
    if let known = groups[group] { return known }
    groups[group] = Int32(groupKeys.count)
    groupKeys.append(group)
    return Int32(groupKeys.count - 1)
  }

  mutating func classify(country: String, postalCode: String) -> Int32 {
    classes.classify(country: country, postalCode: postalCode)
  }

  /// Looks up the classes that are new since the last call; call when all groups are known.
  package mutating func resolve() {
    while resolved < classes.count {
      for group in groupKeys { zones.append(find(group, classes.members[resolved])) }
      resolved += 1
    }
  }

  private func find(_ group: Group, _ member: (country: Int32, prefixes: [Int32])) -> Int32 {
    for location in group.location >= 0 ? [group.location, -1] : [-1] {
      for country in member.country >= 0 ? [member.country, -1] : [-1] {
        for prefix in member.prefixes {
          let key = Key(table: group.table, location: location, country: country, prefix: prefix)
          if let zone = rows[key] { return zone }
        }
      }
    }
    return -1
  }

  /// The zone of a class; −1 where no row matches.
  package func zone(group: Int32, class number: Int32) -> Int32 {
    zones[Int(number) * groupKeys.count + Int(group)]
  }
}
