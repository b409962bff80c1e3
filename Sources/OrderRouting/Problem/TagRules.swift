/// Which sets of tags may not ship by an offer to a class of destinations.
package struct TagRules: Sendable {
  package private(set) var classes = DestinationClasses()
  private let offerCount: Int
  private let setCount: Int
  /// By class, offer and tag set.
  private var blocked: [Bool] = []
  /// Classes looked up so far.
  private var resolved = 0
  private var restrictions: [Row] = []
  private var excluded: [Bool]

  private struct Row {
    var tag: Int32
    var offers: [Int]
    var country: Int32
    var prefix: Int32
  }

  /// The tags that some exclusion or restriction names.
  package static func tags(_ scenario: Scenario) -> SymbolTable {
    var tags = SymbolTable()
    for location in scenario.locations { for tag in location.excludedTags { _ = tags.intern(tag) } }
    for service in scenario.services { for tag in service.excludedTags { _ = tags.intern(tag) } }
    for restriction in scenario.restrictions { _ = tags.intern(restriction.tag) }
    return tags
  }

  package init(_ scenario: Scenario, offers: OfferList, tags: SymbolTable, tagSets: [[Int32]]) {
    offerCount = offers.count
    setCount = tagSets.count
    excluded = Array(repeating: false, count: offers.count * tagSets.count)
    for offer in 0..<offers.count {
      let names =
        scenario.locations[Int(offers.location[offer])].excludedTags
        + scenario.services[Int(offers.serviceRow[offer])].excludedTags
      let numbers = Set(names.compactMap { tags.find($0) })
      for (set, members) in tagSets.enumerated() where members.contains(where: numbers.contains) {
        excluded[offer * setCount + set] = true
      }
    }
    for row in scenario.restrictions {
      let place = classes.add(country: row.country, prefix: row.prefix)
      guard let tag = tags.find(row.tag) else { continue }
      let covered = offers.matching(location: row.location, service: row.service)
      restrictions.append(Row(tag: tag, offers: covered, country: place.country, prefix: place.prefix))
    }
    self.tagSets = tagSets
  }

  private let tagSets: [[Int32]]

  mutating func classify(country: String, postalCode: String) -> Int32 {
    classes.classify(country: country, postalCode: postalCode)
  }

  /// Looks up the classes that are new since the last call.
  package mutating func resolve() {
    while resolved < classes.count {
      block(classes.members[resolved])
      resolved += 1
    }
  }

  private mutating func block(_ member: (country: Int32, prefixes: [Int32])) {
    let start = blocked.count
    blocked += excluded
    for row in restrictions where row.country < 0 || row.country == member.country {
      guard member.prefixes.contains(row.prefix) else { continue }
      for (set, tags) in tagSets.enumerated() where tags.contains(row.tag) {
        for offer in row.offers { blocked[start + offer * setCount + set] = true }
      }
    }
  }

  package func isBlocked(class number: Int32, offer: Int32, tagSet: Int32) -> Bool {
    blocked[(Int(number) * offerCount + Int(offer)) * setCount + Int(tagSet)]
  }
}
