/// How much of a supply a shipment, or an order, takes.
public struct SupplyUse: Codable, Hashable, Sendable {
  public var supply: Supply
  /// Units or shipments, above 0.
  public var amount: Int

  public init(_ supply: Supply, amount: Int) {
    self.supply = supply
    self.amount = amount
  }
}
