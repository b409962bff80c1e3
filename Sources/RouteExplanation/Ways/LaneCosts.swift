internal import OrderRouting

/// The least that an order of a plan costs if a service of a location ships some of a line, the rest of the order
/// decided anew with what the plan left and what the order gives back.
struct LaneCosts {
  /// Contents past which an order is not decided anew: single lines move, or the whole order.
  private static let mostContents = 256
  /// Contents of a lane's shipment that are tried, those first that promise most.
  private static let mostTrials = 24
  /// Ways to serve the rest beside it that are tried.
  private static let mostWays = 64

  private let state: PlanState
  /// Whether it matters what opens.
  private let hasOpenings: Bool
  private var solver: OrderSolver
  /// Decides the rest of an order anew where a shipment takes what the rest would have used.
  private var second: OrderSolver
  private var secondOrder = -1
  /// What the plan left, with what the order gives back while one is begun.
  private var released: RemainingSupplies
  private var division = DivisionTable()
  private var isSmall = false
  /// By content of a lane's shipment: the least that the rest costs, and the content that ships beside it.
  private var restCost: [Int64] = []
  private var restContent: [Int] = []

  init(_ state: PlanState) {
    self.state = state
    solver = OrderSolver(state.problem)
    second = solver
    released = state.remaining
    hasOpenings = state.problem.fixedCosts.contains { $0 > 0 }
  }

  /// Turns to an order. O(contents² + contents × candidates).
  mutating func begin(_ order: Int) {
    solver.pricer.begin(order)
    take(state.options[order], sign: -1)
    secondOrder = -1
    isSmall = solver.enumerate(released, limit: Self.mostContents)
    if isSmall { findRests() }
  }

  /// Gives the order what it has in the plan again.
  mutating func end(_ order: Int) { take(state.options[order], sign: 1) }

  /// What the plan's total would change by if a lane shipped some of each of some lines in turn; `nil` where the
  /// order's own rules allow no such way.
  mutating func differences(_ order: Int, lane offers: [Int32], lines: [Int], now: Int64) -> [Int64?] {
    if isSmall { return lines.map { decided(order, lane: offers, line: $0).map { $0 - now } } }
    return lines.map { moved(order, lane: offers, line: $0).map { $0 - now } }
  }

  /// Takes what an option uses, or with −1 gives it back.
  private mutating func take(_ option: OrderOption, sign: Int) {
    for index in option.offers.indices {
      solver.pricer.load(option.content(index, lines: solver.pricer.steps.count))
      guard let candidate = solver.pricer.candidate(offer: option.offers[index]) else {
        preconditionFailure("a plan ships as it may not ship")
      }
      released.use(solver.pricer, candidate, sign: sign)
    }
  }

  private mutating func findRests() {
    let space = solver.space
    let most = state.problem.batch.maxShipments[solver.pricer.order]
    let penalty = state.problem.network.policy.splitPenalty.millionths
    solver.priceContents(released, opening: false)
    division.fill(space, solver.shipmentCost, most: max(0, most - 1), penalty: penalty)
    restCost = Array(repeating: OrderSolver.impossible, count: space.count)
    restContent = Array(repeating: 0, count: space.count)
    for content in 1..<max(1, space.count) {
      for rest in 0..<space.count - content where fits(content, rest, space) {
        let filling = solver.fillingCost[content + rest]
        let shipping = rest == 0 ? 0 : division.cost(rest, most: most - 1)
        if filling == OrderSolver.impossible || shipping == OrderSolver.impossible { continue }
        let cost = filling + shipping + (rest == 0 ? 0 : penalty)
        if cost < restCost[content] { (restCost[content], restContent[content]) = (cost, rest) }
      }
    }
  }

  private func fits(_ left: Int, _ right: Int, _ space: ContentSpace) -> Bool {
    if space.isBinary { return left & right == 0 }
    return space.digits.indices.allSatisfy {
      space.digit(left, $0) + space.digit(right, $0) <= space.digits[$0]
    }
  }

