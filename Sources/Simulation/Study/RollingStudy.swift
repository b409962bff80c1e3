public import OrderRouting

/// Days of orders, batch after batch, under several strategies and sizes of batches side by side.
///
/// Every cell, a strategy with a size of batches, meets the same orders at the same moments, so that
/// differences between cells are far surer than the costs themselves (common random numbers: Glasserman &
/// Yao 1992, "Some guidelines and guarantees for common random numbers", DOI 10.1287/mnsc.38.6.884). Each
/// has its own stock: it loses what its plans ship and gains what is replenished. Allocations, capacities
/// and opening costs are those of a day. What a batch leaves unfilled is lost, at the cost of leaving it.
public struct RollingStudy: Sendable {
  private let problem: RoutingProblem
  private let strategies: [any RoutingStrategy]
  private let batchings: [Batching]
  private let settings: StudySettings

  /// - Parameter problem: the network as the first day begins, and the orders that days are drawn from.
  public init(
    _ problem: RoutingProblem, strategies: [any RoutingStrategy], batchings: [Batching],
    _ settings: StudySettings
  ) {
    self.problem = problem
    self.strategies = strategies
    self.batchings = batchings
    self.settings = settings
  }

  /// Simulates the days, all cells day by day; an interruption ends it with the days that all cells went
  /// through.
  ///
  /// - Throws: ``PlanningError`` where the costs of a plan, or of all days, are beyond exact arithmetic.
  public func run() throws(PlanningError) -> StudyOutcome {
    let pool = OrderPool(problem.orders, at: problem.asOf)
    var cells = self.cells()
    var days = 0
    simulating: while days < settings.days {
      let day = days + 1
      let arrivals = pool.arrivals(
        day: day, demand: settings.demand, number: settings.ordersPerDay ?? pool.count, seed: settings.seed)
      for index in cells.indices {
        settings.search.progress?(
          "day \(day) of \(settings.days): \(cells[index].strategy.name), batches \(cells[index].batching)")
        let isWhole = try cells[index].run(arrivals, dayEnd: pool.end(ofDay: day))
        if !isWhole { break simulating }
      }
      days = day
    }
    return try Self.outcome(of: cells, days: days, isInterrupted: days < settings.days)
  }

  private func cells() -> [StudyCell] {
    strategies.flatMap { strategy in
      batchings.map { StudyCell(RollingProblem(problem), strategy, $0, settings) }
    }
  }

  private static func outcome(
    of cells: [StudyCell], days: Int, isInterrupted: Bool
  ) throws(PlanningError) -> StudyOutcome {
    var outcomes: [CellOutcome] = []
    for cell in cells {
      outcomes.append(
        try CellOutcome(
          strategy: cell.strategy.name, batching: cell.batching, days: Array(cell.days.prefix(days))))
    }
    return StudyOutcome(days: days, isInterrupted: isInterrupted, cells: outcomes)
  }
}
