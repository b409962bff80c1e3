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
      var cost = network.locations.costPerUnit[location] + prices.locationUnits[location]
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
    for offer in network.offers.offers(at: location) {
      let terms = network.conditions.terms(channel: channel, offer: offer)
      let zone = network.destinations.zone(class: number, offer: offer)
      guard terms.allowed, zone >= 0, network.conditions.allows(choice: choice, offer: offer) else {
        continue
      }
      let day = network.conditions.deliveryDay(offer: offer, zone: zone)
      if day == BoundConditions.never { continue }
      let service = network.offers.service[offer]
      let late = daysLate(day, service: service)
      if late > 0, network.index.scenario.policy.late == .forbid { continue }
      choices.append(
        Choice(
          offer: offer, service: service, zone: zone,
          fixed: lateness(days: late) + terms.surcharge + prices.serviceShipments[offer],
          surchargeRate: terms.surchargeRate,
          isOpen: network.locations.isOpen[location] && network.tariffs.tariffs[service].isOpen))
    }
  }

  private func daysLate(_ day: Int32, service: Int) -> Int {
    guard network.tariffs.tariffs[service].hasTransit,
      let deliverBy = network.index.scenario.orders[order].deliverBy
    else { return 0 }
    return max(0, Int(day) - Int(deliverBy.daysSinceEpoch))
  }

  private func lateness(days: Int) -> Int64 {
    if days == 0 { return 0 }
    let scenario = network.index.scenario
    let penalty = Int128(scenario.policy.latePenaltyPerDay.millionths) * Int128(days)
    let exact = penalty * Int128(scenario.orders[order].priority.millionths)
    return Int64(Rounding.halfAwayFromZero(exact, dividingBy: Rounding.million))
  }
}
