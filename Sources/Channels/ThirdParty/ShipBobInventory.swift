internal import ScenarioFiles

/// What ShipBob's fulfilment centres hold of an inventory item, which is named by number and name, maybe by SKU.
enum ShipBobInventory: JSONFormat {
  static let name = "shipbob-inventory-json"
  static let platform: Platform? = nil
  static let isStock = true
  static let sources = ["shipbob"]

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("fulfillable_quantity_by_fulfillment_center") || entity.has("total_fulfillable_quantity")
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      let node = entity.node
      let names = [node.text("sku", "reference_id"), node.text("id"), node.text("name")].compactMap { $0 }
      let centres = node.list("fulfillable_quantity_by_fulfillment_center")
      if centres.isEmpty, let count = node.decimal("total_fulfillable_quantity")?.whole {
        reading.stock.append(
          ChannelStock(
            places: [], skus: names, title: node.text("name") ?? "", onHand: count, record: entity.number))
      }
      for centre in centres {
        guard let count = centre.decimal("fulfillable_quantity")?.whole else {
          log.fail(
            at: centre.offset, field: "fulfillable_quantity", "expected a whole number", record: entity.number
          )
          continue
        }
        reading.stock.append(
          ChannelStock(
            places: [centre.text("name"), centre.text("id")].compactMap { $0 }, skus: names,
            title: node.text("name") ?? "", onHand: count, record: entity.number))
      }
    }
  }
}
