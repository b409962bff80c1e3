public import RoutingModel

/// What one shipment is, costs and takes, recomputed from the scenario's rows alone.
public struct PricedShipment: Hashable, Sendable {
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
  /// Units of items; a kit counts its components.
  public var units: Int
}
