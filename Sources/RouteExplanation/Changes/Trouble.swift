internal import OrderRouting

/// What goes wrong with an order.
package enum Trouble: CaseIterable, Sendable {
  case unfilled
  case late
  case split

  /// Whether it goes wrong with an order.
  package func isOf(_ explanation: Explanation) -> Bool {
    switch self {
    case .unfilled: !explanation.unfilled.isEmpty
    case .late: Self.days(explanation.shipments) > 0
    case .split: explanation.shipments.count > 1
    }
  }

  /// Whether less of it is wrong with another way, and no more is left.
  package func isLess(with way: Alternative, than explanation: Explanation) -> Bool {
    let left = way.unfilled.reduce(0) { $0 + $1.quantity }
    let now = explanation.unfilled.reduce(0) { $0 + $1.quantity }
    return switch self {
    case .unfilled: left < now
    case .late: left <= now && Self.days(way.shipments) < Self.days(explanation.shipments)
    case .split: left <= now && way.shipments.count < explanation.shipments.count
    }
  }

  private static func days(_ shipments: [ExplainedShipment]) -> Int {
    shipments.reduce(0) { $0 + $1.daysLate + $1.shipDaysLate }
  }
}
