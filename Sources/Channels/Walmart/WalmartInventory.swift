internal import ScenarioFiles

/// Walmart's inventories: of every ship node, of one SKU, the older answer of a single node, and WFS.
enum WalmartInventory: JSONFormat {
  static let name = "walmart-inventory-json"
  static let platform: Platform? = .walmart
  static let isStock = true
  static let sources = ["walmart", "wfs"]

  static func recognises(_ entity: JSONNode) -> Bool {
    guard entity.has("sku") else { return false }
    return entity.has("nodes") || entity.has("shipNodes")
      || (entity["quantity"]?.isObject == true && entity["quantity"]?.has("amount") == true)
      || entity.has("availToSellQty")
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      let node = entity.node
      guard let sku = log.requiredID(node, "sku", record: entity.number) else { continue }
      let nodes = node.list("nodes") + node.list("shipNodes")
      if nodes.isEmpty {
        if !node.has("nodes"), !node.has("shipNodes") { position(node, sku, entity.number, &log, &reading) }
      }
      for place in nodes { position(place, sku, entity.number, &log, &reading) }
    }
  }

  private static func position(
    _ node: JSONNode, _ sku: String, _ record: Int, _ log: inout ReadingLog, _ reading: inout ChannelReading
  ) {
    let type = node.text("shipNodeType") ?? ""
    let place = node.text("shipNode", "shipNodeId") ?? ""
    let isWFS = type.uppercased().hasPrefix("WFS")
    var names = [place, node.text("shipNodeName", "nodeName") ?? "", type, isWFS ? "WFS" : ""]
    if node["quantity"] != nil, place.isEmpty { names = [] }
    let available = amount(node, "availToSellQty") ?? amount(node, "availableToSellQty")
    let input = amount(node, "inputQty") ?? amount(node, "onHandQty") ?? amount(node, "quantity")
    let reserved = amount(node, "reservedQty") ?? 0
    guard let onHand = input ?? available else {
      log.fail(
        at: node.offset, field: "availToSellQty", "expected a whole number for SKU \(sku)", record: record)
      return
    }
    // What may be sold counts; where it does not follow from the other two it counts by itself.
    let isSum = available.map { $0 == max(0, onHand - reserved) } ?? true
    reading.stock.append(
      ChannelStock(
        places: names, skus: [sku], onHand: isSum ? onHand : available ?? 0,
        reserved: isSum ? max(0, reserved) : 0,
        record: record))
  }

  /// A number, or an object with an amount of eaches.
  private static func amount(_ node: JSONNode, _ key: String) -> Int? {
    guard let member = node[key] else { return nil }
    return member.isObject ? member.whole("amount") : member.decimal?.whole
  }
}
