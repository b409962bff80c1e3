internal import ScenarioFiles

/// Orders as TikTok Shop's API of 202309 has them: an entry a unit.
enum TikTokOrdersJSON: JSONFormat {
  static let name = "tiktok-orders-json"
  static let platform: Platform? = .tiktok

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("id", "status", "line_items") && !entity.has("date_created") && !entity.has("date_created_gmt")
      && (entity.has("create_time") || entity.has("recipient_address") || entity.has("fulfillment_type")
        || entity.list("line_items").contains { $0.has("seller_sku") })
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      if let order = order(entity, &log) { reading.orders.append(order) }
    }
  }

  private static func order(_ entity: JSONEntity, _ log: inout ReadingLog) -> ChannelOrder? {
    let node = entity.node
    guard let id = log.requiredID(node, "id", record: entity.number) else { return nil }
    var order = ChannelOrder(id: id)
    order.record = entity.number
    order.placedAt = log.seconds(node, "create_time", record: entity.number)
    if case .instant(let instant, _)? = log.seconds(node, "update_time", record: entity.number) {
      order.updatedAt = instant
    }
    order.shipBy =
      log.seconds(node, "tts_sla_time", record: entity.number) ?? log.seconds(node, "shipping_due_time")
      ?? log.seconds(node, "rts_sla_time")
    order.deliverBy = log.seconds(node, "delivery_sla_time", record: entity.number)
    order.serviceLevel = node.text("delivery_option_name", "delivery_option") ?? ""
    order.currency = node.member("payment", "currency")?.text ?? ""
    if node.text("fulfillment_type")?.uppercased() == "FULFILLMENT_BY_TIKTOK" {
      order.stop = .fulfilledByMarketplace
    }
    apply(node.text("status") ?? "", to: &order, &log)
    address(node, &order, &log)
    for (index, item) in node.list("line_items").enumerated() {
      if let line = line(item, at: index + 1, order, &log) { order.lines.append(line) }
    }
    let sent = order.lines.count { $0.reason == .alreadyFulfilled }
    if sent > 0, sent < order.lines.count { order.priorShipments = max(1, node.list("packages").count - 1) }
    return order
  }

  private static func apply(_ word: String, to order: inout ChannelOrder, _ log: inout ReadingLog) {
    switch TikTokStatus.standing(word) {
    case .open: break
    case .packed: order.stop = order.stop ?? .alreadyFulfilled
    case .stopped(.cancelled): order.stop = .cancelled
    case .stopped(let reason): order.stop = order.stop ?? reason
    case .unpaid: order.unpaid = .unpaid
    case .unknown:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the status \"\(word)\" is not known; the order is not shipped",
        order: order.id, record: order.record)
      order.stop = order.stop ?? .unknownStatus
    }
  }

  private static func address(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    guard let address = node["recipient_address"], address.isObject else { return }
    var levels: [String: String] = [:]
    for level in address.list("district_info") {
      guard let name = level.text("address_level_name"), let value = level.text("address_name") else {
        continue
      }
      levels[name.lowercased()] = value
    }
    order.country = address.text("region_code") ?? levels["country"] ?? ""
    order.postalCode = address.text("postal_code", "zipcode") ?? ""
    order.region = levels["state"] ?? levels["province"] ?? ""
    let second = ["address_line2", "address_line3", "address_line4"].compactMap { address.text($0) }
    let name = address.text("name") ?? ""
    order.recipient = Recipient(parts: [
      .name: name, .address1: address.text("address_line1", "address_detail") ?? "",
      .address2: second.joined(separator: ", "), .city: levels["city"] ?? levels["county"] ?? "",
      .region: order.region, .postalCode: order.postalCode, .country: order.country,
      .phone: address.text("phone_number") ?? "", .email: node.text("buyer_email") ?? "",
      .notes: node.text("buyer_message") ?? "",
    ])
    if name.contains("*") {
      log.tellOnce(
        .warning, "masked_recipient", "recipients are masked: labels need the data from TikTok",
        record: order.record)
    }
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ log: inout ReadingLog
  ) -> ChannelLine? {
    let quantity: Quantity
    if item.has("quantity") {
      guard let stated = log.quantity(item, "quantity", order: order.id, record: order.record) else {
        return nil
      }
      quantity = stated
    } else {
      quantity = .whole(1)
    }
    let title = [item.text("product_name"), item.text("sku_name")].compactMap { $0 }.joined(separator: " ")
    var line = ChannelLine(
      id: log.id(item, "id", order: order.id, record: order.record) ?? "", position: position,
      sku: item.text("seller_sku") ?? "", title: title.isEmpty ? item.text("sku_id") ?? "" : title,
      ordered: 0,
      left: 0, record: order.record)
    guard case .whole(let count) = quantity else {
      line.oddQuantity = item.text("quantity")
      line.reason = .fractionalQuantity
      return line
    }
    line.ordered = count
    line.left = count
    line.price = item.decimal("sale_price").map { LinePrice(amount: $0, units: 1) }
    guard let word = item.text("display_status") else { return line }
    switch TikTokStatus.standing(word) {
    case .open, .unpaid: break
    case .packed: line.stop(.alreadyFulfilled)
    case .stopped(let reason): line.stop(reason)
    case .unknown:
      line.stop(.unknownStatus)
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the line's status \"\(word)\" is not known; it is not shipped",
        order: order.id, line: line.id, record: order.record)
    }
    return line
  }
}
