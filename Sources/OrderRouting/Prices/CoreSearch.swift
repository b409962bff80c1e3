import IntegerProgramming

/// The exact finish on one piece: integer programs over the options that are near the cheapest at the prices.
///
/// An option that costs more at the prices than its order's cheapest, by more than the gap between the best
/// plan and the bound, is in no better plan. So the program over all options within the gap proves the
/// optimum; programs over fewer, before it, improve the plan and narrow the gap.
struct CoreSearch {
  private let table: ChoiceTable
  private let prices: [Int64]
  private let supply: [Int]
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion

  /// By order of the table: the choices of the best plan.
  private(set) var best: [[Int32]]
  private(set) var cost: Int64
  private(set) var bound: Int64
  private(set) var isProven = false
  private(set) var stoppedBy: String?

  /// Options past which a program is not tried.
  static let optionLimit = 200_000

  init(
    _ table: ChoiceTable, prices: [Int64], supply: [Int], bound: Int64, best: [[Int32]],
    solver: any IntegerProgramSolver, until: StoppingCriterion
  ) {
    self.table = table
    self.prices = prices
    self.supply = supply
    self.bound = bound
    self.best = best
    self.solver = solver
    self.until = until
    cost = RoutingProblem.clamped(
      best.indices.reduce(Int128(0)) { $0 + Int128(table.cost(of: best[$1], $1)) })
  }

  /// Widens the choice until it covers the gap, or a limit is reached.
  mutating func run(threads: Int) {
    var width = startingWidth()
    while cost > bound {
      if let limit = until.reached { return stop(limit) }
      let reach = min(width, cost - bound)
      guard
        let list = OptionList(table, prices: prices, width: reach, kept: best, limit: Self.optionLimit)
      else { return stop("size") }
      let isSolved = solve(list, threads: threads)
      if let stopped = stoppedBy, !isSolved { return stop(stopped) }
      if reach >= cost - bound {
        if isSolved { break }
        return stop("size")
      }
      width *= 4
    }
    isProven = true
    // The solver computes in floating point: the proof is granted but for its tolerance.
    let tolerance = Int64((Double(cost.magnitude) * PieceSolver.tolerance).rounded(.up))
    bound = max(bound, cost - tolerance)
  }

  private mutating func stop(_ limit: String) { stoppedBy = limit }

  /// A two-hundredth of what a shipment costs.
  private func startingWidth() -> Int64 {
    if table.cost.isEmpty { return 1 }
    let sum = table.cost.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
    return max(1, Int64(sum / Int128(table.cost.count) / 200))
  }

  /// Solves a core from the best plan; `true` where its optimum is proven.
  private mutating func solve(_ list: OptionList, threads: Int) -> Bool {
    let start = best.indices.map { order in
      let wanted = best[order].sorted()
      return list.options(order).first { list.choices($0).sorted() == wanted } ?? list.start[order]
    }
    let program = CoreProgram(table, list, supply: supply, solver: solver, until: until)
    let result = program.solve(start: start, threads: threads)
    let found = RoutingProblem.clamped(result.chosen.reduce(Int128(0)) { $0 + Int128(list.cost[$1]) })
    if found < cost {
      cost = found
      best = result.chosen.map { Array(list.choices($0)) }
    }
    stoppedBy = result.stoppedBy
    return result.isProven
  }
}
