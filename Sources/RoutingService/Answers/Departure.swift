/// A shipment that has left, with what its channel has to know to understand it.
public struct Departure: Sendable {
  /// Of its event: grows from departure to departure.
  public var number: Int64
  /// When it was told to have left.
  public var toldAt: Instant
  public var shipment: Shipment
  /// As it is now.
  public var order: LedgerOrder
  /// `nil` where the order was not handed in by its channel.
  public var origin: OrderOrigin?
  /// Shipments of the order that left before it, oldest first.
  public var earlier: [Shipment]
}
