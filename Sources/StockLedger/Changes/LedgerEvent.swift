/// Something that happened, committed with its cause.
public struct LedgerEvent: Sendable {
  /// What it was about, as it is afterwards.
  public enum Subject: Sendable {
    case order(OrderSnapshot)
    case shipment(Shipment)
    case position(StockLevel)
    case batch(BatchRecord)
    case network(NetworkFacts)
  }

  public var type: EventType
  /// Empty where it is about no order.
  public var order: String
  /// Empty where it is about no shipment.
  public var shipment: String
  public var subject: Subject

  public init(_ type: EventType, order: String = "", shipment: String = "", _ subject: Subject) {
    self.type = type
    self.order = order
    self.shipment = shipment
    self.subject = subject
  }
}

/// What an event tells of an order.
public struct OrderSnapshot: Hashable, Sendable {
  public var status: OrderStatus
  public var version: Int
  public var lines: [LineState]

  public init(_ order: LedgerOrder) {
    lines = order.lines
    status = LedgerOrder.status(of: lines)
    version = order.version
  }

  public init(status: OrderStatus, version: Int, lines: [LineState]) {
    self.status = status
    self.version = version
    self.lines = lines
  }
}

/// An event as it was committed.
public struct NumberedEvent: Sendable {
  /// Grows from event to event, with gaps.
  public var number: Int64
  public var at: Instant
  public var event: LedgerEvent

  public init(number: Int64, at: Instant, event: LedgerEvent) {
    self.number = number
    self.at = at
    self.event = event
  }
}
