import OrderRouting
import RouteVerification
import Testing

/// What every plan of a search has to be, whatever it starts from and whatever ends it.
enum PlanExpectation {
  /// That a plan and its bounds hold, given the optimum where it is known.
  static func holds(_ scenario: Scenario, _ plan: Plan, optimum: Money?, _ comment: Comment) throws {
    let report = PlanVerifier(scenario).verify(plan.document())
    #expect(report.findings.map { "\($0.code.rawValue): \($0.message)" } == [], comment)
    let bound = try #require(plan.certificate.lowerBound, comment)
    let priceBound = try #require(plan.certificate.priceBound, comment)
    #expect(priceBound <= bound && bound <= plan.totalCost, comment)
    if let optimum { #expect(bound <= optimum && optimum <= plan.totalCost, comment) }
  }

  /// That 1, 2 and 8 threads come to the same decisions, prices and bounds.
  static func isSameWithAnyThreads(
    _ problem: RoutingProblem, _ strategy: some RoutingStrategy, workLimit: Int?, _ comment: Comment
  ) throws {
    let plans = try [1, 2, 8].map { threads in
      var search = Search(threads: threads)
      search.until.workLimit = workLimit
      return try problem.plan(strategy, search)
    }
    let first = plans[0].document()
    for other in plans.dropFirst() {
      let document = other.document()
      #expect(document.shipments == first.shipments && document.lines == first.lines, comment)
      #expect(document.prices == first.prices, comment)
      #expect(other.certificate == plans[0].certificate, comment)
    }
  }
}
