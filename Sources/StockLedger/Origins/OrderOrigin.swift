/// What a channel told of an order beside what is routed: where its lines came from, and whom it goes to.
///
/// Kept beside the order, written with it once: routing, plans, events and logs know nothing of it.
public struct OrderOrigin: Hashable, Sendable {
  public var order: String
  /// By line, as the order's lines stand.
  public var lines: [LineOrigin]
  /// `nil`: the channel told of none.
  public var recipient: OrderRecipient?
  /// Shipments that had left before the order was handed in.
  public var priorShipments: Int
  /// Whether the channel waits for lines, too, that were not handed in.
  public var hasOpenLines: Bool

  public init(
    order: String, lines: [LineOrigin], recipient: OrderRecipient? = nil, priorShipments: Int = 0,
    hasOpenLines: Bool = false
  ) {
    self.order = order
    self.lines = lines
    self.recipient = recipient
    self.priorShipments = priorShipments
    self.hasOpenLines = hasOpenLines
  }
}
