import Foundation
import OrderRouting
import Testing

@testable import NetworkExperiment

struct StudyTests {
  private static func study(seed: UInt64) -> ExperimentStudy {
    var study = ExperimentStudy.smoke
    study.settings.seed = seed
    study.settings.horizon = 40
    study.interval = 20
    return study
  }

  @Test(arguments: 0..<3) func `hindsight costs no more than any policy, and its bound no more than it`(
    seed: UInt64
  ) throws {
    for carry in [0.75, 0.5] {
      let result = try Self.study(seed: seed).run(carryProbability: carry)
      #expect(result.problems == [])
      for instance in result.instances {
        let hindsight = try #require(instance.outcomes.last)
        for (run, bound) in instance.hindsightBounds.enumerated() {
          #expect(bound > .zero && bound <= hindsight[run].cost)
          for policy in instance.outcomes {
            #expect(policy[run].cost >= hindsight[run].cost)
            #expect(policy[run].orders == hindsight[run].orders)
          }
        }
      }
    }
  }

  @Test func `the same seed gives the same bytes with any number of threads`() throws {
    var study = Self.study(seed: 4)
    let first = ExperimentReport(study, [try study.run(carryProbability: 0.5)])
    study.planner.threads = 3
    study.hindsight.threads = 3
    let second = ExperimentReport(study, [try study.run(carryProbability: 0.5)])
    #expect(try first.json() == second.json())
    #expect(first.markdown == second.markdown)
  }

  @Test func `a policy below the bound and a plan that costs something else are problems`() {
    var result = InstanceResult(number: 0, fluidValue: 100)
    var outcome = RunOutcome()
    outcome.cost = 100
    let outcomes = Array(repeating: outcome, count: ExperimentPolicy.allCases.count)
    result.append(outcomes, planned: 100, bound: 100)
    #expect(result.problems == [])
    result.append(outcomes, planned: 99.5, bound: 99)
    #expect(result.problems.count == 1)
    result.append(outcomes, planned: 100, bound: 100.000001)
    #expect(result.problems.count == 1 + outcomes.count)
  }

  @Test func `a run without orders has figures too`() throws {
    var study = Self.study(seed: 1)
    study.settings.horizon = 1
    study.sequences = 8
    let result = try study.run(carryProbability: 0.75)
    #expect(result.instances[0].outcomes[0].contains { $0.orders == 0 })
    #expect(result.rows.allSatisfy { $0.ratioToBound.mean.isFinite })
  }

  @Test func `errors are over instances, and those of the arrivals within them`() {
    let estimate = Estimate([[1, 3], [5, 7]])
    #expect(estimate.mean == 4)
    // The instances' means are 2 and 6; the runs of each have variance 2.
    #expect(estimate.standardError == 2)
    #expect(estimate.arrivalError == ((2.0 / 2 + 2.0 / 2) / 4).squareRoot())
    #expect(Estimate([[1, 3]]).standardError == 1)
    #expect(Estimate([[1]]).standardError == nil)
  }

  @Test func `the JSON has every policy with its estimate`() throws {
    let study = Self.study(seed: 2)
    let data = try ExperimentReport(study, [try study.run(carryProbability: 0.75)]).json()
    let text = String(decoding: data, as: UTF8.self)
    for policy in ExperimentPolicy.allCases { #expect(text.contains("\"policy\" : \"\(policy.rawValue)\"")) }
    #expect(text.contains("\"carry_probability\" : 0.75"))
  }
}
