/// The orders in flat arrays, by order and by line.
struct OrderBatch: Sendable {
  // By order.
  /// Lines of order o are `lineStart[o] ..< lineStart[o + 1]`.
  private(set) var lineStart: [Int32] = [0]
  private(set) var zoneClass: [Int32] = []
  private(set) var tagClass: [Int32] = []
  private(set) var channel: [Int32] = []
  /// Days since 1970-01-01; `Int32.max` where there is no promise.
  private(set) var deliverBy: [Int32] = []
  private(set) var priority: [Int64] = []
  private(set) var priorShipments: [Int] = []
  /// Shipments that the order may still have, ≥ 0.
  private(set) var maxShipments: [Int] = []
  private(set) var splitsLines: [Bool] = []
  private(set) var completeOnly: [Bool] = []
  /// The order's own choice of locations and services in ``OrderRules``; −1: any.
  private(set) var rule: [Int32] = []

  // By line.
  /// −1 where no item or kit has the line's SKU.
  private(set) var product: [Int32] = []
  private(set) var quantity: [Int] = []
  /// Cost of leaving one unit, before the order's priority: 12 decimal places.
  private(set) var unfilledUnitCost: [Int128] = []

  var count: Int { zoneClass.count }

  func lines(_ order: Int) -> Range<Int> { Int(lineStart[order])..<Int(lineStart[order + 1]) }

  /// Empties the batch, whose arrays are kept for the orders to come.
  mutating func removeAll() {
    lineStart.removeLast(lineStart.count - 1)
    zoneClass.removeAll(keepingCapacity: true)
    tagClass.removeAll(keepingCapacity: true)
    channel.removeAll(keepingCapacity: true)
    deliverBy.removeAll(keepingCapacity: true)
    priority.removeAll(keepingCapacity: true)
    priorShipments.removeAll(keepingCapacity: true)
    maxShipments.removeAll(keepingCapacity: true)
    splitsLines.removeAll(keepingCapacity: true)
    completeOnly.removeAll(keepingCapacity: true)
    rule.removeAll(keepingCapacity: true)
    product.removeAll(keepingCapacity: true)
    quantity.removeAll(keepingCapacity: true)
    unfilledUnitCost.removeAll(keepingCapacity: true)
  }

  mutating func append(
    _ order: Order, policy: Policy, catalog: ProductCatalog, zoneClass: Int32, tagClass: Int32,
    channel: Int32, rule: Int32
  ) {
    self.zoneClass.append(zoneClass)
    self.tagClass.append(tagClass)
    self.channel.append(channel)
    deliverBy.append(order.deliverBy?.daysSinceEpoch ?? .max)
    priority.append(order.priority.millionths)
    priorShipments.append(order.priorShipments)
    maxShipments.append(max(0, (order.maxShipments ?? policy.maxShipments) - order.priorShipments))
    splitsLines.append(order.splitLines ?? policy.splitLines)
    completeOnly.append(order.completeOnly ?? policy.completeOnly)
    self.rule.append(rule)
    for line in order.lines {
      product.append(catalog.product(line.sku) ?? -1)
      quantity.append(line.quantity)
      unfilledUnitCost.append(
        Int128(policy.unfilledUnitPenalty.millionths) * Rounding.million
          + Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths))
    }
    lineStart.append(Int32(product.count))
  }
}
