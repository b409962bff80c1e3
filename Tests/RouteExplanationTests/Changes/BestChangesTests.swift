import GLPK
import OrderRouting
import RouteExplanation
import RouteOptimization
import RoutingFixtures
import Testing

@Suite struct BestChangesTests {
  @Test(arguments: Seeds.from(1, 8))
  func `are the same on any number of threads, the one that saves most first, and save what they say`(
    seed: UInt64
  ) throws {
    let plan = try PlannedScenario(seed: seed, best: true)
    let changes = BestChanges(plan.explainer, solver: GLPKSolver(), threads: 1)
    let again = BestChanges(plan.explainer, solver: GLPKSolver(), threads: 3)
    #expect(changes.entries.map(\.change) == again.entries.map(\.change))
    #expect(changes.entries.map(\.topic) == again.entries.map(\.topic))
    #expect(Set(changes.entries.map(\.topic)).count == changes.entries.count)
    let savings = changes.entries.map(\.change.planSaves)
    #expect(savings == savings.sorted(by: >))
    // No change that is tried for the whole day saves more than the first.
    if let one = plan.explainer.bestChange(solver: GLPKSolver()) {
      #expect(one.planSaves <= changes.entries.first?.change.planSaves ?? .zero)
    }
    for entry in changes.entries {
      var changed = plan.scenario
      changed.apply([entry.change.change])
      let best = try RoutingProblem(changed).plan(OptimalStrategy(solver: GLPKSolver()))
      #expect(plan.explainer.terms.total - best.totalCost >= entry.change.planSaves)
    }
  }

  @Test func `mend what goes wrong with some order`() throws {
    var topics: Set<BestChanges.Topic> = []
    for seed in UInt64(1)...24 {
      let plan = try PlannedScenario(seed: seed)
      let changes = BestChanges(plan.explainer, solver: GLPKSolver(), threads: 2)
      for entry in changes.entries {
        topics.insert(entry.topic)
        let explanations = plan.scenario.orders.indices.map {
          plan.explainer.explanation($0, alternatives: 0)
        }
        switch entry.topic {
        case .all: break
        case .unfilled(let reason):
          #expect(explanations.contains { $0.unfilled.contains { $0.reason == reason } })
        case .late:
          #expect(explanations.contains { $0.shipments.contains { $0.daysLate + $0.shipDaysLate > 0 } })
        case .split: #expect(explanations.contains { $0.shipments.count > 1 })
        }
      }
    }
    #expect(topics.count > 2, "\(topics)")
  }
}
