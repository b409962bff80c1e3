// The offers that may serve the order.
extension OrderPricer {
  package struct Candidate: Sendable {
    package var offer: Int32
    package var location: Int32
    /// What limits of the location hold for: see ``Departures``.
    package var departure: Int32
    package var zone: Int32
    package var daysLate: Int
    /// Days that it leaves after the order's `shipBy`.
    package var shipDaysLate: Int
    package var lateness: Int64
    package var surcharge: Int64
    package var surchargeRate: Int64
    /// At most what any shipment costs apart from its fees, its lines, its units and their value.
    package var leastCost: Int64
  }

  /// What the offers of a lane have in common for the order's destination.
  private struct LaneTerms {
    var zone: Int32
    /// The position of the days in transit, see ``TransitBook``.
    var slot: Int32
    var surcharge: Int64
    var surchargeRate: Int64
    var leastCost: Int64
  }

  func collectCandidates(into found: inout [Candidate]) {
    if problem.batch.maxShipments[order] == 0 { return }
    for location in 0..<Int32(network.locations.count) where stocksAnyGroup(Int(location)) {
      let first = found.count
      var next = network.offers.offers(at: location).lowerBound
      while next < network.offers.offers(at: location).upperBound {
        collectLane(from: next, at: location, into: &found)
        next += Int32(network.offers.shipDays)
      }
      if network.policy.limitsPer == .shipDate {
        found[first...].sort { ($0.departure, $0.offer) < ($1.departure, $1.offer) }
      }
    }
  }

  private func collectLane(from first: Int32, at location: Int32, into found: inout [Candidate]) {
    guard isAllowedByChannel(first), isAllowedByOrder(first), let terms = laneTerms(first) else { return }
    for offer in first..<first + Int32(network.offers.shipDays) {
      guard let candidate = candidate(offer, at: location, terms), !isForbiddenAsLate(candidate) else {
        continue
      }
      found.append(candidate)
    }
  }

  /// The candidate of an offer; `nil` where it may not serve the order. It need not be listed, and its location need
  /// not hold anything.
  package func candidate(offer: Int32) -> Candidate? {
    if problem.batch.maxShipments[order] == 0 { return nil }
    guard isAllowedByChannel(offer), isAllowedByOrder(offer),
      let candidate = service(offer, at: network.offers.location[Int(offer)]), !isForbiddenAsLate(candidate)
    else { return nil }
    return candidate
  }

  private func stocksAnyGroup(_ location: Int) -> Bool {
    var index = location
    while index < entries.count {
      if entries[index] >= 0, problem.sellable[Int(entries[index])] > 0 { return true }
      index += network.locations.count
    }
    return false
  }

  func isAllowedByChannel(_ offer: Int32) -> Bool {
    network.channels.terms(
      channel: problem.batch.channel[order], lane: network.offers.lane[Int(offer)]
    ).allowed
  }

  /// Whether the order's own choice of locations and services leaves the offer.
  func isAllowedByOrder(_ offer: Int32) -> Bool {
    problem.batch.rules.allows(
      rule: problem.batch.rule[order], location: network.offers.location[Int(offer)],
      service: network.offers.serviceSymbol[Int(offer)])
  }

  func isForbiddenAsLate(_ candidate: Candidate) -> Bool {
    problem.batch.forbidsLate[order] && (candidate.daysLate > 0 || candidate.shipDaysLate > 0)
  }

  /// The offer as it serves the order's destination; `nil` where it does not go to such an address, or has no zone
  /// or no dates for it.
  func service(_ offer: Int32, at location: Int32) -> Candidate? {
    laneTerms(offer).flatMap { candidate(offer, at: location, $0) }
  }

  private func laneTerms(_ offer: Int32) -> LaneTerms? {
    let tariff = Int(offer)
    let zone = problem.batch.destinations.zone(
      group: network.tariffs[tariff].zoneGroup, class: problem.batch.destination[order])
    guard zone >= 0, !excludesAddress(tariff) else { return nil }
    let slot = network.books.transit.slot(table: network.tariffs[tariff].transitTable, zone: zone)
    if slot < 0 { return nil }
    let terms = network.channels.terms(
      channel: problem.batch.channel[order], lane: network.offers.lane[tariff])
    var leastCost = network.tariffs[tariff].costPerShipment + network.tariffs[tariff].parcelSurcharge
    leastCost += network.books.rates.lowestRate(card: network.tariffs[tariff].rateCard, zone: zone)
    return LaneTerms(
      zone: zone, slot: slot, surcharge: terms.surcharge, surchargeRate: terms.surchargeRate,
      leastCost: leastCost + terms.surcharge)
  }

  private func excludesAddress(_ tariff: Int) -> Bool {
    let type = problem.batch.addressType[order]
    return type >= 0 && network.tariffs[tariff].excludedAddressTypes >> UInt8(type) & 1 == 1
  }

  /// The candidate of one of a lane's ship dates; `nil` where it never leaves, or never arrives.
  private func candidate(_ offer: Int32, at location: Int32, _ terms: LaneTerms) -> Candidate? {
    let shipDay = problem.dates.shipDay[Int(offer)]
    if shipDay == ShippingDates.never { return nil }
    let deliveryDay = problem.dates.deliveryDay(offer: offer, slot: terms.slot)
    if deliveryDay == ShippingDates.never { return nil }
    let deliverBy = problem.batch.deliverBy[order]
    let shipBy = problem.batch.shipBy[order]
    let promises = network.tariffs[Int(offer)].transitTable >= 0 && deliverBy != .max
    let daysLate = promises ? max(0, Int(deliveryDay) - Int(deliverBy)) : 0
    let shipDaysLate = shipBy == .max ? 0 : max(0, Int(shipDay) - Int(shipBy))
    let lateness = lateness(days: daysLate, shipDays: shipDaysLate)
    return Candidate(
      offer: offer, location: location, departure: problem.numbers.departure(offer: offer),
      zone: terms.zone, daysLate: daysLate, shipDaysLate: shipDaysLate, lateness: lateness,
      surcharge: terms.surcharge, surchargeRate: terms.surchargeRate, leastCost: terms.leastCost + lateness)
  }

  func lateness(days: Int, shipDays: Int) -> Int64 {
    if days == 0 && shipDays == 0 { return 0 }
    let policy = network.policy
    let penalty =
      Int128(policy.latePenaltyPerDay.millionths) * Int128(days)
      + Int128(policy.lateShipPenaltyPerDay.millionths) * Int128(shipDays)
    return Int64(
      Rounding.halfAwayFromZero(
        Int128(problem.batch.priority[order]) * penalty, dividingBy: Rounding.million))
  }
}

extension OrderPricer {
  /// Ranges of ``candidates`` that share a location, in the order of the locations.
  package func candidatesByLocation() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in candidates.indices {
      let isLast =
        index + 1 == candidates.count || candidates[index + 1].location != candidates[index].location
      if isLast {
        ranges.append(start..<index + 1)
        start = index + 1
      }
    }
    return ranges
  }
}
