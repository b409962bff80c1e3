import Foundation
import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Whole batches with long orders against answers that are known.
@Suite struct LongOrderOptimumTests {
  private static let strategy = OptimalStrategy(solver: GLPKSolver())

  private static func expectOptimal(_ scenario: Scenario, _ total: Money, _ comment: Comment) throws {
    let plan = try RoutingProblem(scenario).plan(strategy)
    #expect(plan.totalCost == total, comment)
    #expect(plan.certificate.status == .optimal, comment)
    #expect(PlanVerifier(scenario).verify(plan.document()).findings.map(\.message) == [], comment)
  }

  @Test(arguments: zip(8...11, [857, 962, 1_067, 1_172] as [Money]))
  func `three orders for everything and an urgent one for each item share what there is`(
    lines: Int, total: Money
  ) throws {
    try Self.expectOptimal(LongOrderReports.lines(lines), total, "\(lines) lines")
  }

  @Test func `boxes that compete with single orders`() throws {
    try Self.expectOptimal(LongOrderReports.boxes(), 764, "boxes")
  }

  @Test func `a basket of fifteen lines in parcels of thirty pounds`() throws {
    try Self.expectOptimal(LongOrderReports.basket(), 77.36447, "basket")
  }

  /// Seeds to go through; more by the environment.
  private static let seeds =
    1...(ProcessInfo.processInfo.environment["LONG_ORDER_SEEDS"].flatMap { UInt64($0) } ?? 16)

  @Test func `orders that are taken to be long cost what the program of every shipment says`() throws {
    var counts = (checked: 0, long: 0, met: 0, proven: 0)
    for seed in Self.seeds {
      guard let batch = try JointProgramTests.batch(seed) else { continue }
      let (problem, optimum) = (batch.problem, batch.optimum)
      var strategy = Self.strategy
      strategy.choiceFilter.contentLimit = 2
      counts.checked += 1
      if !BatchTable(problem, Search(), strategy.choiceFilter).longOrders.isEmpty { counts.long += 1 }
      var search = Search()
      search.until.deadline = .now + .seconds(20)
      let plan = try problem.plan(strategy, search)
      let rounding = 0.000_01 * max(1, abs(optimum))
      let total = Double(plan.totalCost.millionths) / 1_000_000
      let bound = try Double(#require(plan.certificate.lowerBound).millionths) / 1_000_000
      #expect(total >= optimum - rounding, "seed \(seed)")
      #expect(bound <= optimum + rounding, "seed \(seed)")
      let findings = PlanVerifier(batch.scenario).verify(plan.document()).findings
      #expect(findings.map(\.message) == [], "seed \(seed)")
      if total <= optimum + rounding { counts.met += 1 }
      if plan.certificate.status == .optimal {
        counts.proven += 1
        #expect(total <= optimum + rounding, "seed \(seed)")
      }
    }
    #expect(counts.long > counts.checked / 3)
    #expect(counts.met > counts.checked * 9 / 10)
    #expect(counts.proven > counts.checked * 7 / 10)
  }

  @Test(arguments: [1, 30, 300])
  func `ended by any amount of work, a plan of long orders holds, on any number of threads`(work: Int) throws
  {
    for scenario in [LongOrderReports.lines(9), LongOrderReports.basket(), LongOrderReports.crowd()] {
      let problem = try RoutingProblem(scenario)
      let plans = try [1, 2, 8].map { threads in
        var search = Search(threads: threads)
        search.until.workLimit = work
        return try problem.plan(Self.strategy, search)
      }
      #expect(plans[0].document().shipments == plans[1].document().shipments)
      #expect(plans[0].document().lines == plans[2].document().lines)
      #expect(plans.allSatisfy { $0.certificate.lowerBound == plans[0].certificate.lowerBound })
      #expect(PlanVerifier(scenario).verify(plans[0].document()).findings.map(\.message) == [])
    }
  }

  @Test(arguments: [0, 1, 3, 10, 40, 120, 300])
  func `ended at any moment, a plan of long orders holds`(moment: Int) throws {
    for (scenario, optimum) in [(LongOrderReports.lines(8), 857), (LongOrderReports.boxes(), 764)]
      as [(Scenario, Money)]
    {
      let countdown = Countdown(moment)
      var search = Search()
      search.until.isInterrupted = { countdown.isOver() }
      let plan = try RoutingProblem(scenario).plan(Self.strategy, search)
      #expect(PlanVerifier(scenario).verify(plan.document()).findings.map(\.message) == [])
      #expect(plan.totalCost >= optimum)
      #expect(try #require(plan.certificate.lowerBound) <= optimum)
    }
  }
}
