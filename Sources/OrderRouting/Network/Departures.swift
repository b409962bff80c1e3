/// The pairs of a location and a day that limits hold for: where they hold for the whole plan, each location
/// is one pair; where they hold for each ship date, one for every day that an offer of it leaves on.
///
/// Immutable, and a class so that problems share it.
final class Departures: Sendable {
  /// By offer; −1 where it never leaves.
  let departure: [Int32]
  /// By offer: its day among ``days``, −1 where it never leaves; 0 where limits hold for the plan.
  let dayIndex: [Int32]
  // By departure.
  let location: [Int32]
  /// `nil`: the whole plan.
  let day: [Day?]
  /// All days, ascending; `nil` alone: the whole plan.
  let days: [Day?]

  var count: Int { location.count }

  init(_ network: Network, shipDay: [Int32]) {
    let offers = network.offers
    guard network.policy.limitsPer == .shipDate else {
      departure = offers.location
      dayIndex = Array(repeating: 0, count: offers.count)
      location = network.locations.indices.map { Int32($0) }
      day = Array(repeating: nil, count: network.locations.count)
      days = [nil]
      return
    }
    let all = Set(shipDay).subtracting([ShippingDates.never]).sorted()
    let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element, Int32($0.offset)) })
    var departure: [Int32] = []
    var location: [Int32] = []
    var day: [Day?] = []
    for place in network.locations.indices {
      let own = offers.offers(at: Int32(place))
      let shipDays = Set(own.map { shipDay[Int($0)] }).subtracting([ShippingDates.never]).sorted()
      let first = Int32(location.count)
      for shipDay in shipDays {
        location.append(Int32(place))
        day.append(Day(daysSinceEpoch: shipDay))
      }
      for offer in own {
        departure.append(shipDays.firstIndex(of: shipDay[Int(offer)]).map { first + Int32($0) } ?? -1)
      }
    }
    self.departure = departure
    self.location = location
    self.day = day
    dayIndex = shipDay.map { index[$0] ?? -1 }
    days = all.map { Day(daysSinceEpoch: $0) }
  }

  /// The departure of a location on a day; `nil` where nothing leaves then.
  func departure(location place: Int32, day: Day?) -> Int32? {
    var low = 0
    var high = location.count
    while low < high {
      let middle = (low + high) / 2
      if location[middle] < place { low = middle + 1 } else { high = middle }
    }
    while low < location.count, location[low] == place {
      if self.day[low] == day { return Int32(low) }
      low += 1
    }
    return nil
  }
}
