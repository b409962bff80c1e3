/// One order after the other at given prices: the least that each could cost, as ``PriceBound`` defines it.
///
/// The buffers are reused from order to order; one serves one thread.
struct BoundOrder: Sendable {
  let network: BoundNetwork
  let prices: BoundPrices
  private(set) var order = 0

  // By line of the order.
  private(set) var steps: [Int] = []
  /// Units, or kits, in a step.
  private(set) var stepQuantity: [Int] = []
  /// Steps that all places together hold, at most all.
  private(set) var caps: [Int] = []
  private(set) var partStart: [Int] = []
  private(set) var partGroup: [Int] = []
  /// Units of the group in a step.
  private(set) var partUnits: [Int] = []
  /// The distinct items of the order in packing order.
  private(set) var items: [Int32] = []

  /// A location that holds a step of some line and has an offer that may serve the order.
  struct Place: Sendable {
    var location: Int
    var offers: Range<Int>
  }

  /// An offer that may serve the order.
  struct Choice: Sendable {
    var offer: Int
    var service: Int
    var zone: Int
    /// Lateness, the channel's surcharge and the price of a shipment by it.
    var fixed: Int64
    var surchargeRate: Int64
    /// Whether any shipment may leave by it.
    var isOpen: Bool
  }

  private(set) var places: [Place] = []
  private(set) var choices: [Choice] = []
  /// By place and line: steps that the place holds.
  private(set) var room: [Int] = []
  /// By place and group: units that the place holds, and what one costs there but for fees.
  private(set) var held: [Int] = []
  private(set) var unitCost: [Int64] = []

  // Of its contents.
  var digits: [Int] = []
  var shipments: [Int64] = []
  var quotes: BoundQuotes
  var division = BoundDivision()

  init(_ network: BoundNetwork, _ prices: BoundPrices) {
    self.network = network
    self.prices = prices
    quotes = BoundQuotes(network)
  }

  /// The least that an order costs at the prices.
  mutating func least(_ order: Int) -> Int128 {
    begin(order)
    var count = 1
    for cap in caps {
      let (product, overflow) = count.multipliedReportingOverflow(by: cap + 1)
      if overflow || product > PriceBound.contentLimit { return longLeast() }
      count = product
    }
    return Int128(contentLeast(count))
  }

  private mutating func begin(_ order: Int) {
    self.order = order
    let isSplit = network.index.splitsLines(order)
    steps.removeAll(keepingCapacity: true)
    stepQuantity.removeAll(keepingCapacity: true)
    caps.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for line in network.orders.lines(order) {
      steps.append(isSplit ? network.orders.quantity[line] : 1)
      stepQuantity.append(isSplit ? 1 : network.orders.quantity[line])
      caps.append(0)
      for part in network.orders.parts(line) { items.append(network.orders.partItem[part]) }
    }
    sortItems()
    linkParts()
    quotes.begin(items)
    places.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    room.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    unitCost.removeAll(keepingCapacity: true)
    if network.index.shipmentsAllowed(order) == 0 { return }
    for location in 0..<network.locations.count { addPlace(location) }
  }

  private mutating func sortItems() {
    if items.count < 2 { return }
    items.sort { network.items.rank[Int($0)] < network.items.rank[Int($1)] }
    var kept = 1
    for index in 1..<items.count where items[index] != items[kept - 1] {
      items[kept] = items[index]
      kept += 1
    }
    items.removeLast(items.count - kept)
  }

  private mutating func linkParts() {
    partStart.removeAll(keepingCapacity: true)
    partGroup.removeAll(keepingCapacity: true)
    partUnits.removeAll(keepingCapacity: true)
    partStart.append(0)
    for (index, line) in network.orders.lines(order).enumerated() {
      for part in network.orders.parts(line) {
        let item = network.orders.partItem[part]
        partGroup.append(items.firstIndex(of: item) ?? 0)
        partUnits.append(network.orders.partUnits[part] * stepQuantity[index])
      }
      partStart.append(partGroup.count)
    }
  }

  func parts(_ line: Int) -> Range<Int> { partStart[line]..<partStart[line + 1] }

  // MARK: Places

  private mutating func addPlace(_ location: Int) {
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
