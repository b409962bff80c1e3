/// Finds the cheapest way to fill one order with what is left, by dynamic programming over contents.
///
/// The cheapest offer of each content, then the cheapest way to divide each over shipments
/// (``DivisionTable``). Parts that draw on the same scarce stock, and the opening of locations, are settled
/// by a search that branches and bounds. An order with more than ``contentLimit`` contents is filled by
/// ``LongOrderSearch``, which is a heuristic.
package struct OrderSolver: Sendable {
  package static let contentLimit = 1024
  package static let impossible = DivisionTable.impossible

  package var pricer: OrderPricer
  package var space = ContentSpace()
  /// By content: the cheapest single shipment of it, without split penalty, and its candidate.
  package private(set) var shipmentCost: [Int64] = []
  package private(set) var shipmentCandidate: [Int32] = []
  /// By content: what it costs, apart from its shipments, if just it ships in all.
  package private(set) var fillingCost: [Int64] = []
  private var division = DivisionTable()
  package private(set) var places = OrderPlaces()
  private var exact = ExactOrderSearch()
  private var part: [Int] = []
  package private(set) var rest: [Int] = []
  /// What a use of each supply costs on top, millionths; empty: nothing.
  package var prices: [Int64] = [] { didSet { places.forgetPrices() } }

  /// Contents past which an order is long.
  package var contentLimit = OrderSolver.contentLimit

  /// The most that what an option leaves may cost.
  var mostUnfilled = Int64.max

  package init(_ problem: RoutingProblem) { pricer = OrderPricer(problem) }

  package var problem: RoutingProblem { pricer.problem }

  /// The cheapest option of an order, the opening of locations and ``prices`` included. Exact for ordinary
  /// orders; long ones are filled without a look at the prices.
  ///
  /// What is left is worked on and stays as it was.
  package mutating func cheapest(_ order: Int, remaining: inout RemainingSupplies) -> OrderOption {
    var option = OrderOption()
    cheapest(order, remaining: &remaining, into: &option)
    return option
  }

  /// The same, into an option whose buffers are reused.
  package mutating func cheapest(
    _ order: Int, remaining: inout RemainingSupplies, into option: inout OrderOption
  ) {
    pricer.begin(order)
    guard enumerate(remaining) else {
      var search = LongOrderSearch(pricer: pricer)
      option = search.cheapest(remaining: &remaining)
      return
    }
    let opensOnce = space.count == 2 || problem.batch.maxShipments[order] == 1
    priceContents(remaining, opening: opensOnce)
    findBest(&option)
    if opensOnce || isPossible(option, remaining: &remaining) { return }
    var search = ExactOrderSearch()
    swap(&search, &exact)
    search.cheapest(&self, remaining: &remaining, into: &option)
    swap(&search, &exact)
  }

  /// A lower bound on what the order adds to any plan, opening costs apart: what it would cost alone.
  package mutating func lowerBound(_ order: Int, remaining: RemainingSupplies) -> Int64 {
    pricer.begin(order)
    guard enumerate(remaining) else { return LongOrderBound(pricer: pricer).value(remaining: remaining) }
    priceContents(remaining, opening: false)
    fillDivision()
    return division.cheapest(fillingCost[...]).cost
  }

  /// The option that the lower bound just found is of: its shipments are possible each alone.
  package mutating func cheapestAlone() -> OrderOption {
    var option = OrderOption()
    findBest(&option)
    return option
  }

  /// Sets up the contents of the order begun; `false` if they are too many.
  ///
  /// - Parameter limit: contents past which they are too many; `nil`: as set for the solver.
  package mutating func enumerate(_ remaining: RemainingSupplies, limit: Int? = nil) -> Bool {
    places.find(pricer, remaining, prices: prices)
    rest.removeAll(keepingCapacity: true)
    for line in pricer.steps.indices { rest.append(places.steps(ofLine: line, pricer)) }
    guard space.reset(steps: rest, limit: limit ?? contentLimit) else { return false }
    places.findHolders(of: space)
    return true
  }

  /// Finds the cheapest candidate of every content with what is left.
  package mutating func priceContents(_ remaining: RemainingSupplies, opening: Bool) {
    shipmentCost.removeAll(keepingCapacity: true)
    shipmentCandidate.removeAll(keepingCapacity: true)
    shipmentCost.append(0)
    shipmentCandidate.append(-1)
    priceFillings()
    for content in 1..<max(1, space.count) {
      space.decode(content, into: &part)
      if places.nextHolder(of: part, from: 0) == nil {
        shipmentCost.append(Self.impossible)
        shipmentCandidate.append(-1)
        continue
      }
      pricer.load(part)
      let (cost, chosen) = cheapestCandidate(remaining, opening: opening)
      shipmentCost.append(cost)
      shipmentCandidate.append(chosen)
    }
  }

  /// The cheapest candidate that fits the loaded content, and what it costs; −1 where none does.
  private mutating func cheapestCandidate(_ remaining: RemainingSupplies, opening: Bool) -> (
    cost: Int64, index: Int32
  ) {
    var cheapest = (cost: Self.impossible, index: Int32(-1))
    var next = 0
    while let place = places.nextHolder(of: part, from: next) {
      next = place + 1
      let location = places.location(place)
      if remaining.units(places.departure(place)) < pricer.units { continue }
      let stock = pricer.stockValue(at: location)
      var extra = places.price(of: part, at: place)
      if opening { extra += remaining.openingCost(location) }
      let candidates = places.candidates(place)
      if places.sharesStock, !remaining.fits(contentOf: pricer, by: pricer.candidates[candidates.lowerBound])
      {
        continue
      }
      let least = extra + stock + pricer.contentHandling(pricer.candidates[candidates.lowerBound].offer)
      for index in candidates {
        if least + pricer.candidates[index].leastCost >= cheapest.cost { continue }
        let candidate = pricer.candidates[index]
        if !remaining.fits(shipmentBy: candidate.offer) { continue }
        guard let price = pricer.price(candidate, stockValue: stock) else { continue }
        let total = price.total + extra + places.price(shipmentBy: candidate.offer)
        if total < cheapest.cost { cheapest = (total, Int32(index)) }
      }
    }
    return cheapest
  }

  /// The cheapest content to ship, divided at its best, as an option.
  private mutating func findBest(_ option: inout OrderOption) {
    fillDivision()
    let (cost, content) = division.cheapest(fillingCost[...])
    option.removeAll()
    option.cost = cost
    division.pieces(of: content) { piece in
      space.decode(piece, into: &part)
      option.append(offer: pricer.candidates[Int(shipmentCandidate[piece])].offer, content: part)
    }
  }

  private mutating func fillDivision() {
    division.fill(
      space, shipmentCost, most: problem.batch.maxShipments[pricer.order],
      penalty: problem.network.policy.splitPenalty.millionths)
  }

  /// Takes up what the order leaves, all of it at first: see ``leave(_:of:)``.
  mutating func beginReading() {
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: pricer.steps)
  }

  /// Takes steps of a line off what the order leaves.
  package mutating func leave(_ steps: Int, of line: Int) { rest[line] -= steps }

  /// The price of what the loaded content uses by a candidate.
  package func usePrice(_ candidate: OrderPricer.Candidate) -> Int64 {
    if prices.isEmpty { return 0 }
    var sum: Int64 = 0
    pricer.forEachUse(candidate) { sum += prices[$0] * Int64($1) }
    return sum
  }

  /// Finds what every content costs if just it ships in all: the rest unfilled, and the split penalty that
  /// the first shipment pays for those the order already had.
  package mutating func priceFillings() {
    fillingCost.removeAll(keepingCapacity: true)
    let completeOnly = problem.batch.completeOnly[pricer.order]
    let split = priorSplit
    for content in 0..<max(1, space.count) {
      for line in pricer.steps.indices { rest[line] = pricer.steps[line] - space.digit(content, line) }
      let isForbidden = content > 0 && completeOnly && rest.contains { $0 > 0 }
      let unfilled = pricer.unfilledCost(rest)
      fillingCost.append(
        isForbidden || unfilled > mostUnfilled ? Self.impossible : unfilled + (content > 0 ? split : 0))
    }
  }

  /// Split penalty that the first shipment of the order pays for those it already had.
  var priorSplit: Int64 {
    problem.network.policy.splitPenalty.millionths * Int64(problem.batch.priorSplits[pricer.order])
  }

  /// Whether the shipments of an option, each possible alone, are possible together without opening a
  /// location; then no option is cheaper.
  private mutating func isPossible(_ option: OrderOption, remaining: inout RemainingSupplies) -> Bool {
    var booked = 0
    var isPossible = true
    while isPossible, booked < option.offers.count {
      let candidate = load(booked, of: option).candidate
      isPossible = remaining.openingCost(candidate.location) == 0 && remaining.fits(pricer, candidate)
      if !isPossible { break }
      remaining.use(pricer, candidate)
      booked += 1
    }
    for index in 0..<booked {
      let candidate = load(index, of: option).candidate
      remaining.use(pricer, candidate, sign: -1)
    }
    return isPossible
  }

}
