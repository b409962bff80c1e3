// The offers that may serve the order.
extension OrderPricer {
  package struct Candidate: Sendable {
    package var offer: Int32
    package var location: Int32
    package var zone: Int32
    package var daysLate: Int
    package var lateness: Int64
    package var surcharge: Int64
    package var surchargeRate: Int64
    /// At most what any shipment costs apart from its fees, its lines, its units and their value.
    package var leastCost: Int64
  }

  func collectCandidates(into found: inout [Candidate]) {
    if problem.batch.maxShipments[order] == 0 { return }
    for location in 0..<problem.fixedCosts.count where stocksAnyGroup(location) {
      for offer in problem.offers.offers(at: Int32(location)) {
        if let candidate = candidate(offer, at: Int32(location)) { found.append(candidate) }
      }
    }
  }

  /// The candidate of an offer; `nil` where it may not serve the order. It need not be listed.
  package func candidate(offer: Int32) -> Candidate? {
    let location = problem.offers.location[Int(offer)]
    if problem.batch.maxShipments[order] == 0 || !stocksAnyGroup(Int(location)) { return nil }
    return candidate(offer, at: location)
  }

  private func stocksAnyGroup(_ location: Int) -> Bool {
    var index = location
    while index < entries.count {
      if entries[index] >= 0, problem.inventory.available[Int(entries[index])] > 0 { return true }
      index += problem.fixedCosts.count
    }
    return false
  }

  @inline(__always)  // Else the pricer, a large value, is copied for every call.
  private func candidate(_ offer: Int32, at location: Int32) -> Candidate? {
    guard isAllowedByChannel(offer), isAllowedByOrder(offer), let candidate = service(offer, at: location),
      !isForbiddenAsLate(candidate)
    else { return nil }
    return candidate
  }

  func isAllowedByChannel(_ offer: Int32) -> Bool {
    problem.channels.terms(channel: problem.batch.channel[order], offer: offer).allowed
  }

  /// Whether the order's own choice of locations and services leaves the offer.
  func isAllowedByOrder(_ offer: Int32) -> Bool {
    problem.orderRules.allows(rule: problem.batch.rule[order], offer: offer)
  }

  func isForbiddenAsLate(_ candidate: Candidate) -> Bool {
    problem.scenario.policy.late == .forbid && candidate.daysLate > 0
  }

  /// The offer as it serves the order's destination; `nil` where it has no zone or no dates for it.
  package func service(_ offer: Int32, at location: Int32) -> Candidate? {
    let zone = problem.zones.zone(
      group: problem.tariffs[Int(offer)].zoneGroup, class: problem.batch.zoneClass[order])
    guard zone >= 0, let daysLate = daysLate(offer: offer, zone: zone) else { return nil }
    let terms = problem.channels.terms(channel: problem.batch.channel[order], offer: offer)
    let lateness = lateness(days: daysLate)
    var leastCost = problem.tariffs[Int(offer)].costPerShipment + problem.tariffs[Int(offer)].parcelSurcharge
    leastCost += problem.rates.lowestRate(card: problem.tariffs[Int(offer)].rateCard, zone: zone)
    return Candidate(
      offer: offer, location: location, zone: zone, daysLate: daysLate, lateness: lateness,
      surcharge: terms.surcharge, surchargeRate: terms.surchargeRate,
      leastCost: leastCost + terms.surcharge + lateness)
  }

  /// Days after the order's promise that a delivery comes; `nil` where the offer has no date for the zone.
  private func daysLate(offer: Int32, zone: Int32) -> Int? {
    let day = problem.calendar.deliveryDay(offer: offer, zone: zone)
    if day == ShippingCalendar.never { return nil }
    let promise = problem.batch.deliverBy[order]
    guard problem.calendar.hasTransit[Int(offer)], promise != .max else { return 0 }
    return max(0, Int(day) - Int(promise))
  }

  private func lateness(days: Int) -> Int64 {
    if days == 0 { return 0 }
    let priority = problem.batch.priority[order]
    let penalty = problem.scenario.policy.latePenaltyPerDay.millionths
    let (product, overflow) = penalty.multipliedReportingOverflow(by: Int64(days))
    if !overflow { return Rounding.product(priority, product) }
    return Int64(
      Rounding.halfAwayFromZero(
        Int128(priority) * Int128(penalty) * Int128(days), dividingBy: Rounding.million))
  }
}
