/// A smallest set of changes to a scenario with which an order ships, ships on time, or in one shipment.
public struct WhatIf: Hashable, Sendable {
  public var changes: [ScenarioChange]
  /// What the order costs once the affected part is planned again.
  public var orderCost: Money
  /// What the whole plan costs less then; below 0 where it costs more.
  public var planSaves: Money
  /// Whether that was solved exactly: the plan and the affected part are proven optimal, and the part is all that the
  /// change can reach.
  public var isProven: Bool

  public init(changes: [ScenarioChange], orderCost: Money, planSaves: Money, isProven: Bool) {
    self.changes = changes
    self.orderCost = orderCost
    self.planSaves = planSaves
    self.isProven = isProven
  }
}

/// A change to one cell or row of a scenario.
public enum ScenarioChange: Hashable, Sendable {
  /// So many more units or shipments of a supply; a capacity is raised on each of its ship dates.
  case supply(Supply, add: Int)
  /// The order may arrive so many days later.
  case deliverBy(order: String, add: Int)
  /// The order may leave so many days later.
  case shipBy(order: String, add: Int)
  /// What the fact's cell forbids is allowed: a restriction is removed, a channel rule allows, a tag, a type of address
  /// or an order's choice of places is dropped from its list.
  case rule(ScenarioFact)
}
