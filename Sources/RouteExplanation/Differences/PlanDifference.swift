public import OrderRouting

/// How two plans differ: of one scenario, or of two whose orders are matched by id.
///
/// The differences of the orders and that of `fixed` are the difference of the totals, to the last digit.
public struct PlanDifference: Hashable, Sendable {
  /// What something costs in each plan.
  public struct Costs: Hashable, Sendable {
    public var before = CostTerms()
    public var after = CostTerms()

    public var difference: CostTerms { after - before }
  }

  /// An order whose shipments or costs differ.
  public struct OrderDifference: Hashable, Sendable {
    public var order: String
    /// Zero where the plan's scenario does not have the order.
    public var costs: Costs
    /// `nil` where the plan's scenario does not have the order.
    public var shipmentsBefore: [ExplainedShipment]?
    public var shipmentsAfter: [ExplainedShipment]?
  }

  /// What leaves a location, or is of a channel, in each plan.
  public struct Total: Hashable, Sendable {
    /// A location's id, or a channel.
    public var name: String
    public var shipmentsBefore = 0
    public var shipmentsAfter = 0
    public var costs = Costs()
  }

  public var total: Costs
  /// As they stand in the scenario before, then those of the scenario after alone.
  public var orders: [OrderDifference]
  /// The costs of shipments and `fixed`, as the locations stand.
  public var locations: [Total]
  /// The costs of orders, by the channels' bytes; orders without a channel are of the empty one.
  public var channels: [Total]

  /// The orders whose cost differs most, those that cost more by most first among equals. O(orders × log orders).
  public func largestMovers(_ count: Int) -> [OrderDifference] {
    let indices = orders.indices.sorted { left, right in
      let (l, r) = (orders[left].costs.difference.total, orders[right].costs.difference.total)
      if l.millionths.magnitude != r.millionths.magnitude {
        return l.millionths.magnitude > r.millionths.magnitude
      }
      return l != r ? l > r : left < right
    }
    return indices.prefix(count).map { orders[$0] }
  }
}
