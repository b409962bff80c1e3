internal import ScenarioFiles

/// Orders as Shopify's REST API and its webhooks have them.
enum ShopifyOrdersREST: JSONFormat {
  static let name = "shopify-orders-json"
  static let platform: Platform? = .shopify

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("id", "line_items")
      && (entity.has("financial_status") || entity.has("fulfillment_status")
        || entity.has("order_number", "name"))
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
    order.alternateID = node.text("name") ?? ""
    order.store = node.text("shop_domain", "shop") ?? ""
    order.placedAt = log.moment(node, "created_at", "processed_at", record: entity.number)
    order.updatedAt = MomentText.instant(node.text("updated_at"))
    order.currency = node.text("currency") ?? ""
    order.serviceLevel = node.list("shipping_lines").first?.text("title", "code") ?? ""
    let shipments = ShopifyShipments(node)
    order.priorShipments = shipments.count
    if node.text("cancelled_at") != nil { order.stop = .cancelled }
    ShopifyStatus.applyFinancial(node.text("financial_status") ?? "", to: &order, &log)
    ShopifyStatus.applyFulfilment(node.text("fulfillment_status") ?? "", to: &order, &log)
    if node.says("test") {
      log.tell(.warning, "test_order", "the shop marks the order as a test", order: id, record: entity.number)
    }
    address(node, &order)
    let includesTax = node.says("taxes_included")
    for (index, item) in node.list("line_items").enumerated() {
      let line = line(item, at: index + 1, order, shipments, includesTax: includesTax, &log)
      if let line { order.lines.append(line) }
    }
    return order
  }

  private static func address(_ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = node["shipping_address"], address.isObject else { return }
    order.country = address.text("country_code", "country") ?? ""
    order.postalCode = address.text("zip") ?? ""
    order.region = address.text("province_code", "province") ?? ""
    let names = [address.text("first_name"), address.text("last_name")].compactMap { $0 }
    order.recipient = Recipient(parts: [
      .name: address.text("name") ?? names.joined(separator: " "), .company: address.text("company") ?? "",
      .address1: address.text("address1") ?? "", .address2: address.text("address2") ?? "",
      .city: address.text("city") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: address.text("phone") ?? node.text("phone") ?? "",
      .email: node.text("email", "contact_email") ?? "", .notes: node.text("note") ?? "",
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ shipments: ShopifyShipments,
    includesTax: Bool,
    _ log: inout ReadingLog
  ) -> ChannelLine? {
    guard let quantity = log.quantity(item, "quantity", order: order.id, record: order.record) else {
      return nil
    }
    let id = log.id(item, "id", order: order.id, record: order.record) ?? ""
    var line = ChannelLine(
      id: id, position: position, sku: item.text("sku") ?? "", title: item.text("name", "title") ?? "",
      ordered: 0,
      left: 0, record: order.record)
    guard case .whole(let count) = quantity else {
      line.reason = .fractionalQuantity
      line.oddQuantity = item.text("quantity")
      return line
    }
    line.ordered = count
    line.price = price(item, count, includesTax: includesTax, &log)
    let refunded = max(shipments.refunded[id] ?? 0, count - (item.whole("current_quantity") ?? count))
    let sent = shipments.shipped[id] ?? 0
    line.left = max(0, count - refunded - sent)
    if item["fulfillable_quantity"]?.isNull == false {
      guard let open = log.quantity(item, "fulfillable_quantity", order: order.id, record: order.record)
      else {
        return nil
      }
      if case .whole(let open) = open { line.left = min(open, max(0, count - refunded)) }
    } else if item.text("fulfillment_status") == "fulfilled" {
      line.left = 0
    }
    if line.left < count { line.reason = refunded > 0 && sent == 0 ? .refunded : .alreadyFulfilled }
    if item.text("requires_shipping") == "false"
      || (item["requires_shipping"] == nil && item.says("gift_card"))
    {
      line.stop(.noShippingNeeded)
    }
    if line.left > 0, item.text("fulfillment_status") == "not_eligible" { line.stop(.notEligible) }
    if order.stop == .alreadyFulfilled, line.left > 0 { line.stop(.fulfilledLinePending) }
    return line
  }

  /// The line's price less its share of discounts; less its own taxes where prices contain them.
  private static func price(
    _ item: JSONNode, _ count: Int, includesTax: Bool, _ log: inout ReadingLog
  ) -> LinePrice? {
    guard count > 0, let price = item.decimal("price") else { return nil }
    let shares = item.list("discount_allocations").compactMap { $0.decimal("amount") }
    let discount = shares.isEmpty ? item.decimal("total_discount") ?? .zero : shares.reduce(.zero, +)
    var amount = price * count - discount
    if includesTax {
      amount = amount - item.list("tax_lines").compactMap { $0.decimal("price") }.reduce(.zero, +)
      log.tellOnce(.changed, "tax_taken_out", "prices contain tax: each line's tax is taken out of it")
    }
    return LinePrice(amount: amount, units: count)
  }
}

extension ChannelLine {
  /// Leaves nothing to ship, for a reason of the whole line.
  mutating func stop(_ reason: SkipReason) {
    left = 0
    self.reason = reason
  }
}

/// What of a Shopify order's lines went out or was taken back.
struct ShopifyShipments {
  /// Fulfilments that did not fail.
  private(set) var count = 0
  private(set) var shipped: [String: Int] = [:]
  private(set) var refunded: [String: Int] = [:]

  init(_ order: JSONNode) {
    for fulfillment in order.list("fulfillments") {
      let status = fulfillment.text("status")?.lowercased() ?? "success"
      guard ["success", "open", "pending"].contains(status) else { continue }
      count += 1
      for item in fulfillment.list("line_items") {
        guard let id = item.text("id"), let units = item.whole("quantity") else { continue }
        shipped[id, default: 0] += units
      }
    }
    for refund in order.list("refunds") {
      for item in refund.list("refund_line_items") {
        guard let id = item.text("line_item_id"), let units = item.whole("quantity") else { continue }
        refunded[id, default: 0] += units
      }
    }
  }
}
