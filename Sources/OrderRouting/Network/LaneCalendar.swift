/// The days on which a service at a location leaves and delivers.
struct LaneCalendar {
  private let location: Location
  private let service: Service
  private let closed: Set<Day>
  private let resting: Set<Day>

  init(_ network: Network, lane: Int) {
    let offer = network.offers.firstOffer(ofLane: lane)
    location = network.locations[Int(network.offers.location[offer])]
    service = network.services[Int(network.offers.serviceRow[offer])]
    closed = network.closures.location[Int(network.offers.location[offer])]
    resting = network.closures.lane[lane]
  }

  /// The last day on which something that is planned at a moment may leave.
  func lastDay(after moment: Instant) -> Day {
    moment.local(offset: location.clock.offset(at: moment)).day.advanced(by: ShippingDates.horizon)
  }

  func firstShipDay(at moment: Instant) -> Day? {
    let now = moment.local(offset: location.clock.offset(at: moment))
    let cutoff = service.cutoff ?? location.cutoff
    let isInTime = cutoff.map { (now.secondsOfDay, now.nanoseconds) <= ($0.minutes * 60, 0) } ?? true
    let last = lastDay(after: moment)
    func nextOpen(_ day: Day) -> Day? { Self.first(from: day, to: last, where: isOpen) }

    guard var day = nextOpen(isInTime ? now.day : now.day.advanced(by: 1)) else { return nil }
    for _ in 0..<min(location.handlingDays, ShippingDates.horizon + 1) {
      guard let next = nextOpen(day.advanced(by: 1)) else { return nil }
      day = next
    }
    return Self.first(from: day, to: last, where: leaves)
  }

  /// The ship date after another one.
  func nextShipDay(after day: Day, to last: Day) -> Day? {
    Self.first(from: day.advanced(by: 1), to: last, where: leaves)
  }

  func deliveryDay(leaving ship: Day, days: Int) -> Day? {
    let last = ship.advanced(by: ShippingDates.horizon)
    func delivers(_ day: Day) -> Bool { service.deliveryDays.contains(day) && !resting.contains(day) }
    guard days <= ShippingDates.horizon else { return nil }
    if service.transitCounts == .allDays || days == 0 {
      return Self.first(from: ship.advanced(by: days), to: last, where: delivers)
    }
    var day = ship
    for _ in 0..<days {
      guard let next = Self.first(from: day.advanced(by: 1), to: last, where: delivers) else { return nil }
      day = next
    }
    return day
  }

  private func isOpen(_ day: Day) -> Bool { location.workingDays.contains(day) && !closed.contains(day) }

  private func leaves(_ day: Day) -> Bool {
    isOpen(day) && service.pickupDays.contains(day) && !resting.contains(day)
  }

  private static func first(from start: Day, to last: Day, where matches: (Day) -> Bool) -> Day? {
    var day = start
    while day <= last {
      if matches(day) { return day }
      day = day.advanced(by: 1)
    }
    return nil
  }
}
