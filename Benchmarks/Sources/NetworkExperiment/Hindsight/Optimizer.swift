import GLPK
package import OrderRouting
internal import RouteOptimization

/// The project's strategy `optimal`, limited by counted work so that it ends alike on any machine.
package struct Optimizer: Sendable {
  /// About milliseconds of one core.
  package var workLimit: Int
  /// The relative gap at which a plan is good enough.
  package var gap: Double
  package var threads: Int

  package init(workLimit: Int = 10_000, gap: Double = 0, threads: Int = 1) {
    self.workLimit = workLimit
    self.gap = gap
    self.threads = threads
  }

  /// Plans orders of these classes together.
  ///
  /// - Throws: ``InvalidScenario`` or ``PlanningError`` where the instance is beyond what can be planned.
  package func plan(_ instance: ExperimentInstance, classes: [Int], stock: [[Int]]) throws -> Plan {
    let problem = try RoutingProblem(instance.scenario(classes: classes, stock: stock))
    let until = StoppingCriterion(gap: gap, stopGap: gap, workLimit: workLimit)
    return try problem.plan(
      OptimalStrategy(solver: GLPKSolver()), Search(until: until, threads: threads))
  }

  /// Plans all arrivals as if they had been known, and what no plan of theirs can cost less than.
  package func hindsight(_ instance: ExperimentInstance, _ arrivals: Arrivals) throws -> Plan {
    try plan(instance, classes: arrivals.classes.compactMap { $0 }, stock: instance.stock)
  }
}
