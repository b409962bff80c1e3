/// A shipment that is to be picked, with whom it goes to.
public struct ReleasedShipment: Sendable {
  public var shipment: Shipment
  /// `nil` where the order's channel told of none.
  public var recipient: OrderRecipient?
}
