internal import OrderRouting

// The stage of walks: plans from the option program, improved side by side, and joined.
extension BatchSearch {
  /// Walks that go on side by side, whatever the number of threads.
  private static let walksPerRound = 4
  /// Units of work a class without gain that end a walk, and in all.
  private static let patience = 4.0
  private static let mostWork = 60.0
  /// How far from its cheapest option an order is looked at, in half shipments' costs.
  private static let reach = 2.0
  /// How much shares of the program are moved by chance to start elsewhere.
  private static let startNoise = 0.5
  /// Rounds without gain after which only a proof is tried.
  private static let futileRounds = 4

  /// Improves the plan of a piece that has an option program, until it is proven or a limit is reached.
  mutating func walk(_ piece: Int, _ classes: [Int], _ program: OptionProgram, _ byPrice: inout ReducedCosts)
  {
    let reducedCosts = program.reducedCosts()
    let near = NearOptions(
      table, classes, reducedCosts, width: Int64(table.typicalStep() * Self.reach), plan: plan,
      threads: search.threads)
    let field = WalkField(near, reducedCosts, program)
    let shares = program.shares()
    origin = .neighbourhoods
    var pool: [PricedPlan] = []
    var (round, futile) = (0, 0)
    while futile < Self.futileRounds, !isDone(piece) {
      search.progress?("walking through neighbourhoods, round \(round + 1)")
      let before = plan.cost(of: classes)
      let found = walkRound(round, field, shares, enough: costThatIsEnough(piece, before))
      for other in found where other.cost(of: classes) < plan.cost(of: classes) { plan = other }
      if !isDone(piece) { join(pool + found, field) }
      pool = Array((pool + found).suffix(Self.mostPooled - 1)) + [plan]
      tellFinding()
      let isNear = pieceGap(piece, classes) < Self.nearProof || classes.count <= Self.smallPiece
      if isNear, !isDone(piece) { tryProof(piece, classes, &byPrice, round) }
      futile = plan.cost(of: classes) < before ? 0 : futile + 1
      round += 1
    }
    if !isDone(piece) { attempt(piece, classes, &byPrice) { $0.run() } }
  }

  private static let mostPooled = 12

  /// The relative gap from which a proof of a piece that is not small is worth its work.
  private static let nearProof = 0.000_6
  /// Units of work a class that the first attempt at a proof may take; each one after it takes half as many more.
  private static let proofWork = 4.0

  /// Tries to prove a piece; what stops this stops nothing else.
  private mutating func tryProof(_ piece: Int, _ classes: [Int], _ byPrice: inout ReducedCosts, _ round: Int)
  {
    search.progress?("trying a proof")
    let stopped = stoppedBy
    let units = Self.proofWork * Double(classes.count) * (1 + Double(round) / 2)
    attempt(piece, classes, &byPrice) { $0.run(mostWork: Int(units) * MeteredSolver.unit) }
    stoppedBy = stopped
  }

  /// Walks side by side: the first one of all from the program's own start; of later ones every other goes on from
  /// the best plan, the others start anew.
  private mutating func walkRound(
    _ round: Int, _ field: WalkField, _ shares: [[(choices: ArraySlice<Int32>, share: Double)]],
    enough: Int128
  ) -> [PricedPlan] {
    let begun = plan
    let others = plan.cost - plan.cost(of: field.classes)
    let size = Double(field.classes.count)
    let most = min(
      Self.mostWork * size, budget.left.map { Double($0 / Self.walksPerRound + 1) } ?? .infinity)
    // The first round tells whether a proof is near.
    let patience = (round == 0 ? 0.25 : 1) * Self.patience * size
    let found = tableFound
    let (search, solver) = (search, solver)
    let known = begun.cost(of: field.classes)
    let walks = Parallel.map(
      Self.walksPerRound, threads: search.threads, {},
      body: { number, _ in
        let seed = search.seed &+ UInt64(round * Self.walksPerRound + number)
        var start = begun
        if round == 0 || number % 2 == 1 {
          start.fill(field, shares, noise: round + number == 0 ? 0 : Self.startNoise, seed: seed)
        }
        var walk = PlanWalk(field, from: start, seed: seed, solver: solver, until: search.until)
        walk.run(patience: patience, most: most, enough: enough) { cost in
          if cost < known { found?(SearchFinding(cost + others)) }
        }
        return (plan: walk.plan, work: walk.ownWork)
      })
    budget.spend(Int(walks.reduce(0) { $0 + $1.work }))
    return walks.map(\.plan)
  }

  /// What a piece may cost for all pieces together to be within the gap that is asked for.
  private func costThatIsEnough(_ piece: Int, _ cost: Int128) -> Int128 {
    let open = gap * Double(max(10_000, plan.cost.magnitude)) - Double(max(0, cost - bounds[piece]))
    let allowed = 0.999 * search.until.stopGap * Double(max(10_000, plan.cost.magnitude)) - open
    return bounds[piece] + Int128(max(0, min(1e30, allowed)))
  }

  private static let joinWork = 2_000
  private static let joinWidth = 0.05

  /// Decides anew by the options of all plans the orders on which they differ.
  private mutating func join(_ pool: [PricedPlan], _ field: WalkField) {
    let differing = field.classes.indices.filter { position in
      let index = field.classes[position]
      return (plan.orderStart[index]..<plan.orderStart[index + 1]).contains { order in
        pool.contains { $0.chosen(order).sorted() != plan.chosen(order).sorted() }
      }
    }
    if differing.isEmpty { return }
    search.progress?("joining \(pool.count + 1) plans")
    var walk = PlanWalk(field, from: plan, seed: search.seed, solver: solver, until: search.until)
    let outcome = walk.decide(
      differing, Int64(table.typicalStep() * Self.joinWidth), others: pool, mostWork: Self.joinWork)
    budget.spend(Int(walk.ownWork))
    if outcome.saved > 0 { plan = walk.plan }
  }
}
