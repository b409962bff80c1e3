internal import RoutingModel

extension BoundOrder {
  /// Takes up a location where it holds a step of some line and an offer may serve the order.
  mutating func addPlace(_ location: Int) {
    let (roomStart, heldStart, start) = (room.count, held.count, choices.count)
    hold(location)
    var holdsAny = false
    for line in steps.indices {
      let most = stepsHeld(line, from: heldStart)
      room.append(most)
      if most > 0 { holdsAny = true }
    }
    if holdsAny { addChoices(location) }
    if choices.count == start {
      room.removeLast(room.count - roomStart)
      held.removeLast(held.count - heldStart)
      unitCost.removeLast(unitCost.count - heldStart)
      return
    }
    for line in steps.indices { caps[line] = min(steps[line], caps[line] + room[roomStart + line]) }
    places.append(Place(location: location, offers: start..<choices.count))
  }

  /// Appends what a location holds of every item, and what a unit costs there.
  private mutating func hold(_ location: Int) {
    let channel = network.orders.allocationChannel[order]
    for item in items {
      guard let entry = network.stock.entry(item: Int(item), location: location) else {
        held.append(0)
        unitCost.append(0)
        continue
      }
      var units = network.stock.available[entry]
      var cost = network.locations.costPerUnit[location]
      cost += network.stock.value[entry] + prices.stock[entry]
      let allocation = network.stock.allocation(entry: entry, channel: channel)
      if allocation >= 0 {
        units = min(units, network.stock.allocationUnits[allocation])
        cost += prices.allocations[allocation]
      }
      held.append(units)
      unitCost.append(cost)
    }
  }

  private func stepsHeld(_ line: Int, from start: Int) -> Int {
    if parts(line).isEmpty { return 0 }
    var most = steps[line]
    for part in parts(line) { most = min(most, held[start + partGroup[part]] / partUnits[part]) }
    return most
  }

  private mutating func addChoices(_ location: Int) {
    let channel = network.conditions.channelOfOrder[order]
    let choice = network.conditions.choiceOfOrder[order]
    let number = network.destinations.classOfOrder[order]
    let addressType = network.orders.addressType[order]
    for offer in network.offers.offers(at: location) {
      let terms = network.conditions.terms(channel: channel, offer: offer)
      let zone = network.destinations.zone(class: number, offer: offer)
      let service = network.offers.service[offer]
      guard terms.allowed, zone >= 0, network.conditions.allows(choice: choice, offer: offer),
        network.tariffs.tariffs[service].serves(addressType: addressType)
      else { continue }
      let carrier = network.offers.carrier[offer]
      let isOpen = network.locations.isOpen[location] && network.tariffs.tariffs[service].isOpen
      let carries = carrier < 0 || network.offers.carrierShipments[carrier] > 0
      let new = Choice(
        offer: offer, service: service, zone: zone, fixed: terms.surcharge, unitPrice: 0,
        surchargeRate: terms.surchargeRate, isOpen: isOpen && carries)
      addDays(new, location)
    }
  }

  /// Appends an offer on each of its ship dates, less those on which no content is cheaper than on an earlier one.
  private mutating func addDays(_ new: Choice, _ location: Int) {
    let first = choices.count
    for day in network.shipDays.days(of: new.offer) {
      guard let lateness = lateness(new, day: day) else { continue }
      let period = network.shipDays.period[day]
      var choice = new
      choice.fixed += lateness + prices.ofShipment(offer: new.offer, location: location, period: period)
      choice.unitPrice = prices.ofUnit(location: location, period: period)
      var isDominated = false
      for earlier in first..<choices.count
      where choices[earlier].fixed <= choice.fixed && choices[earlier].unitPrice <= choice.unitPrice {
        isDominated = true
      }
      if !isDominated { choices.append(choice) }
    }
  }

  /// What leaving on a day of an offer costs for being late; `nil` where it may not, or never arrives.
  private func lateness(_ choice: Choice, day: Int) -> Int64? {
    let delivery = network.conditions.deliveryDay(from: day, zone: choice.zone)
    if delivery == BoundConditions.never { return nil }
    var (arriving, leaving) = (0, 0)
    if network.tariffs.tariffs[choice.service].hasTransit, let deliverBy = network.orders.deliverBy[order] {
      arriving = max(0, Int(delivery) - Int(deliverBy.daysSinceEpoch))
    }
    if let shipBy = network.orders.shipBy[order] {
      leaving = max(0, network.shipDays.day[day].days(since: shipBy))
    }
    if arriving == 0, leaving == 0 { return 0 }
    return network.index.forbidsLateness(order) ? nil : lateness(arriving: arriving, leaving: leaving)
  }

  private func lateness(arriving: Int, leaving: Int) -> Int64 {
    let scenario = network.index.scenario
    let penalty =
      Int128(scenario.policy.latePenaltyPerDay.millionths) * Int128(arriving)
      + Int128(scenario.policy.lateShipPenaltyPerDay.millionths) * Int128(leaving)
    let exact = penalty * Int128(scenario.orders[order].priority.millionths)
    return Int64(Rounding.halfAwayFromZero(exact, dividingBy: Rounding.million))
  }
}
