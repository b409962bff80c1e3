internal import ScenarioFiles

/// The inventory summaries of Amazon's FBA Inventory API.
enum AmazonInventorySummaries: JSONFormat {
  static let name = "amazon-inventory-summaries-json"
  static let platform: Platform? = .amazon
  static let isStock = true
  static let sources = ["amazon", "fba", "afn"]

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("sellerSku") && (entity.has("inventoryDetails") || entity.has("totalQuantity"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      let node = entity.node
      guard let sku = log.requiredID(node, "sellerSku", record: entity.number) else { continue }
      guard let count = node.member("inventoryDetails", "fulfillableQuantity")?.decimal?.whole else {
        log.fail(
          at: node.offset, field: "inventoryDetails.fulfillableQuantity",
          "expected the fulfillable quantity of SKU \(sku)", suggestion: "Ask the API with details=true.",
          record: entity.number)
        continue
      }
      let market = entity.envelope.lazy.compactMap { $0.member("granularity", "granularityId")?.text }.first
      var stock = ChannelStock(
        places: [market ?? "", market.map { "AMAZON FBA " + $0 } ?? ""] + AmazonStock.places, skus: [sku],
        title: node.text("productName") ?? "", onHand: count,
        pool: AmazonStock.pool(
          node.text("fnSku") ?? "", node.text("asin") ?? "", node.text("condition") ?? ""),
        record: entity.number)
      stock.isCentresAlone = true
      reading.stock.append(stock)
    }
  }
}
