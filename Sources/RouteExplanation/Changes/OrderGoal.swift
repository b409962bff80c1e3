internal import OrderRouting

/// What is wished of an order that a plan does not serve well.
enum OrderGoal: Sendable {
  /// It ships all its units.
  case whole
  /// It ships all its units, and none leaves or arrives late.
  case onTime
  /// It ships all its units at once, on time where it does so now.
  case together

  /// `nil` where there is nothing to wish.
  init?(_ explanation: Explanation) {
    if !explanation.unfilled.isEmpty {
      self = .whole
    } else if explanation.shipments.contains(where: { $0.daysLate > 0 || $0.shipDaysLate > 0 }) {
      self = .onTime
    } else if explanation.shipments.count > 1 {
      self = .together
    } else {
      return nil
    }
  }

  /// Whether an order with these shipments, and nothing unfilled or not, is as wished.
  func isReached(shipments: Int, late: Bool, isWhole: Bool) -> Bool {
    switch self {
    case .whole: isWhole
    case .onTime: isWhole && !late
    case .together: isWhole && shipments == 1
    }
  }
}
