/// Why an order ships as it does: what it costs, what else there was, why not, and what it would take.
///
/// Figures add up to the last digit: the parts of ``cost`` over all orders, and the plan's fixed costs, are the
/// plan's total.
public struct Explanation: Hashable, Sendable {
  public var order: String
  /// Its shipments, split and unfilled; `fixed` is zero, for it belongs to the plan.
  public var cost: CostTerms
  /// Shipments of the order that left before the plan: each of the plan's is one more.
  public var earlierShipments: Int
  /// As the plan lists them.
  public var shipments: [ExplainedShipment]
  /// What the plan leaves, with its reasons.
  public var unfilled: [UnfilledLine]
  /// The best other ways to serve the order, the cheapest at the plan's prices first.
  public var alternatives: [Alternative]
  /// The pairs of a location and a service that serve no line of the order, and why not.
  public var whyNot: [WhyNot]
  /// The smallest changes with which it would ship, ship on time, or in one shipment; empty where nobody asked.
  public var whatWouldItTake: [WhatIf]

  public init(
    order: String, cost: CostTerms, earlierShipments: Int = 0, shipments: [ExplainedShipment],
    unfilled: [UnfilledLine] = [], alternatives: [Alternative] = [], whyNot: [WhyNot] = [],
    whatWouldItTake: [WhatIf] = []
  ) {
    self.order = order
    self.cost = cost
    self.earlierShipments = earlierShipments
    self.shipments = shipments
    self.unfilled = unfilled
    self.alternatives = alternatives
    self.whyNot = whyNot
    self.whatWouldItTake = whatWouldItTake
  }
}
