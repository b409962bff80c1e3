/// The cheapest option of one order where its shipments compete with each other for what is left, or open
/// locations: depth first, the first line that is not yet placed by every shipment that holds it, or left.
///
/// A branch is cut where its cost and the cheapest way to place the rest, each shipment alone, reach the
/// best option so far. The buffers are reused from order to order.
struct ExactOrderSearch: Sendable {
  /// Branches after which the best option so far is taken; far above what orders with ten lines need.
  static let branchLimit = 1_000_000

  /// By content: a lower bound on placing its steps, by shipments that ignore each other or unfilled.
  private var placing: [Int64] = []
  private var best = OrderOption()
  private var offers: [Int32] = []
  private var contents: [Int] = []
  private var unfilled: [Int] = []
  private var steps: [Int] = []
  /// By number of shipments before: the digits of the part being looked at.
  private var parts: [[Int]] = []
  private var branches = 0

  /// Searches for the order that a solver has begun and enumerated.
  mutating func cheapest(
    _ solver: inout OrderSolver, remaining: inout RemainingSupplies, into option: inout OrderOption
  ) {
    solver.priceContents(remaining, opening: false)
    boundPlacing(solver)
    best.removeAll()
    let leftWhole = solver.pricer.unfilledCost(solver.pricer.steps)
    best.cost = leftWhole <= solver.mostUnfilled ? leftWhole : OrderSolver.impossible
    unfilled.removeAll(keepingCapacity: true)
    for line in solver.pricer.steps.indices {
      unfilled.append(solver.pricer.steps[line] - solver.space.digits[line])
    }
    branches = 0
    search(solver.space.count - 1, cost: 0, &solver, remaining: &remaining)
    swap(&option, &best)
  }

  private mutating func boundPlacing(_ solver: OrderSolver) {
    let space = solver.space
    placing.removeAll(keepingCapacity: true)
    placing.append(0)
    if parts.isEmpty { parts.append([]) }
    for content in 1..<space.count {
      var pieces = FirstParts(of: content, in: space, buffer: &parts[0])
      var least = leaving(firstLineOf: content, solver)
      while let piece = pieces.next(space, &parts[0]) {
        if solver.shipmentCost[piece] == OrderSolver.impossible { continue }
        least = min(least, solver.shipmentCost[piece] + placing[content - piece])
      }
      placing.append(least)
    }
  }

  /// The cost of leaving the first line of a content, rounded down, and placing its others.
  private mutating func leaving(firstLineOf content: Int, _ solver: OrderSolver) -> Int64 {
    let space = solver.space
    guard let line = space.firstLine(of: content) else { return 0 }
    let count = space.digit(content, line)
    steps.removeAll(keepingCapacity: true)
    for other in space.digits.indices { steps.append(other == line ? count : 0) }
    let order = solver.pricer.unfilledOrderCost
    return solver.pricer.unfilledCost(steps) - order - 1 + placing[content - count * space.places[line]]
  }

  private mutating func search(
    _ content: Int, cost: Int64, _ solver: inout OrderSolver, remaining: inout RemainingSupplies
  ) {
    branches += 1
    if branches > Self.branchLimit { return }
    if content == 0 { return finish(cost, solver) }
    if cost + placing[content] >= best.cost { return }
    let depth = offers.count
    if depth < solver.problem.batch.maxShipments[solver.pricer.order] {
      if parts.count == depth { parts.append([]) }
      var pieces = FirstParts(of: content, in: solver.space, buffer: &parts[depth])
      while let piece = pieces.next(solver.space, &parts[depth]) {
        ship(piece, of: content, cost: cost, &solver, remaining: &remaining)
      }
    }
    if solver.problem.batch.completeOnly[solver.pricer.order], !offers.isEmpty { return }
    guard let line = solver.space.firstLine(of: content) else { return }
    let count = solver.space.digit(content, line)
    unfilled[line] += count
    search(content - count * solver.space.places[line], cost: cost, &solver, remaining: &remaining)
    unfilled[line] -= count
  }

  private mutating func ship(
    _ piece: Int, of content: Int, cost: Int64, _ solver: inout OrderSolver,
    remaining: inout RemainingSupplies
  ) {
    if solver.shipmentCost[piece] == OrderSolver.impossible { return }
    if cost + solver.shipmentCost[piece] + placing[content - piece] >= best.cost { return }
    for index in solver.pricer.candidates.indices {
      let candidate = solver.pricer.candidates[index]
      load(piece, &solver)
      guard remaining.fits(solver.pricer, candidate), let price = solver.pricer.price(candidate) else {
        continue
      }
      let split = offers.isEmpty ? solver.priorSplit : solver.problem.network.policy.splitPenalty.millionths
      let own = price.total + solver.usePrice(candidate) + remaining.openingCost(candidate.location)
      let total = cost + own + split
      if total + placing[content - piece] >= best.cost { continue }
      remaining.use(solver.pricer, candidate)
      offers.append(candidate.offer)
      contents.append(contentsOf: steps)
      search(content - piece, cost: total, &solver, remaining: &remaining)
      offers.removeLast()
      contents.removeLast(solver.space.digits.count)
      load(piece, &solver)
      remaining.use(solver.pricer, candidate, sign: -1)
    }
  }

  private mutating func load(_ piece: Int, _ solver: inout OrderSolver) {
    solver.space.decode(piece, into: &steps)
    solver.pricer.load(steps)
  }

  private mutating func finish(_ cost: Int64, _ solver: OrderSolver) {
    let leaves = unfilled.contains { $0 > 0 }
    if leaves, solver.problem.batch.completeOnly[solver.pricer.order] { return }
    let left = solver.pricer.unfilledCost(unfilled)
    let total = cost + left
    if left > solver.mostUnfilled || total >= best.cost { return }
    best.removeAll()
    best.cost = total
    best.offers.append(contentsOf: offers)
    best.contents.append(contentsOf: contents)
  }
}
