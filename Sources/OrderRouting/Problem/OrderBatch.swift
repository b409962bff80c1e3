/// The orders in flat arrays, by order and by line.
package struct OrderBatch: Sendable {
  // By order.
  /// Lines of order o are `lineStart[o] ..< lineStart[o + 1]`.
  private(set) var lineStart: [Int32] = [0]
  package private(set) var zoneClass: [Int32] = []
  package private(set) var tagClass: [Int32] = []
  package private(set) var channel: [Int32] = []
  /// Days since 1970-01-01; `Int32.max` where there is no promise.
  package private(set) var deliverBy: [Int32] = []
  package private(set) var priority: [Int64] = []
  package private(set) var priorShipments: [Int] = []
  /// Shipments that the order may still have, ≥ 0.
  package private(set) var maxShipments: [Int] = []
  package private(set) var splitsLines: [Bool] = []
  package private(set) var completeOnly: [Bool] = []
  /// The order's own choice of locations and services in ``OrderRules``; −1: any.
  package private(set) var rule: [Int32] = []

  // By line.
  /// −1 where no item or kit has the line's SKU.
  package private(set) var product: [Int32] = []
  package private(set) var quantity: [Int] = []
  /// Cost of leaving one unit, before the order's priority: 12 decimal places.
  package private(set) var unfilledUnitCost: [Int128] = []

  package var count: Int { zoneClass.count }

  package func lines(_ order: Int) -> Range<Int> { Int(lineStart[order])..<Int(lineStart[order + 1]) }

  /// Empties the batch, whose arrays are kept for the orders to come.
  package mutating func removeAll() {
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

  package mutating func append(
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
