import Foundation

/// All that was measured on one scenario.
struct QualityResult {
  let source: QualitySource
  var instance: Instance?
  var runs: [QualityRun] = []
  var peers: [PeerRun] = []
  /// Why the scenario, or the peers on it, were left out.
  var skips: [String] = []
  /// What contradicts a proof or a rule, or could not be run.
  var problems: [String] = []

  /// The least cost that anyone found or published, and whose it is.
  var best: (cost: Double, by: String)? {
    let own = runs.map { (cost: $0.cost.double, by: $0.strategy) }.filter { isSolution($0.cost) }
    let peers = peers.compactMap { run in curve(run.curve).best.map { (cost: $0, by: run.peer.name) } }
    let known = instance?.known.flatMap { known in
      (known.optimum ?? known.bestKnown).map { [(cost: $0, by: "published")] }
    }
    // The first of equals: ours are exact, a peer's are off by its tolerance.
    return (own + (known ?? []) + peers).reduce(nil) { best, next in
      guard let best else { return next }
      return next.cost < best.cost - Self.tolerance * abs(best.cost) ? next : best
    }
  }

  /// Below this share of a cost, two costs count as one: peers compute with binary numbers.
  private static let tolerance = 1e-7

  /// The largest bound that a plan proves, or the published optimum where that is more; peers' are left out,
  /// since they rest on tolerances.
  var bound: (value: Double, by: String)? {
    let proven = runs.compactMap { run in
      run.plan.summary.lowerBound.map { (value: $0.double, by: run.strategy) }
    }
    let known = instance?.known?.optimum.map { [(value: $0, by: "published")] } ?? []
    return (proven.filter { isSolution($0.value) } + known).max { $0.value < $1.value }
  }

  /// A cost's distance to the best known, relative to the cost; `nil` where it is no solution's.
  func gapToBest(_ cost: Double) -> Double? {
    isSolution(cost) ? best.map { Self.gap(cost, $0.cost) } : nil
  }

  /// A cost's distance to the bound, relative to the cost; `nil` where it is no solution's.
  func gapToBound(_ cost: Double) -> Double? {
    isSolution(cost) ? bound.map { Self.gap(cost, $0.value) } : nil
  }

  /// The share of a rule's cost that a run saves; `nil` where one of them is no solution.
  func saving(of run: QualityRun, against rule: QualityRun) -> Double? {
    isSolution(run.cost.double) && isSolution(rule.cost.double) ? run.saving(against: rule) : nil
  }

  /// The rules' runs with a seed.
  func rules(seed: UInt64) -> [QualityRun] { runs.filter { !$0.isSearch && $0.request.seed == seed } }

  private static func gap(_ cost: Double, _ least: Double) -> Double {
    max(0, cost - least) / max(abs(cost), 0.01)
  }
}
