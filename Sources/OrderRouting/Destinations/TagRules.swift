/// Which sets of tags may not ship by an offer, or to a destination.
package struct TagRules: Sendable {
  /// A restriction, in numbers.
  struct Row: Sendable {
    var tag: Int32
    /// −1: any.
    var location: Int32
    /// The service's symbol; −1: any.
    var service: Int32
    var area: DestinationIndex.Area
  }

  let rows: [Row]
  private let tagSets: [[Int32]]
  /// By location, or row of services, and tag set: whether it excludes a tag of the set.
  private let excludedByLocation: [Bool]
  private let excludedByService: [Bool]

  /// The tags that some exclusion or restriction names.
  static func tags(_ scenario: Scenario) -> SymbolTable {
    var tags = SymbolTable()
    for location in scenario.locations { for tag in location.excludedTags { _ = tags.intern(tag) } }
    for service in scenario.services { for tag in service.excludedTags { _ = tags.intern(tag) } }
    for restriction in scenario.restrictions { _ = tags.intern(restriction.tag) }
    return tags
  }

  init(
    _ scenario: Scenario, offers: OfferList, tags: SymbolTable, tagSets: [[Int32]],
    index: inout DestinationIndex
  ) {
    self.tagSets = tagSets
    func excluded(_ names: [String]) -> [Bool] {
      let numbers = Set(names.compactMap { tags.find($0) })
      return tagSets.map { $0.contains(where: numbers.contains) }
    }
    excludedByLocation = scenario.locations.flatMap { excluded($0.excludedTags) }
    excludedByService = scenario.services.flatMap { excluded($0.excludedTags) }
    var rows: [Row] = []
    for row in scenario.restrictions {
      let area = index.add(country: row.country, prefix: row.prefix, district: row.district)
      guard let tag = tags.find(row.tag) else { continue }
      rows.append(
        Row(
          tag: tag, location: row.location.map { offers.locations.find($0) ?? -2 } ?? -1,
          service: row.service.map { offers.services.find($0) ?? -2 } ?? -1, area: area))
    }
    self.rows = rows
  }

  /// The restrictions that hold for a destination.
  func matching(_ destination: DestinationIndex.Destination, prefixes: [Int32]) -> [Int32] {
    rows.indices.filter { number in
      let area = rows[number].area
      if area.country >= 0, area.country != destination.country { return false }
      return area.district >= 0
        ? destination.districts.contains(area.district) : prefixes.contains(area.prefix)
    }.map { Int32($0) }
  }

  /// Whether the location or the row of services of an offer excludes a tag of a set.
  package func isExcluded(location: Int32, serviceRow: Int32, tagSet: Int32) -> Bool {
    excludedByLocation[Int(location) * tagSets.count + Int(tagSet)]
      || excludedByService[Int(serviceRow) * tagSets.count + Int(tagSet)]
  }

  /// Whether a restriction bars a set of tags from an offer. O(log tags of the set).
  package func isBarred(by row: Int32, location: Int32, service: Int32, tagSet: Int32) -> Bool {
    let row = rows[Int(row)]
    guard row.location == -1 || row.location == location, row.service == -1 || row.service == service else {
      return false
    }
    return tagSets[Int(tagSet)].contains(row.tag)
  }
}
