import RouteVerification
import RoutingFixtures
import RoutingModel

/// The reasons that the verifier accepts, found by stating each of them in turn.
enum StatedReasons {
  /// The one of the first order's first line; `nil` where there are more, or none.
  static func accepted(_ scenario: Scenario, _ shipments: [HandPlan]) -> UnfilledReason? {
    let accepted = UnfilledReason.allCases.filter { reason in
      var plan = HandPlan.document(scenario, shipments)
      guard let row = plan.lines.firstIndex(where: { $0.shipment == nil }) else { return false }
      plan.lines[row].reason = reason
      let findings = PlanVerifier(scenario).verify(plan).findings
      return !findings.contains { $0.code == .reasonDiffers && $0.place.row == row }
    }
    return accepted.count == 1 ? accepted[0] : nil
  }
}
