internal import RoutingModel

/// Ship and delivery dates, day by day as the model tells them.
struct VerifierCalendar: Sendable {
  /// Ship dates are looked for so many days after the local date, delivery dates after the ship date.
  static let horizon = 366

  private let asOf: Instant
  private var closedLocations: Set<VerifierKey> = []
  private var closedServices: Set<VerifierKey> = []

  init(_ scenario: Scenario, ids: inout SymbolTable) {
    asOf = scenario.asOf
    for row in scenario.closures {
      let (location, date) = (ids.intern(any: row.location), row.date.daysSinceEpoch)
      switch row.closes {
      case .location: closedLocations.insert(VerifierKey(location, date))
      case .everyService: closedServices.insert(VerifierKey(location, VerifierKey.any, date))
      case .service(let id): closedServices.insert(VerifierKey(location, ids.intern(id), date))
      }
    }
  }

  /// The first so many days on which the carrier takes what is ordered at `asOf`; fewer where the horizon is
  /// nearer.
  func shipDates(
    _ location: Location, _ service: Service, ids: (location: Int32, service: Int32), count: Int
  ) -> [Day] {
    let now = asOf.local(offset: location.clock.offset(at: asOf))
    let last = now.day.advanced(by: Self.horizon)
    var day = now.day
    if let cutoff = service.cutoff ?? location.cutoff {
      let limit = cutoff.minutes * 60
      let isAfter = now.secondsOfDay > limit || (now.secondsOfDay == limit && now.nanoseconds > 0)
      if isAfter { day = day.advanced(by: 1) }
    }
    while day <= last, !isOpen(day, location, ids.location) { day = day.advanced(by: 1) }
    var handled = 0
    while day <= last, handled < location.handlingDays {
      day = day.advanced(by: 1)
      if isOpen(day, location, ids.location) { handled += 1 }
    }
    var days: [Day] = []
    while day <= last, days.count < count {
      if isOpen(day, location, ids.location), isServed(day, service.pickupDays, ids) { days.append(day) }
      day = day.advanced(by: 1)
    }
    return days
  }

  private func isOpen(_ day: Day, _ location: Location, _ id: Int32) -> Bool {
    location.workingDays.contains(day)
      && !closedLocations.contains(VerifierKey(id, day.daysSinceEpoch))
      && !closedLocations.contains(VerifierKey(VerifierKey.any, day.daysSinceEpoch))
  }

  /// The day of delivery after so many days of transit; `nil` beyond the horizon.
  func deliveryDate(
    from shipDate: Day, transit: Int, _ service: Service, ids: (location: Int32, service: Int32)
  ) -> Day? {
    let last = shipDate.advanced(by: Self.horizon)
    guard transit <= Self.horizon else { return nil }
    var day = shipDate
    if service.transitCounts == .allDays { day = day.advanced(by: transit) }
    if service.transitCounts == .deliveryDays, transit > 0 {
      var counted = 0
      while day <= last, counted < transit {
        day = day.advanced(by: 1)
        if isServed(day, service.deliveryDays, ids) { counted += 1 }
      }
    }
    while day <= last, !isServed(day, service.deliveryDays, ids) { day = day.advanced(by: 1) }
    return day <= last ? day : nil
  }

  private func isServed(_ day: Day, _ weekdays: Weekdays, _ ids: (location: Int32, service: Int32)) -> Bool {
    guard weekdays.contains(day) else { return false }
    if closedServices.isEmpty { return true }
    for location in [ids.location, VerifierKey.any] {
      for service in [ids.service, VerifierKey.any] {
        if closedServices.contains(VerifierKey(location, service, day.daysSinceEpoch)) { return false }
      }
    }
    return true
  }
}
