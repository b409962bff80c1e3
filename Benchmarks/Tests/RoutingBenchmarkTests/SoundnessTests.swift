import Foundation
import Testing

@testable import routing_benchmark

struct SoundnessTests {
  private let usage = ProcessUsage(end: .exited(0), seconds: 2, cpuSeconds: 2, peakMegabytes: 1)

  private func summary(_ cost: String, bound: String, status: String = "feasible") throws -> PlanSummary {
    let text =
      #"{"status": "\#(status)", "total_cost": "\#(cost)", "lower_bound": "\#(bound)", "gap": 0.001}"#
    return try JSONDecoder().decode(PlanSummary.self, from: Data(text.utf8))
  }

  private func run(_ summary: PlanSummary) -> PlanRun {
    PlanRun(folder: URL(filePath: "plan"), usage: usage, summary: summary)
  }

  private func peer(_ points: [(seconds: Double, incumbent: Double, bound: Double)]) throws -> PeerRun {
    let lines = points.map {
      #"{"event": "end", "seconds": \#($0.seconds), "incumbent": \#($0.incumbent), "bound": \#($0.bound)}"#
    }
    return try PeerRun(.highs, log: lines.joined(separator: "\n"), usage: usage)
  }

  @Test func `a plan that costs more than a rule's by the last digit is a problem`() throws {
    let plan = try summary("10.000001", bound: "9")
    let rule = RuleRun(name: "nearest", run: run(try summary("10", bound: "9")))
    #expect(Soundness.problems(plan, rules: [rule], known: nil).count == 1)
    #expect(Soundness.problems(rule.run.summary, rules: [rule], known: nil).isEmpty)
  }

  @Test func `a bound above a rule's cost, the plan's or a peer's is a problem each`() throws {
    let plan = try summary("10", bound: "10.5")
    let rule = RuleRun(name: "nearest", run: run(try summary("10", bound: "9")))
    #expect(Soundness.problems(plan, rules: [rule], known: nil).count == 2)
    #expect(Soundness.problems(plan, try peer([(1, 10, 9)])).count == 1)
    #expect(Soundness.problems(try summary("10", bound: "9"), try peer([(1, 12, 11)])).count == 1)
  }

  @Test func `an optimal plan above the known optimum is a problem, and so is a bound above it`() throws {
    let known = KnownOptimum(optimum: 8, bestKnown: nil, tolerance: 0.5)
    let plan = try summary("9", bound: "9", status: "optimal")
    #expect(Soundness.problems(plan, rules: [], known: known).count == 2)
  }

  @Test func `a ratio to a peer is told from its time to the gap, or from the time it had`() throws {
    let plan = run(try summary("100", bound: "99.9"))
    let goal = PeerGoal.certify(gap: 0.001, times: 10)
    #expect(goal.verdict(plan, try peer([(1, 100, 90), (30, 100, 99.95)])).isMet == true)
    #expect(goal.verdict(plan, try peer([(1, 100, 90), (12, 100, 99.95)])).isMet == false)
    #expect(goal.verdict(plan, try peer([(12, 100, 90)])).isMet == nil)
    #expect(PeerGoal.certify(gap: 0.0001, times: 1).verdict(plan, try peer([(90, 100, 90)])).isMet == false)
  }

  @Test func `a plan worse than what its search told before is a problem`() throws {
    let curve = SearchCurve(log: #"{"event": "progress", "seconds": 1, "incumbent": 9.99, "bound": 9.5}"#)
    #expect(Soundness.problems(try summary("10", bound: "9"), curve).count == 2)
    #expect(Soundness.problems(try summary("9.99", bound: "9.5"), curve).isEmpty)
    #expect(Soundness.problems(try summary("10", bound: "9"), SearchCurve()).isEmpty)
  }
}
