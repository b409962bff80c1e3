internal import OrderRouting

/// Knows which cut-offs have passed.
struct CutoffWatch {
  /// The moment up to which they were looked at; `nil`: since the local midnight of each place.
  var last: Instant?

  /// The lanes whose cut-off lies after a moment and not after another, with the day that it closed.
  ///
  /// The service's cut-off, else the location's, else 23:59 there. O(lanes).
  func passed(since last: Instant?, at now: Instant, _ network: Network) -> [[String]: Day] {
    var passed: [[String]: Day] = [:]
    network.forEachLane { location, service in
      let minutes = (service.cutoff ?? location.cutoff)?.minutes ?? 23 * 60 + 59
      let today = now.local(offset: location.clock.offset(at: now)).day
      // Yesterday's, where a midnight lies between the two looks.
      for day in [today.advanced(by: -1), today] {
        let offset = location.clock.offset(at: now)
        let closing = Instant(day, secondsOfDay: minutes * 60, offset: offset)
        let isAfterLast = last.map { closing > $0 } ?? (day == today)
        if isAfterLast, closing < now { passed[[location.id, service.id]] = day }
      }
    }
    return passed
  }
}
