internal import OrderRouting

// The stage of ejection chains.
extension BatchSearch {
  /// How one cycle of chains goes, from warm to cold.
  private struct Cycle {
    var rounds = 20
    /// Chains of each round for every order: so few that what a round knows of the plan stays fresh.
    let turns = 0.25
    /// What a chain may lose at first, and in the end, as shares of a shipment's cost.
    let warmth = (first: 0.15, last: 0.004)
  }

  /// Chains that cost a unit of work.
  private static let chainsPerUnit = 250
  /// The share of a piece's gap that a cycle has to close for another to follow, twice as long.
  private static let worthwhile = 0.07

  /// Classes past which a piece is improved by chains; in smaller ones neighbourhoods alone find more.
  static let chainedPiece = 2_000

  /// Moves the orders of a piece by ejection chains, while that gains.
  mutating func moveByChains(_ piece: Int, _ classes: [Int], _ byPrice: ReducedCosts) {
    if isDone(piece) { return }
    search.progress?("moving orders")
    let orders = classes.flatMap { plan.orderStart[$0]..<plan.orderStart[$0 + 1] }.map { Int32($0) }
    var seed = search.seed
    var chains = ejectionSearch(orders, bestReducedCosts(piece, byPrice).reducedCosts, seed)
    var cycle = Cycle()
    while !isDone(piece) {
      let before = pieceGap(piece, classes)
      run(cycle, &chains, piece)
      if pieceGap(piece, classes) > before * (1 - Self.worthwhile) { break }
      cycle.rounds *= 2
      if holdDueRound() {
        seed &+= 1
        chains = ejectionSearch(orders, bestReducedCosts(piece, byPrice).reducedCosts, seed)
      }
    }
    origin = .neighbourhoods
  }

  private func ejectionSearch(_ orders: [Int32], _ reducedCosts: ReducedCosts, _ seed: UInt64)
    -> EjectionSearch
  {
    EjectionSearch(table, orders: orders, prices: prices, reducedCosts, seed: seed)
  }

  private mutating func run(_ cycle: Cycle, _ chains: inout EjectionSearch, _ piece: Int) {
    let shrink = PriceSearch.Schedule.shrink(to: cycle.warmth.last / cycle.warmth.first, in: cycle.rounds)
    var allowance = 2 * table.typicalStep() * cycle.warmth.first
    var best = plan
    for number in 0..<cycle.rounds where !isDone(piece) {
      // Supplies cost their price at first, and nothing in the last fifth.
      let share = max(0, 1 - Double(number) / (0.8 * Double(cycle.rounds)))
      let tried = chains.run(
        .init(turns: cycle.turns, allowance: allowance, share: share), &plan, threads: search.threads,
        until: search.until)
      budget.spend(tried / Self.chainsPerUnit)
      if plan.cost < best.cost {
        best = plan
        tellFinding()
      }
      allowance *= shrink
    }
    plan = best
  }
}
