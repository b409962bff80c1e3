internal import OrderRouting

/// Changes that together let an order ship in some way.
struct ChangeSet {
  var changes: [ScenarioChange]
  /// What the order would cost so, openings and others apart; `nil` where a rule stands between it and a price.
  var cost: Int64?

  /// Units, shipments, days and rules.
  var amount: Int {
    changes.reduce(0) { sum, change in
      switch change {
      case .supply(_, let add), .deliverBy(_, let add), .shipBy(_, let add): sum + add
      case .rule: sum + 1
      }
    }
  }

  /// Whether it has all changes of another set, and as much of each.
  func contains(_ other: ChangeSet) -> Bool {
    other.changes.allSatisfy { change in changes.contains { Self.covers($0, change) } }
  }

  private static func covers(_ left: ScenarioChange, _ right: ScenarioChange) -> Bool {
    switch (left, right) {
    case (.supply(let supply, let add), .supply(let other, let least)): supply == other && add >= least
    case (.deliverBy(_, let add), .deliverBy(_, let least)), (.shipBy(_, let add), .shipBy(_, let least)):
      add >= least
    case (.rule(let fact), .rule(let other)): fact.isOfSameCell(as: other)
    default: false
    }
  }

  /// So many more of each supply.
  func raised(by more: Int) -> ChangeSet {
    var raised = self
    raised.changes = changes.map { change in
      if case .supply(let supply, let add) = change { .supply(supply, add: add + more) } else { change }
    }
    return raised
  }

  var raisesSupplies: Bool {
    changes.contains { if case .supply = $0 { true } else { false } }
  }
}
