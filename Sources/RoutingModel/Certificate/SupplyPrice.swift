/// What one more unit, or shipment, of a supply is worth to a plan: a row of `prices.csv`.
public struct SupplyPrice: Hashable, Sendable {
  public var supply: Supply
  /// At least 0; a unit or a shipment.
  public var price: Money

  public init(_ supply: Supply, price: Money) {
    self.supply = supply
    self.price = price
  }
}
