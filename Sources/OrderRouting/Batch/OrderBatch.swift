/// The orders that are planned together, in flat arrays, by order and by line.
package struct OrderBatch: Sendable {
  // By order.
  /// Lines of order o are `lineStart[o] ..< lineStart[o + 1]`.
  private var lineStart: [Int32] = [0]
  /// Its class among the ``Destinations``.
  package private(set) var destination: [Int32] = []
  /// As ``SurchargeBook`` numbers them; −1 where it is not known.
  package private(set) var addressType: [Int8] = []
  package private(set) var channel: [Int32] = []
  /// Days since 1970-01-01; `Int32.max` where there is no promise.
  package private(set) var shipBy: [Int32] = []
  package private(set) var deliverBy: [Int32] = []
  package private(set) var forbidsLate: [Bool] = []
  package private(set) var priority: [Int64] = []
  /// Split penalties that its first shipment pays for what it already had.
  package private(set) var priorSplits: [Int] = []
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

  package private(set) var destinations: Destinations
  private(set) var rules = OrderRules()

  init(_ network: Network) { destinations = Destinations(zoneGroups: network.zones.groupCount) }

  package var count: Int { destination.count }

  package func lines(_ order: Int) -> Range<Int> { Int(lineStart[order])..<Int(lineStart[order + 1]) }

  /// Empties the batch, whose arrays are kept for the orders to come.
  mutating func removeAll() {
    lineStart.removeLast(lineStart.count - 1)
    destination.removeAll(keepingCapacity: true)
    addressType.removeAll(keepingCapacity: true)
    channel.removeAll(keepingCapacity: true)
    shipBy.removeAll(keepingCapacity: true)
    deliverBy.removeAll(keepingCapacity: true)
    forbidsLate.removeAll(keepingCapacity: true)
    priority.removeAll(keepingCapacity: true)
    priorSplits.removeAll(keepingCapacity: true)
    maxShipments.removeAll(keepingCapacity: true)
    splitsLines.removeAll(keepingCapacity: true)
    completeOnly.removeAll(keepingCapacity: true)
    rule.removeAll(keepingCapacity: true)
    product.removeAll(keepingCapacity: true)
    quantity.removeAll(keepingCapacity: true)
    unfilledUnitCost.removeAll(keepingCapacity: true)
  }

  /// Adds an order that is valid on the network.
  ///
  /// O(lines), and where no order before went to such a destination O(groups of zones + restrictions).
  /// - Parameter keptShipments: shipments that the order has in this plan already, and keeps.
  mutating func append(_ order: Order, _ network: Network, keptShipments: Int = 0) {
    let policy = network.policy
    destination.append(
      destinations.classify(country: order.country, postalCode: order.postalCode, network))
    addressType.append(SurchargeBook.number(order.addressType))
    channel.append(network.channels.number(of: order.channel))
    shipBy.append(order.shipBy?.daysSinceEpoch ?? .max)
    deliverBy.append(order.deliverBy?.daysSinceEpoch ?? .max)
    forbidsLate.append((order.late ?? policy.late) == .forbid)
    priority.append(order.priority.millionths)
    let allowed = (order.maxShipments ?? policy.maxShipments) - order.priorShipments - keptShipments
    maxShipments.append(max(0, allowed))
    // What it keeps has paid for what it had before; a further shipment pays for itself. Without a further one
    // nothing is paid, and what it had before may be any number.
    priorSplits.append(keptShipments > 0 ? 1 : allowed > 0 ? order.priorShipments : 0)
    splitsLines.append(order.splitLines ?? policy.splitLines)
    completeOnly.append(order.completeOnly ?? policy.completeOnly)
    rule.append(rules.number(order, network.offers))
    for line in order.lines {
      product.append(network.catalog.product(line.sku) ?? -1)
      quantity.append(line.quantity)
      unfilledUnitCost.append(
        Int128(policy.unfilledUnitPenalty.millionths) * Rounding.million
          + Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths))
    }
    lineStart.append(Int32(product.count))
  }
}
