internal import RoutingModel

extension PlanVerification {
  /// Recomputes why each unfilled part is unfilled, as `PlanVerifier` tells it.
  mutating func checkReasons() {
    let isUnfilled = { (part: Part) in part.destination == .unfilled }
    let rows = parts.joined().filter(isUnfilled).map(\.row)
    guard !rows.isEmpty else { return }
    guard rows.contains(where: { plan.lines[$0].reason != nil }) else {
      warning(.reasonsMissing, .lines, row: rows[0], "reason", "No unfilled part has a reason.")
      return
    }
    var outlooks = LineOutlooks(index, usage, waysOfOrder: shipmentsOfOrder.map { $0.compactMap(way) })
    for order in scenario.orders.indices {
      for line in scenario.orders[order].lines.indices {
        guard let row = parts(order: order, line: line).first(where: isUnfilled)?.row else { continue }
        let reason = outlooks.reason(order: order, line: line)
        guard let stated = plan.lines[row].reason else {
          error(.reasonMissing, .lines, row: row, "reason", "Missing, recomputed '\(reason.rawValue)'.")
          continue
        }
        if stated != reason {
          error(
            .reasonDiffers, .lines, row: row, "reason",
            "Stated is '\(stated.rawValue)', recomputed '\(reason.rawValue)'.")
        }
      }
    }
  }

  private func way(row: Int) -> LineOutlooks.Way? {
    shipments[row].map {
      LineOutlooks.Way(
        location: $0.location, service: $0.service, shipDate: plan.shipments[row].shipDate)
    }
  }
}
