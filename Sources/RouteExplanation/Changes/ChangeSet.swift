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
    other.changes.allSatisfy { change in changes.contains { $0.covers(change) } }
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

extension ScenarioChange {
  /// Whether it changes the same, and by as much at least.
  func covers(_ other: ScenarioChange) -> Bool {
    switch (self, other) {
    case (.supply(let supply, let add), .supply(let same, let least)): supply == same && add >= least
    case (.deliverBy(let order, let add), .deliverBy(let same, let least)),
      (.shipBy(let order, let add), .shipBy(let same, let least)):
      order == same && add >= least
    case (.rule(let fact), .rule(let other)): fact.isOfSameCell(as: other)
    default: false
    }
  }

  func isSame(as other: ScenarioChange) -> Bool { covers(other) && other.covers(self) }
}
