/// A shipment of a routed order, in the ids of the outside world.
public struct RoutedShipment: Codable, Hashable, Sendable {
  public var location: String
  public var service: String
  public var zone: String
  public var parcels: Int
  /// Summed over the parcels, in the network's unit of weight.
  public var billableWeight: FixedDecimal
  public var shipDate: Day
  public var deliveryDate: Day
  public var daysLate: Int
  public var shipDaysLate: Int
  /// What it holds, as the order's lines stand.
  public var lines: [RoutedLine]
  /// Split, unfilled and fixed are zero: they belong to the order and the plan.
  public var terms: CostTerms

  package init(
    location: String, service: String, zone: String, parcels: Int, billableWeight: FixedDecimal,
    shipDate: Day,
    deliveryDate: Day, daysLate: Int, shipDaysLate: Int, lines: [RoutedLine], terms: CostTerms
  ) {
    self.location = location
    self.service = service
    self.zone = zone
    self.parcels = parcels
    self.billableWeight = billableWeight
    self.shipDate = shipDate
    self.deliveryDate = deliveryDate
    self.daysLate = daysLate
    self.shipDaysLate = shipDaysLate
    self.lines = lines
    self.terms = terms
  }
}

/// Units (or kits) of a line of an order.
public struct RoutedLine: Codable, Hashable, Sendable {
  public var line: String
  public var sku: String
  public var quantity: Int

  public init(line: String, sku: String, quantity: Int) {
    self.line = line
    self.sku = sku
    self.quantity = quantity
  }
}

/// Units (or kits) of a line that stay unfilled, and why.
public struct UnfilledLine: Codable, Hashable, Sendable {
  public var line: String
  public var sku: String
  public var quantity: Int
  public var reason: UnfilledReason

  public init(line: String, sku: String, quantity: Int, reason: UnfilledReason) {
    self.line = line
    self.sku = sku
    self.quantity = quantity
    self.reason = reason
  }
}
