internal import OrderRouting

/// A shipment of a plan with what it is of.
struct PlannedShipment: Sendable {
  var row: ShipmentRow
  var order: Order
  /// Its number within its order, from 1, shipments of earlier days counted.
  var number: Int
  /// How many shipments of the order the plan has.
  var siblings: Int
  var lines: [Line]

  /// Units of an order's line that the shipment holds.
  struct Line: Sendable {
    var line: OrderLine
    /// Kits count as one each.
    var quantity: Int
    var source: OrderSource
    /// What is in one unit: the SKU itself, or a kit's items.
    var items: [(sku: String, units: Int)]

    var isKit: Bool { items.count != 1 || items[0].sku != line.sku }
  }

  /// The name under which a warehouse or marketplace knows the shipment: the order's id, and its number.
  var reference: String { "\(order.id)-\(number)" }

  /// The items that leave, each line's apart.
  var items: [(line: Line, sku: String, quantity: Int)] {
    lines.flatMap { line in line.items.map { (line, $0.sku, $0.units * line.quantity) } }
  }
}
