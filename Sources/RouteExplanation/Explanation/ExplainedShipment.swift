/// A shipment of an order, with what it uses that is scarce.
public struct ExplainedShipment: Hashable, Sendable {
  /// The plan's; `nil` for a shipment of a way that the plan did not take.
  public var id: String?
  public var location: String
  public var service: String
  public var shipDate: Day
  public var deliveryDate: Day
  public var daysLate: Int
  public var shipDaysLate: Int
  /// What it holds, as the order's lines stand.
  public var lines: [RoutedLine]
  /// Split, unfilled and fixed are zero: they belong to the order and the plan.
  public var cost: CostTerms
  /// What it uses of supplies that have a price in the plan; empty where the plan has no prices.
  public var scarcity: [ScarceUse]

  public init(
    id: String?, location: String, service: String, shipDate: Day, deliveryDate: Day, daysLate: Int = 0,
    shipDaysLate: Int = 0, lines: [RoutedLine], cost: CostTerms, scarcity: [ScarceUse] = []
  ) {
    self.id = id
    self.location = location
    self.service = service
    self.shipDate = shipDate
    self.deliveryDate = deliveryDate
    self.daysLate = daysLate
    self.shipDaysLate = shipDaysLate
    self.lines = lines
    self.cost = cost
    self.scarcity = scarcity
  }
}

/// What a shipment uses of a supply, and what that is worth by the plan's prices.
public struct ScarceUse: Hashable, Sendable {
  public var supply: Supply
  /// Units or shipments.
  public var used: Int
  /// Of a unit or a shipment.
  public var price: Money

  public init(_ supply: Supply, used: Int, price: Money) {
    self.supply = supply
    self.used = used
    self.price = price
  }

  public var amount: Money { price * used }
}
