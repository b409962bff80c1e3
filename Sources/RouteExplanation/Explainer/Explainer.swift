public import OrderRouting
internal import RouteVerification

/// Answers why the orders of a plan ship as they do: see ``Explanation``.
///
/// Shipments are priced by the planner's own pricer; a plan from anyone is priced again before anything is said of it.
public struct Explainer: Sendable {
  public let scenario: Scenario
  public let document: PlanDocument
  let state: PlanState
  let facts: FactTables

  /// Reads a plan of a scenario.
  ///
  /// Linear in the rows of both; a plan that fails is verified as well.
  /// - Throws: ``ExplanationError``, where the scenario is invalid or the plan contradicts it.
  public init(_ scenario: Scenario, _ document: PlanDocument) throws(ExplanationError) {
    let problem: RoutingProblem
    do throws(InvalidScenario) { problem = try RoutingProblem(scenario) } catch {
      throw .invalidScenario(error)
    }
    try self.init(scenario, problem, document)
  }

  /// The same with a problem that was compiled of the scenario already.
  ///
  /// - Parameter orders: the only ones that will be asked for, by their positions; `nil`: any. What the others cost is
  ///   taken from the plan and not worked out again, which is most of the time; what they use is counted and checked.
  public init(
    _ scenario: Scenario, _ problem: RoutingProblem, _ document: PlanDocument, pricing orders: [Int]? = nil
  ) throws(ExplanationError) {
    guard let state = PlanStateReader.read(document, problem, pricing: orders) else {
      throw .planFails(PlanVerifier(scenario).verify(document).findings.filter { $0.severity == .error })
    }
    self.scenario = scenario
    self.document = document
    self.state = state
    facts = FactTables(scenario, problem)
  }

  /// What the plan costs.
  public var terms: CostTerms { state.terms }

  /// The position of an order; `nil` where the scenario has none of the id. O(orders).
  public func order(_ id: String) -> Int? { state.problem.orders.firstIndex { $0.id.isID(id) } }

  /// The cost of each order, as the scenario has them; `fixed` is the plan's, and zero here.
  ///
  /// With the plan's `fixed` they add up to ``terms``. O(shipments).
  public func costs() -> [CostTerms] {
    var worker = OrderWorker(self)
    return state.problem.orders.indices.map { worker.planned($0).cost }
  }

  /// Explains one order, by its position.
  ///
  /// O(ways of the order), and of the orders that hold what it lacks.
  public func explanation(_ order: Int, alternatives: Int = 3) -> Explanation {
    var losses = HolderLosses()
    return explain([order], alternatives: alternatives, threads: 1, &losses) { $0 }[0]
  }

  /// Explains orders, by their positions, on so many threads; `body` turns each explanation into what is kept of it,
  /// on any thread. The results stand as the orders do, and do not depend on the threads.
  public func explanations<Result: Sendable>(
    _ orders: [Int], alternatives: Int = 3, threads: Int = 1, body: @Sendable (Explanation) -> Result
  ) -> [Result] {
    var losses = HolderLosses()
    return explain(orders, alternatives: alternatives, threads: threads, &losses, body)
  }

  /// The same, handed on a thousand orders at a time so that not all are in memory at once.
  public func forEachExplanation<Result: Sendable, Failure: Error>(
    _ orders: [Int], alternatives: Int = 3, threads: Int = 1, body: @Sendable (Explanation) -> Result,
    then use: ([Result]) throws(Failure) -> Void
  ) throws(Failure) {
    var losses = HolderLosses()
    for start in stride(from: 0, to: orders.count, by: 1000) {
      let some = Array(orders[start..<min(orders.count, start + 1000)])
      try use(explain(some, alternatives: alternatives, threads: threads, &losses, body))
    }
  }
}
