internal import RoutingModel

extension BoundOrder {
  /// Stands for the cost of what may not be; so far above real costs that a few of them still add up.
  static let impossible = Int64.max / 4
  /// Costs beyond count as this: that only lowers a bound.
  static let highest = impossible - 1

  /// The least over all divisions of all contents.
  ///
  /// - Parameter count: contents of the order, the empty one included.
  mutating func contentLeast(_ count: Int) -> Int64 {
    var least = unfilled(shipping: nil)
    let allowed = network.index.shipmentsAllowed(order)
    if count == 1 || allowed == 0 { return least }
    priceContents(count)
    let scenario = network.index.scenario
    let penalty = scenario.policy.splitPenalty.millionths
    division.fill(shipments, caps, most: allowed, penalty: penalty)
    let prior = penalty * Int64(scenario.orders[order].priorShipments)
    let isCompleteOnly = network.index.isCompleteOnly(order)
    for line in digits.indices { digits[line] = 0 }
    for content in 1..<count {
      advance()
      let shipping = division.costs[content]
      if shipping == Self.impossible || (isCompleteOnly && digits != steps) { continue }
      least = min(least, shipping + prior + unfilled(shipping: digits))
    }
    return least
  }

  /// Goes on to the next content: `digits` counts up, the first line fastest.
  private mutating func advance() {
    for line in digits.indices {
      if digits[line] < caps[line] {
        digits[line] += 1
        return
      }
      digits[line] = 0
    }
  }

  /// Finds the cheapest single shipment of every content.
  private mutating func priceContents(_ count: Int) {
    digits.removeAll(keepingCapacity: true)
    for _ in caps { digits.append(0) }
    shipments.removeAll(keepingCapacity: true)
    shipments.append(0)
    for _ in 1..<count {
      advance()
      load()
      var least = Self.impossible
      for place in places.indices { least = min(least, shipment(from: place)) }
      shipments.append(least)
    }
  }

  /// Adds up the units of the content in hand.
  private mutating func load() {
    quotes.clear()
    for line in digits.indices where digits[line] > 0 {
      quotes.addLine()
      for part in parts(line) { quotes.add(partUnits[part] * digits[line], group: partGroup[part]) }
    }
  }

  /// The cheapest way to ship the content in hand from a place; ``impossible`` where there is none.
  private mutating func shipment(from number: Int) -> Int64 {
    let place = places[number]
    if quotes.units > network.locations.maxUnits[place.location] { return Self.impossible }
    var base = Int128(network.locations.costPerShipment[place.location])
    base += Int128(network.locations.costPerLine[place.location]) * Int128(quotes.lines)
    let start = number * items.count
    for group in items.indices where quotes.groupUnits[group] > 0 {
      if quotes.groupUnits[group] > held[start + group] { return Self.impossible }
      base += Int128(unitCost[start + group]) * Int128(quotes.groupUnits[group])
    }
    let common = Int64(min(base, Int128(Self.highest)))
    var least = Self.impossible
    for choice in place.offers {
      guard choices[choice].isOpen, !isBlocked(choices[choice].offer),
        let charge = quotes.charge(service: choices[choice].service, zone: choices[choice].zone)
      else { continue }
      var cost = common + charge + choices[choice].fixed
      if choices[choice].unitPrice != 0 {
        let units = Int128(choices[choice].unitPrice) * Int128(quotes.units)
        cost = Int64(min(Int128(cost) + units, Int128(Self.highest)))
      }
      if choices[choice].surchargeRate != 0 {
        cost += Rounding.product(choices[choice].surchargeRate, charge)
      }
      least = min(least, cost, Self.highest)
    }
    return least
  }

  private func isBlocked(_ offer: Int) -> Bool {
    if network.items.tagSets.count == 1 { return false }
    let number = network.destinations.classOfOrder[order]
    for group in items.indices where quotes.groupUnits[group] > 0 {
      let set = network.items.tagSet[Int(items[group])]
      if network.destinations.blocks(class: number, tagSet: set, offer: offer) { return true }
    }
    return false
  }

  /// What the order pays for what it leaves if it ships so many steps of each line; `nil` for nothing.
  private func unfilled(shipping shipped: [Int]?) -> Int64 {
    var sum: Int128 = 0
    var leavesAny = false
    let first = network.orders.lines(order).lowerBound
    for line in steps.indices {
      let left = (steps[line] - (shipped?[line] ?? 0)) * stepQuantity[line]
      if left > 0 {
        leavesAny = true
        sum += network.orders.unfilledUnitCost[first + line] * Int128(left)
      }
    }
    return leavesAny ? leaving(sum, withOrder: true) : 0
  }

  /// priority × (the order's penalty + a sum of twelve places), rounded once.
  func leaving(_ sum: Int128, withOrder: Bool) -> Int64 {
    let scenario = network.index.scenario
    let penalty = withOrder ? Int128(scenario.policy.unfilledOrderPenalty.millionths) * Rounding.million : 0
    let exact = Int128(scenario.orders[order].priority.millionths) * (sum + penalty)
    return Int64(Rounding.halfAwayFromZero(exact, dividingBy: Rounding.million * Rounding.million))
  }
}
