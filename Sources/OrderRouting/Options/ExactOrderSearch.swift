/// The cheapest option of one order where its shipments compete with each other for what is left, or open
/// locations: depth first, the first line that is not yet placed by every shipment that holds it, or left.
///
/// A branch is cut where its cost and the cheapest way to place the rest, each shipment alone, reach the
/// best option so far.
struct ExactOrderSearch {
  /// Branches after which the best option so far is taken; far above what orders with ten lines need.
  static let branchLimit = 1_000_000

  private var solver: OrderSolver
  /// By content: a lower bound on placing its steps, by shipments that ignore each other or unfilled.
  private var placing: [Int64] = []
  private var best = OrderOption()
  private var offers: [Int32] = []
  private var contents: [Int] = []
  private var unfilled: [Int] = []
  private var branches = 0

  init(_ solver: OrderSolver) { self.solver = solver }

  mutating func cheapest(ledger: inout Ledger) -> OrderOption {
    solver.priceContents(ledger, opening: false)
    boundPlacing()
    best = OrderOption(cost: solver.pricer.unfilledCost(solver.pricer.steps))
    unfilled = solver.pricer.steps.indices.map { solver.pricer.steps[$0] - solver.space.digits[$0] }
    search(solver.space.count - 1, cost: 0, ledger: &ledger)
    return best
  }

  private mutating func boundPlacing() {
    let space = solver.space
    var part: [Int] = []
    placing = [0]
    for content in 1..<space.count {
      var parts = FirstParts(of: content, in: space, buffer: &part)
      var least = leaving(firstLineOf: content)
      while let piece = parts.next(space, &part) {
        if solver.shipmentCost[piece] == OrderSolver.impossible { continue }
        least = min(least, solver.shipmentCost[piece] + placing[content - piece])
      }
      placing.append(least)
    }
  }

  /// The cost of leaving the first line of a content, rounded down, and placing its others.
  private func leaving(firstLineOf content: Int) -> Int64 {
    let space = solver.space
    guard let line = space.digits.indices.first(where: { space.digit(content, $0) > 0 }) else { return 0 }
    let steps = space.digit(content, line)
    var alone = [Int](repeating: 0, count: space.digits.count)
    alone[line] = steps
    let order = solver.pricer.unfilledOrderCost
    return solver.pricer.unfilledCost(alone) - order - 1 + placing[content - steps * space.places[line]]
  }

  private mutating func search(_ content: Int, cost: Int64, ledger: inout Ledger) {
    branches += 1
    if branches > Self.branchLimit { return }
    if content == 0 { return finish(cost) }
    if cost + placing[content] >= best.cost { return }
    let space = solver.space
    if offers.count < solver.problem.batch.maxShipments[solver.pricer.order] {
      var part: [Int] = []
      var parts = FirstParts(of: content, in: space, buffer: &part)
      while let piece = parts.next(space, &part) {
        ship(piece, of: content, cost: cost, ledger: &ledger)
      }
    }
    if solver.problem.batch.completeOnly[solver.pricer.order], !offers.isEmpty { return }
    guard let line = space.digits.indices.first(where: { space.digit(content, $0) > 0 }) else { return }
    let steps = space.digit(content, line)
    unfilled[line] += steps
    search(content - steps * space.places[line], cost: cost, ledger: &ledger)
    unfilled[line] -= steps
  }

  private mutating func ship(_ piece: Int, of content: Int, cost: Int64, ledger: inout Ledger) {
    if solver.shipmentCost[piece] == OrderSolver.impossible { return }
    if cost + solver.shipmentCost[piece] + placing[content - piece] >= best.cost { return }
    var steps: [Int] = []
    solver.space.decode(piece, into: &steps)
    for candidate in solver.pricer.candidates {
      solver.pricer.load(steps)
      guard ledger.fits(solver.pricer, candidate), let price = solver.pricer.price(candidate) else {
        continue
      }
      let split = offers.isEmpty ? solver.priorSplit : solver.problem.scenario.policy.splitPenalty.millionths
      let own = price.total + solver.usePrice(candidate) + ledger.openingCost(candidate.location)
      let total = cost + own + split
      if total + placing[content - piece] >= best.cost { continue }
      ledger.use(solver.pricer, candidate)
      offers.append(candidate.offer)
      contents.append(contentsOf: steps)
      search(content - piece, cost: total, ledger: &ledger)
      offers.removeLast()
      contents.removeLast(steps.count)
      solver.pricer.load(steps)
      ledger.use(solver.pricer, candidate, sign: -1)
    }
  }

  private mutating func finish(_ cost: Int64) {
    let leaves = unfilled.contains { $0 > 0 }
    if leaves, solver.problem.batch.completeOnly[solver.pricer.order] { return }
    let total = cost + solver.pricer.unfilledCost(unfilled)
    if total < best.cost { best = OrderOption(cost: total, offers: offers, contents: contents) }
  }
}
