internal import ScenarioFiles

/// Shopify's inventory levels: what is available of an inventory item at a location, both named by number.
enum ShopifyInventoryLevels: JSONFormat {
  static let name = "shopify-inventory-levels-json"
  static let platform: Platform? = .shopify
  static let isStock = true

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("inventory_item_id", "location_id")
      || (entity.has("quantities") && entity.has("location") && (entity.has("item") || entity.has("id")))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      let node = entity.node
      if node.has("inventory_item_id") {
        guard let item = log.id(node, "inventory_item_id", record: entity.number),
          let place = log.id(node, "location_id", record: entity.number)
        else { continue }
        guard let available = node.decimal("available")?.whole else {
          log.skip(.notStocked, sku: item, record: entity.number)
          continue
        }
        reading.stock.append(
          ChannelStock(
            places: [place], skus: [node.text("sku") ?? "", item], onHand: available, record: entity.number))
      } else {
        level(entity, &log, &reading)
      }
    }
  }

  /// A level as GraphQL has it.
  private static func level(_ entity: JSONEntity, _ log: inout ReadingLog, _ reading: inout ChannelReading) {
    let node = entity.node
    let quantities = node.list("quantities")
    guard let available = quantities.first(where: { $0.text("name") == "available" })?.whole("quantity")
    else {
      log.fail(
        at: node.offset, field: "quantities", "expected the quantity named available", record: entity.number)
      return
    }
    let item = node["item"] ?? entity.envelope.last { $0.has("sku") }
    let name = node.member("location", "name")?.text ?? ""
    let id = node.member("location", "id")?.text ?? ""
    reading.stock.append(
      ChannelStock(
        places: [name, id.split(separator: "/").last.map { String($0) } ?? "", id],
        skus: [item?.text("sku") ?? "", item?.text("id") ?? ""], onHand: available, record: entity.number))
  }
}
