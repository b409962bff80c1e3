/// What one policy made of all instances.
package struct PolicyResult: Sendable, Encodable {
  package let policy: ExperimentPolicy
  /// Cost over the value of the deterministic linear program.
  package let ratio: Estimate
  /// Cost over the bound in hindsight of the same arrivals.
  package let ratioToBound: Estimate
  package let shipmentsPerOrder: Double
  /// Units that were left unserved, of all that were ordered.
  package let unservedShare: Double

  init(_ policy: ExperimentPolicy, index: Int, _ instances: [InstanceResult]) {
    self.policy = policy
    ratio = Estimate(instances.map { $0.ratios(index) })
    ratioToBound = Estimate(instances.map { $0.ratiosToBound(index) })
    let runs = instances.flatMap { $0.outcomes[index] }
    let unserved = runs.reduce(0) { $0 + $1.unservedUnits }
    let units = runs.reduce(unserved) { $0 + $1.units }
    let orders = runs.reduce(0) { $0 + $1.orders }
    shipmentsPerOrder = Double(runs.reduce(0) { $0 + $1.shipments }) / Double(max(1, orders))
    unservedShare = Double(unserved) / Double(max(1, units))
  }

  private enum CodingKeys: String, CodingKey {
    case policy
    case ratio
    case ratioToBound = "ratio_to_bound"
    case shipmentsPerOrder = "shipments_per_order"
    case unservedShare = "unserved_share"
  }
}
