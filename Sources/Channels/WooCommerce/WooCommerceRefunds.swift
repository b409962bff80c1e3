internal import ScenarioFiles

/// The refunds of WooCommerce orders, which say how many units of each line were taken back.
enum WooCommerceRefunds: JSONFormat {
  static let name = "woocommerce-refunds-json"
  static let platform: Platform? = .woocommerce

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("id", "amount", "line_items") && !entity.has("status")
      && (entity.has("refunded_by") || entity.has("refunded_payment") || entity.has("reason"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      guard let id = order(of: entity.node) else {
        log.fail(
          at: entity.node.offset, field: "parent_id", "expected the order that the refund is of",
          record: entity.number)
        continue
      }
      var order = ChannelOrder(id: id)
      order.record = entity.number
      order.part = .refunds
      for (index, item) in entity.node.list("line_items").enumerated() {
        let notes = item.list("meta_data")
        let target =
          notes.first { $0.text("key") == "_refunded_item_id" }?.text("value")
          ?? item.text("refunded_item_id")
        guard let target, let units = item.decimal("quantity")?.magnitude.whole else {
          log.tell(
            .warning, "refund_without_line", "a refunded line does not say which line of the order it is of",
            order: id,
            line: item.text("id") ?? "", record: entity.number)
          continue
        }
        order.lines.append(
          ChannelLine(
            id: target, position: index + 1, sku: item.text("sku") ?? "", ordered: units, left: 0,
            reason: .refunded,
            record: entity.number))
      }
      reading.orders.append(order)
    }
  }

  /// The order's id: of the refund itself, or of the link up to its order.
  private static func order(of node: JSONNode) -> String? {
    if let id = node.text("parent_id", "order_id"), id != "0" { return id }
    for link in node.member("_links", "up")?.elements ?? [] {
      if let id = link.text("href")?.split(separator: "/").last { return String(id) }
    }
    return nil
  }
}
