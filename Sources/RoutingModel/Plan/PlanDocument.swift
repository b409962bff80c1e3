/// A plan in the ids of the outside world: the rows of `shipments.csv`, `lines.csv` and
/// `prices.csv`, and the summary.
///
/// It is what a plan folder holds, what a service sends on, and what ``PlanVerifier`` reads again.
public struct PlanDocument: Codable, Hashable, Sendable {
  public var shipments: [ShipmentRow]
  public var lines: [PlanLineRow]
  /// `nil` where the strategy prices nothing.
  public var prices: [SupplyPrice]?
  /// `nil` where a folder has no plan.json.
  public var summary: PlanSummary?

  public init(
    shipments: [ShipmentRow], lines: [PlanLineRow], prices: [SupplyPrice]? = nil, summary: PlanSummary?
  ) {
    self.shipments = shipments
    self.lines = lines
    self.prices = prices
    self.summary = summary
  }
}

/// A row of `shipments.csv`: one order's content from one location by one service.
public struct ShipmentRow: Codable, Hashable, Sendable {
  public var id: String
  public var order: String
  public var location: String
  public var service: String
  public var zone: String
  public var parcels: Int
  /// Summed over the parcels.
  public var billableWeight: FixedDecimal
  public var shipDate: Day
  public var deliveryDate: Day
  public var daysLate: Int
  /// Days that it leaves after its order's `shipBy`.
  public var shipDaysLate: Int
  /// Split, unfilled and fixed are zero: they belong to the order and the plan.
  public var terms: CostTerms

  public init(
    id: String, order: String, location: String, service: String, zone: String, parcels: Int,
    billableWeight: FixedDecimal, shipDate: Day, deliveryDate: Day, daysLate: Int, shipDaysLate: Int = 0,
    terms: CostTerms
  ) {
    self.id = id
    self.order = order
    self.location = location
    self.service = service
    self.zone = zone
    self.parcels = parcels
    self.billableWeight = billableWeight
    self.shipDate = shipDate
    self.deliveryDate = deliveryDate
    self.daysLate = daysLate
    self.shipDaysLate = shipDaysLate
    self.terms = terms
  }
}

/// A row of `lines.csv`: an order line, or a part of one, and where it went.
public struct PlanLineRow: Codable, Hashable, Sendable {
  public var order: String
  public var line: String
  public var sku: String
  public var quantity: Int
  /// `nil` for an unfilled part.
  public var shipment: String?
  public var location: String?
  /// Set for an unfilled part, by the planner.
  public var reason: UnfilledReason?

  public init(
    order: String, line: String, sku: String, quantity: Int, shipment: String?, location: String?,
    reason: UnfilledReason?
  ) {
    self.order = order
    self.line = line
    self.sku = sku
    self.quantity = quantity
    self.shipment = shipment
    self.location = location
    self.reason = reason
  }
}
