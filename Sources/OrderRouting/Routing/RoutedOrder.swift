/// How an order ships: what a router answers, and a service hands on.
public struct RoutedOrder: Codable, Hashable, Sendable {
  public var order: String
  /// As their locations stand, then by service and ship date.
  public var shipments: [RoutedShipment]
  /// As the order's lines stand.
  public var unfilled: [UnfilledLine]
  /// What the order costs, without openings.
  public var terms: CostTerms
  /// The same with the router's prices of all that it uses.
  public var pricedCost: Money
  /// What its shipments take of the supplies, and where they leave from.
  public var uses: [SupplyUse]
  public var departures: [Reservation.Departure]
}
