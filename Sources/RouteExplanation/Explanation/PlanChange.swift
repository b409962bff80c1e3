/// A single change to a scenario, and what the whole plan saves with it.
public struct PlanChange: Hashable, Sendable {
  public var change: ScenarioChange
  /// Above 0.
  public var planSaves: Money
  /// As ``WhatIf/isProven``.
  public var isProven: Bool

  public init(change: ScenarioChange, planSaves: Money, isProven: Bool) {
    self.change = change
    self.planSaves = planSaves
    self.isProven = isProven
  }
}
