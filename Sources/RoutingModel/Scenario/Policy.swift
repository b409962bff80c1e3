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
  /// For each day that a shipment leaves after its order's `shipBy`.
  public var lateShipPenaltyPerDay: Money = 0
  public var limitsPer: LimitPeriod = .plan
  /// Ship dates that each service is offered on, from the first possible one: 1 to 14; more than 1 needs limits
  /// for each ship date.
  public var shipDays: Int = 1
  /// Cost of an order that leaves any unit unfilled.
  public var unfilledOrderPenalty: Money = 0
  public var unfilledUnitPenalty: Money
  /// Share of an unfilled unit's price that leaving it costs.
  public var unfilledValueRate: FixedDecimal = 0

  public init(unfilledUnitPenalty: Money) { self.unfilledUnitPenalty = unfilledUnitPenalty }
}

/// What the limits of locations, services and carriers hold for.
public enum LimitPeriod: String, Sendable, CaseIterable {
  case plan
  /// Every ship date by itself.
  case shipDate = "ship_date"
}

/// What becomes of a shipment that would arrive after its order's `deliverBy`, or leave after its `shipBy`.
public enum LatePolicy: String, Sendable, CaseIterable {
  case penalize
  case forbid
}
