internal import RoutingModel

/// The destinations of the orders in classes that no row tells apart, and what each offer is to each class.
struct BoundDestinations: Sendable {
  /// By order.
  private(set) var classOfOrder: [Int] = []
  /// By class and offer; −1 where the offer has no zone for it.
  private var zones: [Int32] = []
  /// By class, set of tags less the empty one, and offer: whether items with it may not go.
  private var blocked: [Bool] = []
  private let offerCount: Int
  private let setCount: Int

  /// What one class is to all offers.
  private struct Row: Sendable {
    var zones: [Int32] = []
    var blocked: [Bool] = []
  }

  /// O(orders + classes × offers).
  init(_ index: VerifierIndex, _ offers: BoundOffers, tagSets: [[String]], zones: BoundZones, threads: Int) {
    offerCount = offers.count
    setCount = tagSets.count - 1
    var destinations: [VerifierDestination] = []
    var classes: [VerifierKey: Int] = [:]
    for order in index.scenario.orders.indices {
      let destination = index.destination(of: order)
      // The longest known start of a code has all the shorter ones in it.
      let longest = destination.prefixes.first ?? VerifierKey.any
      let key = VerifierKey(destination.country, longest, index.districts.number(of: order))
      let number = classes[key] ?? destinations.count
      if number == destinations.count {
        classes[key] = number
        destinations.append(destination)
      }
      classOfOrder.append(number)
    }
    let row: @Sendable (Int, inout Void) -> Row = { [destinations] number, _ in
      Self.row(destinations[number], index, offers, tagSets, zones)
    }
    for row in Parallel.map(destinations.count, threads: threads, {}, body: row) {
      self.zones += row.zones
      blocked += row.blocked
    }
  }

  private static func row(
    _ destination: VerifierDestination, _ index: VerifierIndex, _ offers: BoundOffers, _ tagSets: [[String]],
    _ zones: BoundZones
  ) -> Row {
    var row = Row()
    for offer in 0..<offers.count {
      let zone = index.zones.zone(
        table: index.zoneTableIDs[offers.service[offer]], location: index.locationIDs[offers.location[offer]],
        to: destination)
      row.zones.append(zone.flatMap { zones.number(index.number($0)) }.map { Int32($0) } ?? -1)
    }
    for set in tagSets.dropFirst() {
      for offer in 0..<offers.count {
        row.blocked.append(set.contains { isBlocked($0, destination, index, offers, offer) })
      }
    }
    return row
  }

  private static func isBlocked(
    _ tag: String, _ destination: VerifierDestination, _ index: VerifierIndex, _ offers: BoundOffers,
    _ offer: Int
  ) -> Bool {
    let location = index.scenario.locations[offers.location[offer]]
    let service = index.scenario.services[offers.service[offer]]
    let excluded = location.excludedTags + service.excludedTags
    if excluded.contains(where: { $0.utf8.elementsEqual(tag.utf8) }) { return true }
    return index.restrictions.restricts(
      tag: index.number(tag), location: index.locationIDs[offers.location[offer]],
      service: index.serviceIDs[offers.service[offer]], to: destination)
  }

  func zone(class number: Int, offer: Int) -> Int { Int(zones[number * offerCount + offer]) }

  func blocks(class number: Int, tagSet: Int32, offer: Int) -> Bool {
    tagSet > 0 && blocked[(number * setCount + Int(tagSet) - 1) * offerCount + offer]
  }
}
