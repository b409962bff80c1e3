/// The marginal value of a unit, or shipment, of a supply in a plan's bound: a row of `prices.csv`.
public struct SupplyPrice: Codable, Hashable, Sendable {
  public var supply: Supply
  /// At least 0; a unit or a shipment.
  public var price: Money

  public init(_ supply: Supply, price: Money) {
    self.supply = supply
    self.price = price
  }
}
