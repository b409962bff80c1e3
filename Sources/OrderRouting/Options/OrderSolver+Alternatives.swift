// The next best ways to fill an order.
extension OrderSolver {
  /// A way to ship a content in some shipments: its cost without prices, and the shipments.
  private struct Way {
    var cost: Int64
    var shipments: [Shipment]

    /// Number of the content and index of the candidate.
    struct Shipment: Hashable, Comparable {
      var content: Int
      var candidate: Int

      static func < (left: Shipment, right: Shipment) -> Bool {
        (left.content, left.candidate) < (right.content, right.candidate)
      }
    }
  }

  /// The cheapest options of the order begun, by their cost without prices and openings, that are not `first`.
  mutating func alternatives(to first: OrderOption, count: Int, remaining: inout RemainingSupplies)
    -> [OrderOption]
  {
    if count <= 0 { return [] }
    guard enumerate(remaining) else {
      return withoutShipments(of: first, count: count, remaining: &remaining)
    }
    priceFillings()
    // Shipments of one way may want the same stock: some are dropped again, and more are listed than are asked for.
    var wanted = count + 1
    while true {
      let ways = cheapestWays(wanted, remaining)
      var options: [OrderOption] = []
      for way in ways where options.count < count {
        let option = option(way)
        if isSame(option, first) || !fits(option, &remaining) { continue }
        options.append(option)
      }
      if options.count == count || ways.count < wanted || wanted > 2_000 { return options }
      wanted *= 2
    }
  }

  private mutating func cheapestWays(_ count: Int, _ remaining: RemainingSupplies) -> [Way] {
    let most = problem.batch.maxShipments[pricer.order]
    let single = shipments(count, remaining)
    let penalty = pricer.network.policy.splitPenalty.millionths
    // By content: the cheapest ways in up to so many shipments.
    var ways: [[Way]] = Array(repeating: [], count: space.count)
    ways[0] = [Way(cost: 0, shipments: [])]
    var parts: [Int] = []
    for _ in 0..<min(most, space.digits.reduce(0, +)) {
      let fewer = ways
      for content in 1..<max(1, space.count) {
        var found: [Way] = []
        var pieces = FirstParts(of: content, in: space, buffer: &parts)
        while let piece = pieces.next(space, &parts) {
          for own in single[piece] {
            for rest in fewer[content - piece] {
              let split = rest.shipments.isEmpty ? 0 : penalty
              found.append(
                Way(
                  cost: own.cost + split + rest.cost,
                  shipments: (rest.shipments + [.init(content: piece, candidate: own.candidate)]).sorted()))
            }
          }
        }
        ways[content] = Self.cheapest(found, count)
      }
    }
    let whole = ways.indices.flatMap { content in
      fillingCost[content] == Self.impossible
        ? [] : ways[content].map { Way(cost: $0.cost + fillingCost[content], shipments: $0.shipments) }
    }
    return Self.cheapest(whole, count)
  }

  /// By content: its cheapest single shipments.
  private mutating func shipments(_ count: Int, _ remaining: RemainingSupplies) -> [[(
    cost: Int64, candidate: Int
  )]] {
    var content: [Int] = []
    var all: [[(cost: Int64, candidate: Int)]] = [[]]
    for number in 1..<max(1, space.count) {
      space.decode(number, into: &content)
      pricer.load(content)
      var found: [(cost: Int64, candidate: Int)] = []
      for (index, candidate) in pricer.candidates.enumerated() where remaining.fits(pricer, candidate) {
        if let price = pricer.price(candidate) { found.append((price.total, index)) }
      }
      found.sort { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
      all.append(Array(found.prefix(count)))
    }
    return all
  }

  private static func cheapest(_ ways: [Way], _ count: Int) -> [Way] {
    // Parts of one line may stand in either order: each set of shipments is one way.
    var known: Set<[Way.Shipment]> = []
    var kept: [Way] = []
    for index in ways.indices.sorted(by: { (ways[$0].cost, $0) < (ways[$1].cost, $1) }) {
      if known.insert(ways[index].shipments).inserted { kept.append(ways[index]) }
      if kept.count == count { break }
    }
    return kept
  }

  private func option(_ way: Way) -> OrderOption {
    var option = OrderOption(cost: way.cost)
    var content: [Int] = []
    for shipment in way.shipments {
      space.decode(shipment.content, into: &content)
      option.append(offer: pricer.candidates[shipment.candidate].offer, content: content)
    }
    return option
  }

  private func isSame(_ left: OrderOption, _ right: OrderOption) -> Bool {
    let lines = pricer.steps.count
    func key(_ option: OrderOption) -> [[Int]] {
      option.offers.indices.map { [Int(option.offers[$0])] + option.content($0, lines: lines) }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    return key(left) == key(right)
  }

  /// Whether the shipments of an option are possible together.
  private mutating func fits(_ option: OrderOption, _ remaining: inout RemainingSupplies) -> Bool {
    var used = 0
    var fits = true
    for index in option.offers.indices {
      let candidate = load(index, of: option).candidate
      guard remaining.fits(pricer, candidate) else {
        fits = false
        break
      }
      remaining.use(pricer, candidate)
      used += 1
    }
    for index in 0..<used {
      let candidate = load(index, of: option).candidate
      remaining.use(pricer, candidate, sign: -1)
    }
    return fits
  }

  /// Of a long order: what is cheapest where the offer of one of its shipments has no room.
  private mutating func withoutShipments(
    of first: OrderOption, count: Int, remaining: inout RemainingSupplies
  ) -> [OrderOption] {
    var options: [OrderOption] = []
    for offer in first.offers.prefix(count) {
      let number = problem.numbers.shipments(offer: offer)
      let left = remaining.amounts[number]
      remaining.set(number, to: 0)
      var search = LongOrderSearch(pricer: pricer)
      let other = search.cheapest(remaining: &remaining)
      remaining.set(number, to: left)
      if !isSame(other, first), !options.contains(where: { isSame($0, other) }) { options.append(other) }
    }
    return options.sorted { $0.cost < $1.cost }
  }
}