  /// The least cost by all contents of the lane's shipment that hold some of the line.
  private mutating func decided(_ order: Int, lane offers: [Int32], line: Int) -> Int64? {
    let space = solver.space
    var trials: [(least: Int64, content: Int, offer: Int32)] = []
    var steps: [Int] = []
    for content in 1..<max(1, space.count)
    where space.digit(content, line) > 0 && restCost[content] != OrderSolver.impossible {
      space.decode(content, into: &steps)
      solver.pricer.load(steps)
      for offer in offers {
        guard let candidate = solver.pricer.candidate(offer: offer), released.fits(solver.pricer, candidate),
          let price = solver.pricer.price(candidate)
        else { continue }
        trials.append((price.total + restCost[content], content, offer))
      }
    }
    trials.sort { ($0.least, $0.content, $0.offer) < ($1.least, $1.content, $1.offer) }
    let closed = state.ownOpenings(order)
    var best: Int64?
    for trial in trials.prefix(Self.mostTrials) {
      if let best, trial.least - closed >= best { break }
      var option = OrderOption()
      space.decode(trial.content, into: &steps)
      option.append(offer: trial.offer, content: steps)
      let alone = option
      addRest(of: trial.content, to: &option)
      var found = cost(of: option, order)
      if trial.content < space.count - 1, found == nil || hasOpenings, let beside = costBeside(alone, order) {
        found = min(found ?? beside, beside)
      }
      if let found { best = min(best ?? found, found) }
    }
    return best
  }

  /// The least cost beside a shipment that takes what the rest would have used, or where it matters what opens; `nil`
  /// where none is found.
  private mutating func costBeside(_ shipment: OrderOption, _ order: Int) -> Int64? {
    if secondOrder != order { second.pricer.begin(order) }
    secondOrder = order
    take(shipment, sign: 1)
    let isListed = second.enumerate(released, limit: Self.mostContents)
    let first = Array(shipment.content(0, lines: second.pricer.steps.count))
    let ways =
      isListed
      ? WayTable(&second, most: Self.mostWays, supplies: released, beside: first).cheapest().ways : []
    take(shipment, sign: -1)
    let own = second.terms(of: shipment).terms
    let alone = (own.total - own.unfilled).millionths - state.ownOpenings(order)
    var best: Int64?
    for way in ways {
      if let best, alone + way.cost >= best { break }
      var option = shipment
      for other in way.shipments {
        var steps: [Int] = []
        second.space.decode(other.content, into: &steps)
        option.append(offer: second.pricer.candidates[other.candidate].offer, content: steps)
      }
      if let cost = cost(of: option, order) { best = min(best ?? cost, cost) }
    }
    return best
  }

  private mutating func addRest(of content: Int, to option: inout OrderOption) {
    let space = solver.space
    division.pieces(of: restContent[content]) { piece in
      var steps: [Int] = []
      space.decode(piece, into: &steps)
      let candidate = solver.pricer.candidates[Int(solver.shipmentCandidate[piece])]
      option.append(offer: candidate.offer, content: steps)
    }
  }

  /// Of a long order: the line moves to a shipment of its own, or the whole order to one.
  private mutating func moved(_ order: Int, lane offers: [Int32], line: Int) -> Int64? {
    let lines = solver.pricer.steps.count
    let own = state.options[order]
    var best: Int64?
    for offer in offers {
      var whole = OrderOption()
      whole.append(offer: offer, content: solver.pricer.steps)
      var split = OrderOption()
      var alone = [Int](repeating: 0, count: lines)
      alone[line] = solver.pricer.steps[line]
      split.append(offer: offer, content: alone)
      for index in own.offers.indices {
        var rest = Array(own.content(index, lines: lines))
        rest[line] = 0
        if rest.contains(where: { $0 > 0 }) { split.append(offer: own.offers[index], content: rest) }
      }
      for option in [whole, split] {
        if let cost = cost(of: option, order) { best = min(best ?? cost, cost) }
      }
    }
    return best
  }

  /// What an option costs with what it opens or closes; `nil` where it is not possible with what is released.
  private mutating func cost(of option: OrderOption, _ order: Int) -> Int64? {
    let lines = solver.pricer.steps.count
    if option.offers.count > state.problem.batch.maxShipments[order] { return nil }
    var left = solver.pricer.steps
    var uses = OptionUses()
    for index in option.offers.indices {
      let content = option.content(index, lines: lines)
      solver.pricer.load(content)
      guard let candidate = solver.pricer.candidate(offer: option.offers[index]),
        solver.pricer.price(candidate) != nil, released.fits(solver.pricer, candidate)
      else { return nil }
      for (line, steps) in content.enumerated() { left[line] -= steps }
    }
    if state.problem.batch.completeOnly[order], left.contains(where: { $0 > 0 }) { return nil }
    uses.add(option, &solver.pricer)
    guard uses.all.allSatisfy({ released.amounts[$0.number] >= $0.amount }) else { return nil }
    return solver.terms(of: option).terms.total.millionths + state.fixedChange(order, to: option)
  }
}
