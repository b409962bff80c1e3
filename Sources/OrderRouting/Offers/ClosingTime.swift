/// A clock and the time of day by it at which some service closes to new shipments.
struct ClosingTime: Hashable, Sendable {
  var clock: LocalClock
  /// `nil`: never; the day turns all the same.
  var cutoff: TimeOfDay?

  /// The different ones of a network.
  static func all(_ scenario: Scenario, offers: OfferList) -> [ClosingTime] {
    var known: Set<ClosingTime> = []
    var all: [ClosingTime] = []
    for lane in 0..<offers.laneCount {
      let offer = offers.firstOffer(ofLane: lane)
      let location = scenario.locations[Int(offers.location[offer])]
      let service = scenario.services[Int(offers.serviceRow[offer])]
      let time = ClosingTime(clock: location.clock, cutoff: service.cutoff ?? location.cutoff)
      if known.insert(time).inserted { all.append(time) }
    }
    return all
  }
}
