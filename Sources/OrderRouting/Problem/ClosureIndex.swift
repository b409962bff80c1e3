/// The days on which each location, and each offer's service, rests.
struct ClosureIndex {
  private(set) var location: [Set<Day>]
  private(set) var offer: [Set<Day>]

  init(_ scenario: Scenario, offers: OfferList) {
    location = Array(repeating: [], count: scenario.locations.count)
    offer = Array(repeating: [], count: offers.count)
    for closure in scenario.closures {
      switch closure.closes {
      case .location:
        guard let name = closure.location else {
          for number in location.indices { location[number].insert(closure.date) }
          continue
        }
        if let number = offers.locations.find(name) { location[Int(number)].insert(closure.date) }
      case .service(let id):
        for number in offers.matching(location: closure.location, service: id) {
          offer[number].insert(closure.date)
        }
      case .everyService:
        for number in offers.matching(location: closure.location, service: nil) {
          offer[number].insert(closure.date)
        }
      }
    }
  }
}
