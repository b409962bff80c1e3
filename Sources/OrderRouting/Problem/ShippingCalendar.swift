/// When a shipment leaves and arrives: specification §4, worked out once for every offer and zone.
struct ShippingCalendar: Sendable {
  /// Days past which no ship date, and after it no delivery date, is looked for.
  static let horizon = 366
  /// Stands for a date that does not exist.
  static let never = Int32.min

  /// By offer; `never` where the offer has none.
  private(set) var shipDay: [Int32] = []
  private let zoneCount: Int
  /// By offer and zone; `never` where there is none, or no row of transit.
  private(set) var deliveryDay: [Int32] = []
  /// By offer: whether a delivery can be late at all.
  private(set) var hasTransit: [Bool] = []

  init(_ scenario: Scenario, offers: OfferList, zoneNames: SymbolTable) {
    zoneCount = zoneNames.count
    let closures = ClosureIndex(scenario, offers: offers)
    let transit = TransitBook(scenario, zoneNames: zoneNames)
    deliveryDay.reserveCapacity(offers.count * zoneCount)
    for offer in 0..<offers.count {
      let service = scenario.services[Int(offers.serviceRow[offer])]
      let location = scenario.locations[Int(offers.location[offer])]
      let closed = closures.location[Int(offers.location[offer])]
      let resting = closures.offer[offer]
      let ship = Self.shipDay(scenario.asOf, location, service, closed: closed, resting: resting)
      shipDay.append(ship?.daysSinceEpoch ?? Self.never)
      hasTransit.append(service.transitTable != nil)
      let table = transit.table(service.transitTable)
      var byDays: [Int: Int32] = [:]
      for zone in 0..<zoneCount {
        guard let ship, let days = table < 0 ? 0 : transit.days(table: table, zone: zone) else {
          deliveryDay.append(Self.never)
          continue
        }
        let known = byDays[days]
        let day = known ?? Self.deliveryDay(ship, days, service, resting)?.daysSinceEpoch ?? Self.never
        byDays[days] = day
        deliveryDay.append(day)
      }
    }
  }

  func deliveryDay(offer: Int32, zone: Int32) -> Int32 {
    deliveryDay[Int(offer) * zoneCount + Int(zone)]
  }

  /// What of the moment decides an offer's dates: the local day, and whether its work is still open.
  struct Moment: Hashable, Sendable {
    var day: Day
    var isInTime: Bool

    init(_ asOf: Instant, _ location: Location, _ service: Service) {
      let now = asOf.local(offset: location.clock.offset(at: asOf))
      let cutoff = service.cutoff ?? location.cutoff
      day = now.day
      isInTime = cutoff.map { (now.secondsOfDay, now.nanoseconds) <= ($0.minutes * 60, 0) } ?? true
    }
  }

  private static func shipDay(
    _ asOf: Instant, _ location: Location, _ service: Service, closed: Set<Day>, resting: Set<Day>
  ) -> Day? {
    let now = Moment(asOf, location, service)
    let last = now.day.advanced(by: horizon)
    func isOpen(_ day: Day) -> Bool { location.workingDays.contains(day) && !closed.contains(day) }
    func nextOpen(_ day: Day) -> Day? { first(from: day, to: last, where: isOpen) }

    guard var day = nextOpen(now.isInTime ? now.day : now.day.advanced(by: 1)) else { return nil }
    for _ in 0..<min(location.handlingDays, horizon + 1) {
      guard let next = nextOpen(day.advanced(by: 1)) else { return nil }
      day = next
    }
    return first(from: day, to: last) {
      isOpen($0) && service.pickupDays.contains($0) && !resting.contains($0)
    }
  }

  private static func deliveryDay(_ ship: Day, _ days: Int, _ service: Service, _ resting: Set<Day>) -> Day? {
    let last = ship.advanced(by: horizon)
    func delivers(_ day: Day) -> Bool { service.deliveryDays.contains(day) && !resting.contains(day) }
    guard days <= horizon else { return nil }
    if service.transitCounts == .allDays || days == 0 {
      return first(from: ship.advanced(by: days), to: last, where: delivers)
    }
    var day = ship
    for _ in 0..<days {
      guard let next = first(from: day.advanced(by: 1), to: last, where: delivers) else { return nil }
      day = next
    }
    return day
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
