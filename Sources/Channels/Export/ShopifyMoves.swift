internal import OrderRouting
internal import ScenarioFiles

/// Which lines of Shopify's fulfilment orders move to which of its locations: an object a shipment and line.
struct ShopifyMoves {
  private let day: ImportedDay
  private let orders: [String: [ShopifyFulfilmentOrder]]
  private(set) var rows: [JSONValue] = []
  /// Shipments from places that Shopify does not have.
  private(set) var elsewhere = 0

  init(_ day: ImportedDay, _ fulfilmentOrders: [ShopifyFulfilmentOrder]) {
    self.day = day
    var orders: [String: [ShopifyFulfilmentOrder]] = [:]
    for order in fulfilmentOrders {
      for name in Set(order.orderNames) { orders[name, default: []].append(order) }
    }
    self.orders = orders
  }

  mutating func add(_ shipment: PlannedShipment) throws(InvalidDocument) {
    let channel = day.channel(shipment.order.channel)
    guard channel.platform == .shopify else { return }
    let names = (day.tables.places[channel.name.lowercased()] ?? [:])
      .filter { $0.value == shipment.row.location && $0.key != "*" }.keys.sorted()
    guard let place = names.first else {
      elsewhere += 1
      return
    }
    let source = shipment.lines.first?.source.order ?? shipment.order.id
    var check = RuleCheck(order: shipment.order.id)
    let known = orders[source] ?? []
    let lines = shipment.lines.map { line in
      ParcelNotice.Line(
        sourceLine: line.source.line, sourceSKU: line.source.sku,
        quantity: (line.quantity + line.source.pack - 1) / line.source.pack)
    }
    let groups =
      known.isEmpty ? [] : ShopifyFulfilmentOrder.assign(lines, to: known, &check, inOnePlace: false)
    try check.finish()
    let id = names.first { $0.hasPrefix("gid://shopify/Location/") || $0.allSatisfy(\.isNumber) }
    rows.append(
      .object([
        .init("shipment_id", .string(shipment.row.id)), .init("channel", .string(channel.name)),
        .init("order_id", .string(shipment.order.id)), .init("order", .string(source)),
        .init("location_id", .string(shipment.row.location)), .init("location", .string(place)),
        .init("newLocationId", id.map { .string(Self.global($0)) } ?? .null),
        .init(
          "lines",
          .array(
            zip(shipment.lines, lines).map { line, own in
              .object([
                .init("line_id", .string(line.line.id)), .init("source_line_id", .string(own.sourceLine)),
                .init("sku", .string(own.sourceSKU)), .init("quantity", .integer(own.quantity)),
              ])
            })), .init("moves", .array(groups)),
      ]))
  }

  private static func global(_ id: String) -> String {
    id.hasPrefix("gid://") ? id : "gid://shopify/Location/" + id
  }

  var text: String { rows.map { $0.line + "\n" }.joined() }
}
