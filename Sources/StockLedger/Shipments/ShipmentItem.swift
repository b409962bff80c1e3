/// Units of an item that a shipment takes off its location's stock.
public struct ShipmentItem: Hashable, Sendable {
  public var sku: String
  /// At least 1.
  public var quantity: Int

  public init(sku: String, quantity: Int) {
    self.sku = sku
    self.quantity = quantity
  }
}
