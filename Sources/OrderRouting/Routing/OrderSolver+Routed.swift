extension OrderSolver {
  /// The cheapest option of an order at the prices among those that leave no more, by what that costs, than
  /// the cheapest without prices.
  mutating func cheapestNotLeavingMore(
    _ order: Int, remaining: inout RemainingSupplies, into option: inout OrderOption
  ) {
    cheapest(order, remaining: &remaining, into: &option)
    if prices.isEmpty { return }
    let left = unfilledCost(of: option)
    if left == 0 { return }
    let kept = prices
    prices = []
    var plain = OrderOption()
    cheapest(order, remaining: &remaining, into: &plain)
    prices = kept
    let most = unfilledCost(of: plain)
    if left <= most { return }
    mostUnfilled = most
    cheapest(order, remaining: &remaining, into: &option)
    mostUnfilled = .max
    if unfilledCost(of: option) > most { option = plain }
  }

  private mutating func unfilledCost(of option: OrderOption) -> Int64 {
    beginReading()
    for index in option.offers.indices {
      for (line, steps) in option.content(index, lines: pricer.steps.count).enumerated() {
        leave(steps, of: line)
      }
    }
    return pricer.unfilledCost(rest)
  }

  /// What an option costs, without openings, and with the prices of what it uses.
  package mutating func terms(of option: OrderOption) -> (terms: CostTerms, pricedCost: Money) {
    var terms = CostTerms()
    var uses: Int64 = 0
    beginReading()
    for index in option.offers.indices {
      let (candidate, cost) = load(index, of: option)
      terms += cost.terms
      uses += usePrice(candidate)
      for (line, steps) in option.content(index, lines: pricer.steps.count).enumerated() {
        leave(steps, of: line)
      }
    }
    let prior = problem.batch.priorSplits[pricer.order]
    let extra = option.offers.isEmpty ? 0 : option.offers.count + prior - 1
    terms.split = Money(millionths: pricer.network.policy.splitPenalty.millionths * Int64(extra))
    terms.unfilled = Money(millionths: pricer.unfilledCost(rest))
    return (terms, terms.total + Money(millionths: uses))
  }

  /// An option of the batch's only order in the ids of the outside world.
  mutating func routed(_ option: OrderOption, _ order: Order, _ remaining: inout RemainingSupplies)
    -> RoutedOrder
  {
    let (terms, pricedCost) = terms(of: option)
    var routed = RoutedOrder(
      order: order.id, shipments: [], unfilled: [], terms: terms, pricedCost: pricedCost, uses: [],
      departures: [])
    // As a plan lists them.
    for index in option.offers.indices.sorted(by: { isListed($0, before: $1, option) }) {
      let (candidate, cost) = load(index, of: option)
      let quantities = option.content(index, lines: pricer.steps.count).enumerated().map {
        $0.element * pricer.stepQuantity[$0.offset]
      }
      routed.shipments.append(shipment(candidate, cost, order, quantities))
      let (uses, departure) = problem.uses(order: 0, offer: candidate.offer, quantities: quantities)
      routed.add(uses)
      routed.departures.append(departure)
    }
    routed.unfilled = unfilled(option, order, &remaining)
    return routed
  }

  private func isListed(_ left: Int, before right: Int, _ option: OrderOption) -> Bool {
    if option.offers[left] != option.offers[right] { return option.offers[left] < option.offers[right] }
    let lines = pricer.steps.count
    return option.content(right, lines: lines).lexicographicallyPrecedes(option.content(left, lines: lines))
  }

  func shipment(
    _ candidate: OrderPricer.Candidate, _ cost: ShipmentCost, _ order: Order, _ quantities: [Int]
  ) -> RoutedShipment {
    let network = pricer.network
    let offer = Int(candidate.offer)
    return RoutedShipment(
      location: network.locations[Int(candidate.location)].id,
      service: network.services[Int(network.offers.serviceRow[offer])].id,
      zone: network.zoneNames[candidate.zone], parcels: cost.parcels,
      billableWeight: FixedDecimal(millionths: cost.billableWeight),
      shipDate: Day(daysSinceEpoch: problem.dates.shipDay[offer]),
      deliveryDate: problem.deliveryDate(offer: candidate.offer, zone: candidate.zone),
      daysLate: candidate.daysLate, shipDaysLate: candidate.shipDaysLate,
      lines: quantities.indices.filter { quantities[$0] > 0 }.map {
        RoutedLine(line: order.lines[$0].id, sku: order.lines[$0].sku, quantity: quantities[$0])
      },
      terms: cost.terms)
  }

  /// The lines that an option leaves, with the reasons of specification §6.
  private mutating func unfilled(
    _ option: OrderOption, _ order: Order, _ remaining: inout RemainingSupplies
  ) -> [UnfilledLine] {
    let left = rest
    if !left.contains(where: { $0 > 0 }) { return [] }
    for index in option.offers.indices {
      let candidate = load(index, of: option).candidate
      remaining.use(pricer, candidate)
    }
    var finder = ReasonFinder(pricer: pricer, remaining: remaining, used: option.offers)
    let lines = left.indices.filter { left[$0] > 0 }.map { line in
      UnfilledLine(
        line: order.lines[line].id, sku: order.lines[line].sku,
        quantity: left[line] * pricer.stepQuantity[line], reason: finder.reason(line))
    }
    for index in option.offers.indices {
      let candidate = load(index, of: option).candidate
      remaining.use(pricer, candidate, sign: -1)
    }
    return lines
  }

  /// Loads a shipment of an option into the pricer.
  mutating func load(
    _ index: Int, of option: OrderOption
  ) -> (candidate: OrderPricer.Candidate, cost: ShipmentCost) {
    pricer.load(option.content(index, lines: pricer.steps.count))
    guard let candidate = pricer.candidate(offer: option.offers[index]), let cost = pricer.price(candidate)
    else { preconditionFailure("an order was routed as it may not ship") }
    return (candidate, cost)
  }
}

extension RoutedOrder {
  /// Adds uses to those there are, each supply once.
  fileprivate mutating func add(_ added: [SupplyUse]) {
    for use in added {
      if let index = uses.firstIndex(where: { $0.supply == use.supply }) {
        uses[index].amount += use.amount
      } else {
        uses.append(use)
      }
    }
  }
}
