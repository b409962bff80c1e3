// Local midnights.
extension Ledger {
  /// Turns the days of locations where it is another day: what has left before counts against allocations no
  /// more.
  ///
  /// A day never turns back. Once for all locations until the next midnight.
  /// - Returns: `nil` where none turns.
  public func turnDays(at moment: Instant) -> LedgerChange? {
    if moment < nextTurn { return nil }
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.day))
    var next = Instant(secondsSinceEpoch: .max)
    var turned: Set<String> = []
    for location in network.locations {
      let offset = location.clock.offset(at: moment)
      let today = moment.local(offset: offset).day
      next = min(next, Instant(today.advanced(by: 1), secondsOfDay: 0, offset: offset))
      if let change = location.clock.changes.first(where: { $0.at > moment }) { next = min(next, change.at) }
      let known = days[location.id]
      if let known, known >= today { continue }
      draft.days.append(DayTurn(location: location.id, from: known, to: today))
      days[location.id] = today
      turned.insert(location.id)
    }
    nextTurn = next
    if draft.days.isEmpty { return nil }
    for (supply, units) in shippedToday.sorted(by: { LimitKey($0.key) < LimitKey($1.key) }) {
      guard let location = supply.location, turned.contains(location) else { continue }
      add(-units, shipped: -units, of: supply, &draft)
    }
    if let oldest = days.values.min() { router.supplies.forgetDays(before: oldest.advanced(by: -1)) }
    return draft.finish()
  }
}

extension Ledger {
  /// Whether ``turnDays(at:)`` has anything to look at.
  public func hasDayToTurn(at moment: Instant) -> Bool { moment >= nextTurn }
}
