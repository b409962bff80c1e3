internal import RoutingModel

/// The days on which each offer ships, and the periods that limits hold for: each of those days, or the whole
/// plan.
struct BoundShipDays: Sendable {
  /// Days of offer o are `start[o] ..< start[o + 1]`, in their order.
  private(set) var start: [Int] = [0]
  private(set) var day: [Day] = []
  /// By day of an offer: its period.
  private(set) var period: [Int] = []
  private(set) var periodCount = 0
  private var numbers: [Int32: Int] = [:]

  /// O(offers × days up to the last).
  init(_ index: VerifierIndex, _ offers: BoundOffers) {
    if index.scenario.policy.limitsPer == .plan { numbers[VerifierKey.any] = 0 }
    for offer in 0..<offers.count {
      let (location, service) = (offers.location[offer], offers.service[offer])
      let days = index.calendar.shipDates(
        index.scenario.locations[location], index.scenario.services[service],
        ids: (index.locationIDs[location], index.serviceIDs[service]), count: index.scenario.policy.shipDays)
      for shipDate in days {
        let key = index.period(of: shipDate)
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        day.append(shipDate)
        period.append(number)
      }
      start.append(day.count)
    }
    periodCount = numbers.count
  }

  func days(of offer: Int) -> Range<Int> { start[offer]..<start[offer + 1] }

  /// The period of a supply as ``VerifierIndex/period(of:)`` numbers it; `nil` where nothing ships in it.
  func number(_ period: Int32) -> Int? { numbers[period] }
}
