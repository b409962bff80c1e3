/// An accepted order with what has become of it.
public struct LedgerOrder: Sendable, Identifiable {
  public var request: OrderRequest
  public var acceptedAt: Instant
  /// The number of its `order.accepted` event: orders are accepted in this sequence. 0 before it is
  /// committed.
  public var number: Int64
  /// Grows with each change of what is ordered or planned, and is told by each `order.` event.
  public var version: Int
  /// Grows with every write: what a store compares before it writes.
  public var revision: Int
  public var decidedBy: OrderDecider
  /// Accepted without routing, and not routed since.
  public var isHeld: Bool
  /// By line: units (or kits) cancelled.
  public var cancelled: [Int]
  /// By line: why what is unfilled is so, as of the last routing.
  public var reasons: [UnfilledReason?]
  /// Planned, released and shipped ones, oldest first.
  public var shipments: [Shipment]
  /// Locations that have rejected any of it, in the sequence of their rejections.
  public var rejectedBy: [String]
  /// The terms over its shipments and of what is unfilled; fixed is zero.
  public var cost: CostTerms

  public var id: String { request.order.id }

  /// An order that was just accepted: nothing of it is routed.
  public init(_ request: OrderRequest, at moment: Instant, isHeld: Bool) {
    self.request = request
    self.isHeld = isHeld
    acceptedAt = moment
    number = 0
    version = 1
    revision = 1
    decidedBy = .order
    cancelled = Array(repeating: 0, count: request.order.lines.count)
    reasons = Array(repeating: nil, count: request.order.lines.count)
    shipments = []
    rejectedBy = []
    cost = CostTerms()
  }
}
