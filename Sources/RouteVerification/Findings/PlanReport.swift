public import RoutingModel

/// What a verification found, and what the plan costs when it is recomputed from the scenario.
public struct PlanReport: Sendable {
  /// In the order of the checks: shipments, lines, orders, limits, stated values, rows, summary, prices,
  /// reasons.
  public var findings: [PlanFinding]
  /// What the plan costs; a shipment that the model does not allow adds nothing. Cut off where the plan has the
  /// finding ``PlanFindingCode/costTooLarge``.
  public var terms: CostTerms
  public var counts: PlanCounts
  /// Locations with at least one shipment, in the scenario's order.
  public var locations: [PlanSummary.LocationCount]
  /// What no plan of the scenario costs less than, by the plan's prices alone, see ``PriceBound``; `nil` where
  /// the plan has none, or none that bound anything.
  public var priceBound: Money?

  /// Whether the plan is allowed and everything that it states is so; warnings do not count.
  ///
  /// O(findings).
  public var isValid: Bool { !findings.contains { $0.severity == .error } }
}
