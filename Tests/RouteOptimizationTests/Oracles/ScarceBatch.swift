import GLPK

@testable import OrderRouting
@testable import RouteOptimization

/// The search of a scarce random batch, as far as its plan at the prices.
enum ScarceBatch {
  /// `nil` where no piece is open.
  static func atPrices(_ seed: UInt64, threads: Int = 1, workLimit: Int? = nil) throws -> BatchSearch? {
    let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 8, version11: false))
    let search = Search(until: StoppingCriterion(workLimit: workLimit), seed: seed, threads: threads)
    var batch = BatchSearch(problem, search, GLPKSolver())
    if batch.pieces.count == 0 { return nil }
    batch.decideLongOrders()
    batch.emptyPlan = batch.plan
    batch.fillFree()
    batch.findPrices()
    batch.planAtPrices()
    return batch
  }
}
