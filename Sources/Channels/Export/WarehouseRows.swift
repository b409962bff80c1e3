internal import OrderRouting

/// What a warehouse or partner is told of a shipment, as rows of tables.
enum WarehouseRows {
  static let pickHeader = [
    "ship_date", "service_id", "sku", "name", "quantity", "shipment_id", "order_id", "line_id", "kit_sku",
  ]
  static let slipHeader = [
    "shipment_id", "order_id", "channel", "channel_order_id", "name", "company", "address_1", "address_2",
    "city", "region", "postal_code", "country", "line_id", "channel_sku", "sku", "item", "quantity",
    "delivery_notes",
  ]
  static let orderHeader = [
    "shipment_id", "channel", "order_id", "line_id", "sku", "quantity", "kit_sku", "name", "company",
    "address_1", "address_2", "city", "region", "postal_code", "country", "phone", "email", "address_type",
    "delivery_notes", "ship_date", "ship_by", "deliver_by", "service", "carrier",
  ]
  private static let address: [Recipient.Field] = [
    .name, .company, .address1, .address2, .city, .region, .postalCode, .country,
  ]

  /// A row for each item that is picked: kits as what is in them.
  static func pick(_ shipment: PlannedShipment, _ names: [String: String]) -> [[String]] {
    shipment.items.map { line, sku, quantity in
      [
        shipment.row.shipDate.description, shipment.row.service, sku, names[sku] ?? "", String(quantity),
        shipment.row.id, shipment.order.id, line.line.id, line.isKit ? line.line.sku : "",
      ]
    }
  }

  /// A row for each line, as the buyer ordered it.
  static func slip(
    _ shipment: PlannedShipment, _ recipient: Recipient, _ names: [String: String]
  ) -> [[String]] {
    shipment.lines.map { line in
      [shipment.row.id, shipment.order.id, line.source.channel, line.source.order]
        + address.map { recipient[$0] } + [
          line.line.id, line.source.sku, line.line.sku, names[line.line.sku] ?? "", String(line.quantity),
          recipient[.notes],
        ]
    }
  }

  /// A row for each item that a partner ships: kits as what is in them.
  ///
  /// - Throws: ``InvalidDocument`` where the recipient is not complete.
  static func orders(
    _ shipment: PlannedShipment, _ recipient: Recipient, carrier: String
  ) throws(InvalidDocument) -> [[String]] {
    var check = RuleCheck(order: shipment.order.id)
    check.ofBuyer(recipient[.name].isEmpty ? recipient[.company] : recipient[.name], "name")
    check.ofBuyer(recipient[.address1], "address_1")
    check.ofBuyer(recipient[.country], "country")
    try check.finish()
    let tail = [
      recipient[.phone], recipient[.email], shipment.order.addressType?.rawValue ?? "", recipient[.notes],
      shipment.row.shipDate.description, shipment.order.shipBy?.description ?? "",
      shipment.order.deliverBy?.description ?? "", shipment.row.service, carrier,
    ]
    return shipment.items.map { line, sku, quantity in
      [
        shipment.row.id, line.source.channel, shipment.order.id, line.line.id, sku, String(quantity),
        line.isKit ? line.line.sku : "",
      ] + address.map { recipient[$0] } + tail
    }
  }
}
