internal import OrderRouting

/// The names under which marketplaces and 3PLs know the shipments of a plan: always the same for the same plan.
struct ShipmentReferences {
  /// `sellerFulfillmentOrderId` of Amazon's Multi-Channel Fulfillment.
  static func amazon(_ shipment: PlannedShipment) -> String { ShortID.text(shipment.reference, most: 40) }

  /// `sellerOrderId` of Walmart's Multichannel Solutions.
  static func walmart(_ shipment: PlannedShipment) -> String {
    ShortID.alphanumeric(shipment.reference, most: 40)
  }

  /// The depositor's number in X12: the order's id, with its number from the second shipment on.
  static func x12(_ shipment: PlannedShipment) -> String {
    ShortID.text(shipment.number == 1 ? shipment.order.id : shipment.reference, most: 22)
  }

  /// The id of an item of a request: the line's, and the item's where a kit has several.
  static func item(_ line: PlannedShipment.Line, at index: Int) -> String {
    ShortID.text(line.isKit ? "\(line.line.id)-\(index + 1)" : line.line.id, most: 50)
  }
}
