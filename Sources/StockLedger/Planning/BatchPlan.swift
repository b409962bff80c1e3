/// What a batch decided, order by order, to be applied to what has become of them.
public struct BatchPlan: Sendable {
  /// An order as the batch saw it, and how it would ship.
  struct Decided: Sendable {
    var order: LedgerOrder
    /// What its rest costs at the batch's moment: as it was, and as it was decided.
    var costBefore: Money
    var costAfter: Money
    /// Where its planned shipments leave from: as it was, each on its next date where its own has passed.
    var departuresBefore: [Departure]
    var shipments: [PlannedShipment]
    /// The plan's rows of what it leaves.
    var unfilled: [PlanLineRow]
    /// Whether applying it does anything.
    var isChanged: Bool
  }

  /// A shipment of an order by the plan.
  struct PlannedShipment: Sendable {
    var routed: RoutedShipment
    /// The shipment that it is, as it was or with another date; `nil`: a new one.
    var id: String?
  }

  /// A location and a ship date.
  struct Departure: Hashable, Sendable {
    var location: String
    var day: Day
  }

  var orders: [Decided]
  var prices: [SupplyPrice]
  var lowerBound: Money?
  /// Where something was released or has left at the batch's moment: no opening cost is paid there.
  var open: Set<Departure>
  public let moment: Instant
}
