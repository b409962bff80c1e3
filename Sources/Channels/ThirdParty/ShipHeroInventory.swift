internal import ScenarioFiles

/// What a ShipHero warehouse holds of a product.
enum ShipHeroInventory: JSONFormat {
  static let name = "shiphero-inventory-json"
  static let platform: Platform? = nil
  static let isStock = true
  static let sources = ["shiphero"]

  static func recognises(_ entity: JSONNode) -> Bool {
    (entity.has("warehouse_id") || entity.has("warehouse_identifier")) && entity.has("on_hand")
      || (entity.has("sku") && entity["warehouse_products"]?.elements.contains { $0.has("on_hand") } == true)
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      let products =
        entity.node.has("warehouse_products") ? entity.node.list("warehouse_products") : [entity.node]
      let outer = entity.node.text("sku") ?? entity.envelope.last { $0.has("sku") }?.text("sku")
      for product in products {
        guard let sku = product.text("sku") ?? outer ?? product.member("product", "sku")?.text else {
          log.skip(.blankSKU, record: entity.number)
          continue
        }
        position(product, sku, entity.number, &log, &reading)
      }
    }
  }

  private static func position(
    _ product: JSONNode, _ sku: String, _ record: Int, _ log: inout ReadingLog,
    _ reading: inout ChannelReading
  ) {
    guard let onHand = product.decimal("on_hand")?.whole else {
      log.fail(at: product.offset, field: "on_hand", "expected a whole number for SKU \(sku)", record: record)
      return
    }
    let places = [
      product.text("warehouse_identifier"), product.text("warehouse_id"),
      product.member("warehouse", "identifier")?.text,
    ].compactMap { $0 }
    let held = max(0, product.whole("allocated") ?? 0) + max(0, product.whole("reserve_inventory") ?? 0)
    let available = product.decimal("available")?.whole
    let isSum = available.map { $0 == onHand - held } ?? true
    reading.stock.append(
      ChannelStock(
        places: places, skus: [sku], onHand: isSum ? onHand : min(available ?? 0, onHand),
        reserved: isSum ? held : 0,
        record: record))
  }
}
