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

  /// The id of an item of a request: the line's, the item's where a kit has several, and the pack's where it is asked
  /// for in packs, with a number where several SKUs have such packs.
  static func item(_ line: PlannedShipment.Line, at index: Int, pack: Int = 1, copy: Int = 1) -> String {
    let item = line.isKit ? "\(line.line.id)-\(index + 1)" : line.line.id
    let packed = pack > 1 ? "\(item)-x\(pack)" : item
    return ShortID.text(copy > 1 ? "\(packed)-\(copy)" : packed, most: 50)
  }
}
