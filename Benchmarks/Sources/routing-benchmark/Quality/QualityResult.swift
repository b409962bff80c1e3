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
    let own = runs.map { (cost: $0.cost.double, by: $0.strategy) }
    let peers = peers.compactMap { run in run.best.map { (cost: $0, by: run.peer.name) } }
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
    return (proven + known).max { $0.value < $1.value }
  }

  /// A cost's distance to the best known, relative to the cost.
  func gapToBest(_ cost: Double) -> Double? { best.map { Self.gap(cost, $0.cost) } }

  /// A cost's distance to the bound, relative to the cost.
  func gapToBound(_ cost: Double) -> Double? { bound.map { Self.gap(cost, $0.value) } }

  /// The rules' runs with a seed.
  func rules(seed: UInt64) -> [QualityRun] { runs.filter { !$0.isSearch && $0.request.seed == seed } }

  private static func gap(_ cost: Double, _ least: Double) -> Double {
    max(0, cost - least) / max(abs(cost), 0.01)
  }
}
