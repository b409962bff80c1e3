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

  /// What listing candidates asks of the order.
  private struct OrderTerms {
    let destination: Int32
    let addressType: Int8
    let channel: Int32
    let rule: Int32
    let shipBy: Int32
    let deliverBy: Int32
    let forbidsLate: Bool

    init(_ batch: borrowing OrderBatch, _ order: Int) {
      destination = batch.destination[order]
      addressType = batch.addressType[order]
      channel = batch.channel[order]
      rule = batch.rule[order]
      shipBy = batch.shipBy[order]
      deliverBy = batch.deliverBy[order]
      forbidsLate = batch.forbidsLate[order]
    }
  }

  /// What the offers of a lane have in common for the order's destination.
  private struct LaneTerms {
    var zone: Int32
    /// The position of the days in transit, see ``TransitBook``.
    var slot: Int32
    var hasTransit: Bool
    var surcharge: Int64
    var surchargeRate: Int64
    var leastCost: Int64
  }

  func collectCandidates(into found: inout [Candidate]) {
    if problem.batch.maxShipments[order] == 0 { return }
    let terms = OrderTerms(problem.batch, order)
    let shipDays = Int32(network.offers.shipDays)
    for location in 0..<Int32(network.locationCount) where stocksAnyGroup(Int(location)) {
      let first = found.count
      let offers = network.offers.offers(at: location)
      var next = offers.lowerBound
      while next < offers.upperBound {
        collect(next..<next + shipDays, at: location, terms, into: &found)
        next += shipDays
      }
      if network.policy.limitsPer == .shipDate {
        found[first...].sort { ($0.departure, $0.offer) < ($1.departure, $1.offer) }
      }
    }
  }

  /// Adds the candidates among the offers of a lane.
  private func collect(
    _ offers: Range<Int32>, at location: Int32, _ order: OrderTerms, into found: inout [Candidate]
  ) {
    let lane = network.offers.lane[Int(offers.lowerBound)]
    let channel = network.channels.terms(channel: order.channel, lane: lane)
    guard channel.allowed, isAllowed(lane, at: location, order), let terms = terms(lane, channel, order)
    else {
      return
    }
    for offer in offers {
      guard let candidate = candidate(offer, at: location, terms, order) else { continue }
      if order.forbidsLate, isForbiddenAsLate(candidate) { continue }
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
      index += network.locationCount
    }
    return false
  }

  package func isAllowedByChannel(_ offer: Int32) -> Bool {
    network.channels.terms(
      channel: problem.batch.channel[order], lane: network.offers.lane[Int(offer)]
    ).allowed
  }

  /// Whether the order's own choice of locations and services leaves the offer.
  package func isAllowedByOrder(_ offer: Int32) -> Bool {
    isAllowed(
      network.offers.lane[Int(offer)], at: network.offers.location[Int(offer)],
      OrderTerms(problem.batch, order))
  }

  private func isAllowed(_ lane: Int32, at location: Int32, _ order: OrderTerms) -> Bool {
    order.rule < 0
      || problem.batch.rules.allows(
        rule: order.rule, location: location, service: network.lanes[Int(lane)].service)
  }

  package func isForbiddenAsLate(_ candidate: Candidate) -> Bool {
    problem.batch.forbidsLate[order] && (candidate.daysLate > 0 || candidate.shipDaysLate > 0)
  }

  /// The offer as it serves the order's destination; `nil` where it does not go to such an address, or has no zone
  /// or no dates for it.
  package func service(_ offer: Int32, at location: Int32) -> Candidate? {
    let order = OrderTerms(problem.batch, order)
    let lane = network.offers.lane[Int(offer)]
    let channel = network.channels.terms(channel: order.channel, lane: lane)
    return terms(lane, channel, order).flatMap { candidate(offer, at: location, $0, order) }
  }

  private func terms(_ number: Int32, _ channel: ChannelPolicy.Terms, _ order: OrderTerms) -> LaneTerms? {
    let lane = network.lanes[Int(number)]
    let zone = problem.batch.destinations.zone(group: lane.zoneGroup, class: order.destination)
    guard zone >= 0, !lane.excludes(addressType: order.addressType) else { return nil }
    let slot = network.books.transit.slot(table: lane.transitTable, zone: zone)
    if slot < 0 { return nil }
    let rate = network.books.rates.lowestRate(card: lane.rateCard, zone: zone)
    return LaneTerms(
      zone: zone, slot: slot, hasTransit: lane.transitTable >= 0, surcharge: channel.surcharge,
      surchargeRate: channel.surchargeRate, leastCost: lane.costPerShipment + rate + channel.surcharge)
  }

  /// The candidate of one of a lane's ship dates; `nil` where it never leaves, or never arrives.
  private func candidate(
    _ offer: Int32, at location: Int32, _ terms: LaneTerms, _ order: OrderTerms
  ) -> Candidate? {
    let shipDay = problem.dates.shipDay[Int(offer)]
    if shipDay == ShippingDates.never { return nil }
    let deliveryDay = problem.dates.deliveryDay(offer: offer, slot: terms.slot)
    if deliveryDay == ShippingDates.never { return nil }
    let promises = terms.hasTransit && order.deliverBy != .max
    let daysLate = promises ? max(0, Int(deliveryDay) - Int(order.deliverBy)) : 0
    let shipDaysLate = order.shipBy == .max ? 0 : max(0, Int(shipDay) - Int(order.shipBy))
    let isLate = daysLate > 0 || shipDaysLate > 0
    let lateness = isLate ? lateness(days: daysLate, shipDays: shipDaysLate) : 0
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
