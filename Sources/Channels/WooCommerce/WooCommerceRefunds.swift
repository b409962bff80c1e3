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
      var order = ChannelOrder(id: order(of: entity.node) ?? "")
      // The order that names this refund is its own where the refund does not name it.
      order.alternateID = entity.node.text("id") ?? ""
      order.record = entity.number
      order.part = .refunds
      for (index, item) in entity.node.list("line_items").enumerated() {
        guard let line = line(item, at: index + 1, order, &log) else { continue }
        order.lines.append(line)
      }
      reading.orders.append(order)
    }
  }

  /// The units taken back of a line, which is named by its id, or by its SKU alone.
  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ log: inout ReadingLog
  ) -> ChannelLine? {
    let notes = item.list("meta_data")
    let target =
      notes.first { $0.text("key") == "_refunded_item_id" }?.text("value") ?? item.text("refunded_item_id")
    guard let units = item.decimal("quantity")?.magnitude.whole, target != nil || item.text("sku") != nil
    else {
      log.tell(
        .warning, "refund_without_line", "a refunded line does not say which line of the order it is of",
        order: order.id, line: item.text("id") ?? "", record: order.record)
      return nil
    }
    return ChannelLine(
      id: target ?? "", position: position, sku: item.text("sku") ?? "", ordered: units, left: 0,
      reason: .refunded,
      record: order.record)
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
