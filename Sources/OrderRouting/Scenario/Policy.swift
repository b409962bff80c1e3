/// What the seller prefers where the tariffs alone do not decide.
public struct Policy: Hashable, Sendable {
  /// Shipments an order may have, unless the order says otherwise.
  public var maxShipments: Int = 3
  /// Cost of each shipment of an order after its first.
  public var splitPenalty: Money = 0
  /// Whether a line's units may be divided over shipments, unless the order says otherwise.
  public var splitLines: Bool = false
  /// Whether an order ships all its units or none, unless the order says otherwise.
  public var completeOnly: Bool = false
  public var late: LatePolicy = .penalize
  public var latePenaltyPerDay: Money = 0
  /// Cost of an order that leaves any unit unfilled.
  public var unfilledOrderPenalty: Money = 0
  public var unfilledUnitPenalty: Money
  /// Share of an unfilled unit's price that leaving it costs.
  public var unfilledValueRate: FixedDecimal = 0

  public init(unfilledUnitPenalty: Money) { self.unfilledUnitPenalty = unfilledUnitPenalty }
}

/// What becomes of a shipment that would arrive after its order's `deliverBy`.
public enum LatePolicy: String, Sendable, CaseIterable {
  case penalize
  case forbid
}
