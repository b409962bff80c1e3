import Foundation
import GLPK
import OrderRouting
import RouteExplanation
import RouteOptimization
import RouteVerification
import RoutingFixtures
import ScenarioFiles
import Testing

@Suite struct WhatIfTests {
  @Test(arguments: Seeds.from(1, 6))
  func `with what it would take, planned again, the order ships and the plan saves what was said`(
    seed: UInt64
  ) throws {
    let plan = try PlannedScenario(seed: seed, best: true)
    // The oracle of the saving: the best of all plans.
    _ = try check(plan) { BruteForce.optimum($0)?.total }
  }

  @Test(arguments: Seeds.from(60, 2))
  func `of a plan that is not the best nothing is proven, and what it would take still does it`(
    seed: UInt64
  ) throws {
    let plan = try PlannedScenario(seed: seed)
    for number in plan.scenario.orders.indices {
      for whatIf in plan.explainer.whatWouldItTake(number, solver: GLPKSolver()) {
        #expect(!whatIf.isProven)
        var changed = plan.scenario
        changed.apply(whatIf.changes)
        let best = try RoutingProblem(changed).plan(OptimalStrategy(solver: GLPKSolver()))
        #expect(plan.explainer.terms.total - best.totalCost >= whatIf.planSaves)
      }
    }
  }

  /// Each folder of golden scenarios in turn where `EXPLAIN_EXAMPLES` is set, else the small ones.
  private static let folders: [String] = {
    let all = ProcessInfo.processInfo.environment["EXPLAIN_EXAMPLES"] != nil
    let small = ["pinned-two-services", "pinned-rates"]
    let path = FileManager.default.currentDirectoryPath + "/datasets/golden"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return (all ? names.filter { $0.contains("-") }.sorted() : small).map { path + "/" + $0 }
  }()

  @Test(arguments: folders)
  func `what is proven of a golden scenario holds when it is planned again`(folder: String) throws {
    let scenario = try ScenarioReader.read(folder: folder).scenario
    let plan = try PlannedScenario(scenario, best: true)
    let proven = try check(plan) { changed in
      let search = Search(until: StoppingCriterion(deadline: .now + .seconds(60)))
      return try RoutingProblem(changed).plan(OptimalStrategy(solver: GLPKSolver()), search).totalCost
    }
    print("\(folder): \(proven) proven")
  }

  /// Applies every answer and plans again; how many were proven.
  private func check(_ plan: PlannedScenario, _ optimum: (Scenario) throws -> Money?) throws -> Int {
    var proven = 0
    for (number, order) in plan.scenario.orders.enumerated() {
      let explanation = plan.explainer.explanation(number, alternatives: 0)
      let isLate = explanation.shipments.contains { $0.daysLate > 0 || $0.shipDaysLate > 0 }
      let whatIfs = plan.explainer.whatWouldItTake(number, solver: GLPKSolver())
      if explanation.unfilled.isEmpty, !isLate, explanation.shipments.count < 2 { #expect(whatIfs.isEmpty) }
      #expect(whatIfs.count <= 3)
      for whatIf in whatIfs where whatIf.isProven {
        proven += 1
        var changed = plan.scenario
        changed.apply(whatIf.changes)
        let problem = try RoutingProblem(changed)
        let again = try problem.plan(
          OptimalStrategy(solver: GLPKSolver()),
          Search(until: StoppingCriterion(deadline: .now + .seconds(60)), threads: 2))
        let saved = plan.explainer.terms.total - again.totalCost
        #expect(saved == whatIf.planSaves, "\(order.id) \(whatIf.changes)")
        if let best = try optimum(changed) {
          #expect(plan.explainer.terms.total - best == whatIf.planSaves, "\(order.id) \(whatIf.changes)")
        }
        let after = try Explainer(changed, problem, again.document()).explanation(number, alternatives: 0)
        #expect(after.unfilled.isEmpty, "\(order.id) \(whatIf.changes)")
        if explanation.unfilled.isEmpty {
          if isLate {
            #expect(after.shipments.allSatisfy { $0.daysLate == 0 && $0.shipDaysLate == 0 })
          } else {
            #expect(after.shipments.count == 1)
          }
        }
        #expect(after.cost.total == whatIf.orderCost, "\(order.id) \(whatIf.changes)")
      }
    }
    return proven
  }
}
