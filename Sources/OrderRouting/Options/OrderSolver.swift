/// Finds the cheapest way to fill one order with what is left, by dynamic programming over contents.
///
/// With n contents and k shipments at most: the cheapest offer of each content, then for each content the
/// cheapest way to divide it over shipments, in O(n^1.6 k) for lines that ship whole. Parts that draw on
/// the same scarce stock, and the opening of locations, are settled by a search that branches and bounds.
/// An order with more than ``contentLimit`` contents is filled by ``LongOrderSearch``, which is a heuristic.
struct OrderSolver: Sendable {
  static let contentLimit = 1024
  static let impossible = Int64.max / 4

  var pricer: OrderPricer
  var space = ContentSpace()
  /// By content: the cheapest single shipment of it, without split penalty, and its candidate.
  private(set) var shipmentCost: [Int64] = []
  private(set) var shipmentCandidate: [Int32] = []
  /// By number of shipments less one, and content: the cheapest division, and its first part.
  private var divisionCost: [Int64] = []
  private var divisionPart: [Int32] = []
  private var part: [Int] = []
  private var rest: [Int] = []

  init(_ problem: RoutingProblem) { pricer = OrderPricer(problem) }

  var problem: RoutingProblem { pricer.problem }

  /// The cheapest option of an order, the opening of locations included. Exact for ordinary orders.
  ///
  /// The ledger is worked on and left as it was.
  mutating func cheapest(_ order: Int, ledger: inout Ledger) -> OrderOption {
    pricer.begin(order)
    guard enumerate(ledger) else {
      var search = LongOrderSearch(pricer: pricer)
      return search.cheapest(ledger: &ledger)
    }
    let opensOnce = space.count == 2 || problem.batch.maxShipments[order] == 1
    priceContents(ledger, opening: opensOnce)
    let option = best(shipments: divide())
    if opensOnce || isPossible(option, ledger: &ledger) { return option }
    var search = ExactOrderSearch(self)
    return search.cheapest(ledger: &ledger)
  }

  /// A lower bound on what the order adds to any plan, opening costs apart: what it would cost alone.
  mutating func lowerBound(_ order: Int, ledger: Ledger) -> Int64 {
    pricer.begin(order)
    guard enumerate(ledger) else { return LongOrderBound(pricer: pricer).value(ledger: ledger) }
    priceContents(ledger, opening: false)
    return best(shipments: divide()).cost
  }

  /// Sets up the contents of the order begun; `false` if they are too many.
  mutating func enumerate(_ ledger: Ledger, limit: Int = contentLimit) -> Bool {
    rest.removeAll(keepingCapacity: true)
    for line in pricer.steps.indices { rest.append(pricer.shippableSteps(line, ledger: ledger)) }
    return space.reset(steps: rest, limit: limit)
  }

  /// Finds the cheapest candidate of every content with what is left.
  mutating func priceContents(_ ledger: Ledger, opening: Bool) {
    shipmentCost.removeAll(keepingCapacity: true)
    shipmentCandidate.removeAll(keepingCapacity: true)
    shipmentCost.append(0)
    shipmentCandidate.append(-1)
    for content in 1..<max(1, space.count) {
      space.decode(content, into: &part)
      pricer.load(part)
      var cost = Self.impossible
      var chosen: Int32 = -1
      for (index, candidate) in pricer.candidates.enumerated() where ledger.fits(pricer, candidate) {
        guard let price = pricer.price(candidate) else { continue }
        let total = price.total + (opening ? ledger.openingCost(candidate.location) : 0)
        if total < cost {
          cost = total
          chosen = Int32(index)
        }
      }
      shipmentCost.append(cost)
      shipmentCandidate.append(chosen)
    }
  }

  /// Fills the table of divisions; returns how many shipments it goes up to.
  private mutating func divide() -> Int {
    let most = min(problem.batch.maxShipments[pricer.order], space.digits.reduce(0, +))
    divisionCost.removeAll(keepingCapacity: true)
    divisionPart.removeAll(keepingCapacity: true)
    divisionCost.append(contentsOf: shipmentCost)
    for content in 0..<space.count { divisionPart.append(Int32(content)) }
    for shipments in 1..<max(1, most) {
      for content in 0..<space.count {
        let (cost, first) = division(content, of: (shipments - 1) * space.count)
        divisionCost.append(cost)
        divisionPart.append(first)
      }
    }
    return most
  }

  /// The cheapest way to add one shipment to the divisions that begin at `base`; −1 where none is cheaper.
  private mutating func division(_ content: Int, of base: Int) -> (cost: Int64, first: Int32) {
    let penalty = problem.scenario.policy.splitPenalty.millionths
    var cost = divisionCost[base + content]
    var first: Int32 = -1
    var parts = FirstParts(of: content, in: space, buffer: &part)
    while let piece = parts.next(space, &part) {
      let other = divisionCost[base + content - piece]
      if piece == content || shipmentCost[piece] == Self.impossible || other == Self.impossible { continue }
      let total = shipmentCost[piece] + penalty + other
      if total < cost {
        cost = total
        first = Int32(piece)
      }
    }
    return (cost, first)
  }

  /// The cheapest content to ship, with what stays unfilled, as an option.
  private mutating func best(shipments: Int) -> OrderOption {
    rest = pricer.steps
    var option = OrderOption(cost: pricer.unfilledCost(rest))
    if shipments == 0 { return option }
    let base = (shipments - 1) * space.count
    var chosen = 0
    for content in stride(from: space.count - 1, to: 0, by: -1) {
      if divisionCost[base + content] == Self.impossible { continue }
      leave(content)
      if problem.batch.completeOnly[pricer.order], rest.contains(where: { $0 > 0 }) { continue }
      let total = divisionCost[base + content] + priorSplit + pricer.unfilledCost(rest)
      if total < option.cost {
        option.cost = total
        chosen = content
      }
    }
    trace(chosen, shipments, into: &option)
    return option
  }

  /// Split penalty that the first shipment of the order pays for those it already had.
  var priorSplit: Int64 {
    problem.scenario.policy.splitPenalty.millionths * Int64(problem.batch.priorShipments[pricer.order])
  }

  /// Sets `rest` to the steps by line that are left when a content ships.
  private mutating func leave(_ content: Int) {
    for line in pricer.steps.indices { rest[line] = pricer.steps[line] - space.digit(content, line) }
  }

  private mutating func trace(_ chosen: Int, _ shipments: Int, into option: inout OrderOption) {
    var content = chosen
    var layer = shipments - 1
    while content > 0 {
      let piece = Int(divisionPart[layer * space.count + content])
      if piece < 0 {
        layer -= 1
        continue
      }
      space.decode(piece, into: &part)
      option.append(offer: pricer.candidates[Int(shipmentCandidate[piece])].offer, content: part)
      content -= piece
      layer -= 1
    }
  }

  /// Whether the shipments of an option, each possible alone, are possible together without opening a
  /// location; then no option is cheaper.
  private mutating func isPossible(_ option: OrderOption, ledger: inout Ledger) -> Bool {
    var used: [OrderPricer.Candidate] = []
    var isPossible = true
    for (index, offer) in option.offers.enumerated() {
      guard let candidate = pricer.candidates.first(where: { $0.offer == offer }) else { continue }
      pricer.load(option.content(index, lines: pricer.steps.count))
      isPossible = ledger.openingCost(candidate.location) == 0 && ledger.fits(pricer, candidate)
      if !isPossible { break }
      ledger.use(pricer, candidate)
      used.append(candidate)
    }
    for (index, candidate) in used.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      ledger.use(pricer, candidate, sign: -1)
    }
    return isPossible
  }
}
