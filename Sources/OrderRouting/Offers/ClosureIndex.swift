/// The days on which each location, and each lane's service, rests.
struct ClosureIndex: Sendable {
  private(set) var location: [Set<Day>]
  private(set) var lane: [Set<Day>]

  init(_ scenario: Scenario, offers: OfferList) {
    location = Array(repeating: [], count: scenario.locations.count)
    lane = Array(repeating: [], count: offers.laneCount)
    for closure in scenario.closures {
      switch closure.closes {
      case .location:
        guard let name = closure.location else {
          for number in location.indices { location[number].insert(closure.date) }
          continue
        }
        if let number = offers.locations.find(name) { location[Int(number)].insert(closure.date) }
      case .service(let id):
        for number in offers.lanes(location: closure.location, service: id) {
          lane[number].insert(closure.date)
        }
      case .everyService:
        for number in offers.lanes(location: closure.location, service: nil) {
          lane[number].insert(closure.date)
        }
      }
    }
  }
}
