import Foundation

/// What must hold of every plan and bound, however fast the machine is.
enum Soundness {
  /// Of a solver's figures, which rest on floating point and may be rounded in its log: relative.
  private static let peerTolerance = 1e-5

  /// Contradictions between a plan and the rules' plans, or what is known of the optimum.
  static func problems(
    _ plan: PlanSummary, rules: [RuleRun], known: KnownOptimum?
  ) -> [String] {
    var problems: [String] = []
    for rule in rules where plan.totalCost > rule.cost {
      problems.append("the plan costs \(plan.totalCost), more than \(rule.cost) of `\(rule.name)`")
    }
    if let ceiling = known?.ceiling, plan.status == "optimal", plan.totalCost.double > ceiling {
      problems.append("the plan costs \(plan.totalCost) and is called optimal; one of \(ceiling) is known")
    }
    if let floor = known?.floor, plan.totalCost.double < floor {
      problems.append("the plan costs \(plan.totalCost), less than the known optimum \(floor)")
    }
    guard let bound = plan.lowerBound else { return problems }
    if bound > plan.totalCost { problems.append("the bound \(bound) exceeds the cost \(plan.totalCost)") }
    for rule in rules where bound > rule.cost {
      problems.append("the bound \(bound) exceeds the cost \(rule.cost) of `\(rule.name)`")
    }
    if let ceiling = known?.ceiling, bound.double > ceiling {
      problems.append("the bound \(bound) exceeds the known optimum \(ceiling)")
    }
    return problems
  }

  /// Contradictions between a plan and what its own search told before it ended.
  static func problems(_ plan: PlanSummary, _ curve: SearchCurve) -> [String] {
    var problems: [String] = []
    if let best = curve.best, plan.totalCost.double > best {
      problems.append("the plan costs \(plan.totalCost), but the search told of one of \(best)")
    }
    if let told = curve.bound, plan.lowerBound?.double ?? -.infinity < told {
      problems.append("the search told of the bound \(told), but the plan has not that")
    }
    return problems
  }

  /// Contradictions between a plan and what a peer found.
  static func problems(_ plan: PlanSummary, _ peer: PeerRun) -> [String] {
    var problems: [String] = []
    let slack = peerTolerance * max(1, abs(plan.totalCost.double))
    if let bound = plan.lowerBound, let best = peer.best, bound.double > best + slack {
      problems.append("the bound \(bound) exceeds \(best), the cost that \(peer.peer.name) found")
    }
    if let bound = peer.bound, bound > plan.totalCost.double + slack {
      problems.append("\(peer.peer.name)'s bound \(bound) exceeds the plan's cost \(plan.totalCost)")
    }
    return problems
  }
}
