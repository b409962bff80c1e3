/// All that one command does: committed whole or not at all, and undone in memory where it is not.
public struct LedgerChange: Sendable {
  public var at: Instant
  public var cause: ChangeCause
  /// Each order once.
  public var orders: [OrderChange] = []
  /// Each shipment that is new or not what it was, once, as it is afterwards, those dropped and rejected too.
  public var shipments: [ShipmentChange] = []
  /// Of orders that are new.
  public var origins: [OrderOrigin] = []
  /// Each position once; only one that is new may add nothing.
  public var positions: [PositionChange] = []
  /// Positions of which the change relies on all that it saw: counts and adjustments. As they were; `nil`:
  /// none.
  public var seen: [PositionKey: StockLevel?] = [:]
  /// Each supply once.
  public var limits: [LimitChange] = []
  public var days: [DayTurn] = []
  public var batch: BatchRecord?
  /// Replaces all prices; `nil`: they stay.
  public var prices: [SupplyPrice]?
  public var network: NetworkFacts?
  public var events: [LedgerEvent] = []

  public init(at moment: Instant, cause: ChangeCause) {
    at = moment
    self.cause = cause
  }

  /// Whether there is nothing to commit.
  public var isEmpty: Bool {
    orders.isEmpty && shipments.isEmpty && positions.isEmpty && limits.isEmpty && days.isEmpty && batch == nil
      && prices == nil && network == nil && events.isEmpty
  }

  /// How many numbers of the sequence it takes: one for each event, at least one.
  public var numbers: Int { max(1, events.count) }
}

/// A shipment as a change leaves it.
public struct ShipmentChange: Sendable {
  public var isNew: Bool
  public var shipment: Shipment

  public init(isNew: Bool, shipment: Shipment) {
    self.isNew = isNew
    self.shipment = shipment
  }
}

/// A change that somebody committed, with the number of its first event.
public struct CommittedChange: Sendable {
  public var number: Int64
  public var change: LedgerChange

  public init(number: Int64, change: LedgerChange) {
    self.number = number
    self.change = change
  }
}
