/// A complete plan: every order line is in a shipment or unfilled with a reason, and every cost adds up.
public struct Plan: Sendable {
  public let problem: RoutingProblem
  public let strategy: String
  public let terms: CostTerms
  public let counts: PlanCounts
  public let certificate: Certificate
  /// What the supplies are worth that have a price, in the order of the problem's supplies; empty where the
  /// strategy prices nothing.
  public let prices: [SupplyPrice]
  /// Facts about how the plan came about, for people.
  public let notes: [String]
  /// By order, location, service and first line.
  package let shipments: [PlannedShipment]
  /// By order and line.
  package let unfilled: [UnfilledPart]

  public var totalCost: Money { terms.total }
  /// (total − bound) ÷ max(|total|, 0.01); `nil` where the strategy computes no bound.
  public var gap: Double? { certificate.gap(total: terms.total) }
}

/// A shipment of a plan, in numbers of its problem.
package struct PlannedShipment: Sendable {
  package var order: Int32
  package var offer: Int32
  package var zone: Int32
  package var daysLate: Int
  package var shipDaysLate: Int
  package var cost: ShipmentCost
  /// Units that leave: a kit counts its components.
  package var units: Int
  /// Units (or kits) by line of the order.
  package var quantities: [Int32]
}

/// Units (or kits) of a line that a plan leaves.
package struct UnfilledPart: Sendable {
  package var order: Int32
  /// Within the order.
  package var line: Int32
  package var quantity: Int
  package var reason: UnfilledReason
}

extension RoutingProblem {
  /// Plans the batch with a strategy.
  ///
  /// - Throws: ``PlanningError`` where the costs of the plan are beyond exact arithmetic.
  public func plan(_ strategy: some RoutingStrategy, _ search: Search = Search()) throws(PlanningError)
    -> Plan
  {
    let proposal =
      pinned.map { $0.merged(strategy.propose($0.rest, search), self) } ?? strategy.propose(self, search)
    return try PlanAssembly(self).assemble(proposal, strategy: strategy.name, gap: search.until.gap)
  }
}
