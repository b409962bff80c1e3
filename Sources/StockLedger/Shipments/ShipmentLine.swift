/// Units (or kits) of a line of an order that a shipment holds.
public struct ShipmentLine: Hashable, Sendable {
  public var line: String
  public var sku: String
  /// At least 1.
  public var quantity: Int

  public init(line: String, sku: String, quantity: Int) {
    self.line = line
    self.sku = sku
    self.quantity = quantity
  }
}
