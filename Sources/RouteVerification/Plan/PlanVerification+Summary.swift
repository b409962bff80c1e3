internal import RoutingModel

extension PlanVerification {
  /// Compares the summary with what was recomputed, and its certificate with itself.
  mutating func checkSummary() {
    if !sums.isInRange {
      error(
        .costTooLarge, .plan, "total_cost",
        "The plan's costs add up past 9 000 000 000 000, where no plan is exact.")
    }
    guard let summary = plan.summary else {
      warning(.summaryMissing, .plan, "total_cost", "The plan has no summary; its totals were not compared.")
      return
    }
    if !summary.scenarioName.utf8.elementsEqual(scenario.name.utf8) {
      warning(
        .scenarioNameDiffers, .plan, "scenario",
        "The plan is for '\(summary.scenarioName)', the scenario is '\(scenario.name)'.")
    }
    let terms = sums.terms
    for term in CostTerms.named {
      let (stated, computed) = (summary.terms[keyPath: term.path], terms[keyPath: term.path])
      if stated != computed {
        error(.termDiffers, .plan, term.name, "Stated is \(stated), recomputed \(computed).")
      }
    }
    for count in PlanCounts.named {
      let (stated, computed) = (summary.counts[keyPath: count.path], counts[keyPath: count.path])
      if stated != computed {
        error(.countDiffers, .plan, count.name, "Stated is \(stated), recomputed \(computed).")
      }
    }
    checkLocationCounts(summary.locations)
    checkCertificate(summary.certificate, total: summary.terms.total, recomputed: terms.total)
  }

  private mutating func checkLocationCounts(_ stated: [PlanSummary.LocationCount]) {
    let isSame = stated.elementsEqual(locationCounts) { left, right in
      left.location.utf8.elementsEqual(right.location.utf8) && left.shipments == right.shipments
        && left.units == right.units
    }
    if isSame { return }
    func text(_ counts: [PlanSummary.LocationCount]) -> String {
      counts.map { "'\($0.location)' \($0.shipments) and \($0.units)" }.joined(separator: ", ")
    }
    error(
      .locationCountDiffers, .plan, "locations",
      "Shipments and units stated are [\(text(stated))], recomputed [\(text(locationCounts))].")
  }

  private mutating func checkCertificate(_ certificate: Certificate, total: Money, recomputed: Money) {
    guard let bound = certificate.lowerBound else {
      if certificate.boundMethod != .none {
        error(
          .boundMethod, .plan, "bound_method",
          "Stated is '\(certificate.boundMethod.rawValue)', without a bound it is 'none'.")
      }
      if certificate.status != .feasible {
        error(
          .statusContradictsGap, .plan, "status",
          "Stated is '\(certificate.status.rawValue)' without a lower bound.")
      }
      return
    }
    switch certificate.boundMethod {
    case .none, .other(""):
      error(.boundMethod, .plan, "bound_method", "The plan states a bound and not how it was obtained.")
    case .other(let name):
      let known = BoundMethod.known.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      warning(
        .boundMethod, .plan, "bound_method",
        "Stated is '\(name)', which is not known and says nothing of the bound; known are \(known).")
    default: break
    }
    if bound > min(total, recomputed) {
      error(
        .boundAboveTotal, .plan, "lower_bound",
        "Stated is \(bound), above the total cost of \(min(total, recomputed)).")
    }
    // gap ≤ 0.000001, multiplied out: (total − bound) × 1 000 000 ≤ max(|total|, 0.01).
    let distance = (Int128(total.millionths) - Int128(bound.millionths)) * Rounding.million
    let isClosed = distance <= Int128(max(total.millionths.magnitude, 10_000))
    if certificate.status == .optimal, !isClosed {
      error(.statusContradictsGap, .plan, "status", "Stated is 'optimal', the gap is above 0.000001.")
    }
    if certificate.status != .optimal, isClosed {
      warning(
        .statusContradictsGap, .plan, "status",
        "Stated is '\(certificate.status.rawValue)', the gap is at most 0.000001.")
    }
  }
}
