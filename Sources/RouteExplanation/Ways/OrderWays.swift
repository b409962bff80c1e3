internal import OrderRouting

/// The best ways to serve an order of a plan, whatever the plan left for it.
struct OrderWays {
  /// A way, and what it costs with the prices of what it uses and what it opens or closes.
  struct Way {
    var option: OrderOption
    var pricedCost: Int64
  }

  /// Ways to look at after which no more are looked for.
  private static let mostWays = 1024

  private let state: PlanState
  /// All that there is.
  private var supplies: RemainingSupplies
  /// At the plan's prices.
  private(set) var solver: OrderSolver

  init(_ state: PlanState) {
    self.state = state
    supplies = RemainingSupplies(state.problem)
    solver = OrderSolver(state.problem)
    if state.hasPrices { solver.prices = state.prices }
  }

  /// The cheapest ways that are not the plan's, by their priced cost.
  ///
  /// Exact for an order with up to 1 024 contents; of a longer one, ways without one of its shipments.
  mutating func best(_ count: Int, order: Int) -> [Way] {
    if count == 0 { return [] }
    solver.pricer.begin(order)
    guard solver.enumerate(supplies) else { return longWays(count, order) }
    let closed = state.ownOpenings(order)
    var wanted = count + 1
    while true {
      let table = WayTable(&solver, most: wanted, supplies: supplies)
      let (ways, areAll) = table.cheapest()
      let found = possible(ways, order)
      if areAll || wanted >= Self.mostWays { return Array(found.prefix(count)) }
      // No way that was left out costs less than the last one that was found, what it closes apart.
      if found.count >= count, let last = ways.last?.cost, found[count - 1].pricedCost <= last - closed {
        return Array(found.prefix(count))
      }
      wanted *= 4
    }
  }

  /// The ways of which each is another one, not the plan's, and possible with all that there is.
  private mutating func possible(_ ways: [WayTable.Way], _ order: Int) -> [Way] {
    var known: Set<[[Int]]> = [key(state.options[order])]
    var found: [Way] = []
    for way in ways {
      let option = option(way)
      guard known.insert(key(option)).inserted, fits(option) else { continue }
      found.append(Way(option: option, pricedCost: way.cost + state.fixedChange(order, to: option)))
    }
    let order = found.indices.sorted { (found[$0].pricedCost, $0) < (found[$1].pricedCost, $1) }
    return order.map { found[$0] }
  }

  /// The shipments of an option in an order of their own.
  private func key(_ option: OrderOption) -> [[Int]] {
    let lines = solver.pricer.steps.count
    return option.offers.indices.map { [Int(option.offers[$0])] + option.content($0, lines: lines) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The shipments of a way as a plan lists them.
  private func option(_ way: WayTable.Way) -> OrderOption {
    var shipments: [(offer: Int32, content: [Int])] = []
    for shipment in way.shipments {
      var content: [Int] = []
      solver.space.decode(shipment.content, into: &content)
      shipments.append((solver.pricer.candidates[shipment.candidate].offer, content))
    }
    shipments.sort { left, right in
      left.offer != right.offer
        ? left.offer < right.offer : right.content.lexicographicallyPrecedes(left.content)
    }
    var option = OrderOption()
    for shipment in shipments { option.append(offer: shipment.offer, content: shipment.content) }
    return option
  }

  /// Whether all that there is suffices for the shipments of an option together.
  private mutating func fits(_ option: OrderOption) -> Bool {
    if option.offers.count < 2 { return true }
    var uses = OptionUses()
    uses.add(option, &solver.pricer)
    return uses.all.allSatisfy { supplies.amounts[$0.number] >= $0.amount }
  }

  /// Of a long order: what is cheapest where the offer of one of its shipments has no room, or none of all.
  private mutating func longWays(_ count: Int, _ order: Int) -> [Way] {
    var known: Set<[[Int]]> = [key(state.options[order])]
    var found: [Way] = []
    for offer in [nil] + state.options[order].offers.prefix(count).map(Optional.init) {
      var without = supplies
      if let offer {
        without.set(state.problem.numbers.shipments(offer: offer), to: 0)
      }
      var search = LongOrderSearch(pricer: solver.pricer)
      let option = search.cheapest(remaining: &without)
      guard known.insert(key(option)).inserted else { continue }
      let cost = solver.terms(of: option).pricedCost.millionths + state.fixedChange(order, to: option)
      found.append(Way(option: option, pricedCost: cost))
    }
    found.sort { $0.pricedCost < $1.pricedCost }
    return Array(found.prefix(count))
  }
}
