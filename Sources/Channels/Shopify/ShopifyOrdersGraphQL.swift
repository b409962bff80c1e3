internal import ScenarioFiles

/// Orders as Shopify's GraphQL API has them, with as many fields as were asked for.
enum ShopifyOrdersGraphQL: JSONFormat {
  static let name = "shopify-orders-graphql"
  static let platform: Platform? = .shopify

  static func recognises(_ entity: JSONNode) -> Bool {
    let isOrder = entity.text("id")?.hasPrefix("gid://shopify/Order/") == true
    return (isOrder || entity.has("displayFinancialStatus") || entity.has("displayFulfillmentStatus"))
      && (entity.has("lineItems") || entity.has("fulfillmentOrders"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    if !entities.contains(where: { $0.node.has("shippingAddress") }) {
      log.tell(
        .warning, "no_address_columns",
        "the query did not ask for shippingAddress: no order of the document can be routed")
    }
    for entity in entities {
      if let order = order(entity, &log) { reading.orders.append(order) }
    }
  }

  private static func order(_ entity: JSONEntity, _ log: inout ReadingLog) -> ChannelOrder? {
    let node = entity.node
    guard let id = node.text("legacyResourceId") ?? number(of: node.text("id")) else {
      log.fail(at: node.offset, field: "id", "expected an id", record: entity.number)
      return nil
    }
    var order = ChannelOrder(id: id)
    order.record = entity.number
    order.alternateID = node.text("name") ?? ""
    order.placedAt = log.moment(node, "createdAt", "processedAt", record: entity.number)
    order.updatedAt = MomentText.instant(node.text("updatedAt"))
    order.currency = node.text("currencyCode") ?? ""
    order.serviceLevel =
      node.member("shippingLine", "title")?.text
      ?? node.list("shippingLines").first?.text("title") ?? ""
    if node.text("cancelledAt") != nil { order.stop = .cancelled }
    if let word = node.text("displayFinancialStatus") {
      ShopifyStatus.applyFinancial(word, to: &order, &log)
    } else {
      log.tellOnce(
        .warning, "no_financial_status",
        "the query did not ask for displayFinancialStatus: orders are taken for paid")
    }
    ShopifyStatus.applyFulfilment(node.text("displayFulfillmentStatus") ?? "", to: &order, &log)
    order.priorShipments = max(order.priorShipments, node.list("fulfillments").count)
    address(node, &order)
    lines(node, &order, &log)
    return order
  }

  /// The number at the end of a global id.
  private static func number(of id: String?) -> String? {
    id?.split(separator: "/").last.map { String($0.prefix { $0 != "?" }) }
  }

  private static func address(_ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = node["shippingAddress"], address.isObject else { return }
    order.country = address.text("countryCodeV2", "countryCode", "country") ?? ""
    order.postalCode = address.text("zip") ?? ""
    order.region = address.text("provinceCode", "province") ?? ""
    let names = [address.text("firstName"), address.text("lastName")].compactMap { $0 }
    order.recipient = Recipient(parts: [
      .name: address.text("name") ?? names.joined(separator: " "), .company: address.text("company") ?? "",
      .address1: address.text("address1") ?? "", .address2: address.text("address2") ?? "",
      .city: address.text("city") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: address.text("phone") ?? "", .email: node.text("email") ?? "",
      .notes: node.text("note") ?? "",
    ])
  }

  private static func lines(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    let remaining = remaining(node)
    var refunded: [String: Int] = [:]
    for refund in node.list("refunds") {
      for item in refund.list("refundLineItems") {
        guard let id = number(of: item.member("lineItem", "id")?.text), let units = item.whole("quantity")
        else {
          continue
        }
        refunded[id, default: 0] += units
      }
    }
    let items = node.list("lineItems")
    if items.isEmpty { return fulfilmentLines(node, &order) }
    for (index, item) in items.enumerated() {
      guard let quantity = log.quantity(item, "quantity", order: order.id, record: order.record) else {
        continue
      }
      let id = number(of: item.text("id")) ?? ""
      var line = ChannelLine(
        id: id, position: index + 1, sku: item.text("sku") ?? item.member("variant", "sku")?.text ?? "",
        title: item.text("name", "title") ?? "", ordered: 0, left: 0, record: order.record)
      guard case .whole(let count) = quantity else {
        line.reason = .fractionalQuantity
        line.oddQuantity = item.text("quantity")
        order.lines.append(line)
        continue
      }
      line.ordered = count
      let back = max(refunded[id] ?? 0, count - (item.whole("currentQuantity") ?? count))
      let open = remaining?[id] ?? item.whole("unfulfilledQuantity") ?? item.whole("fulfillableQuantity")
      line.left = min(open ?? count, max(0, count - back))
      if line.left < count { line.reason = back > 0 ? .refunded : .alreadyFulfilled }
      if open == nil, order.priorShipments > 0, order.stop == nil {
        line.stop(.unknownStatus)
        log.tell(
          .warning, "part_unknown",
          "the order is fulfilled in part, and the document does not say what is left of the line",
          order: order.id,
          line: id, record: order.record)
      }
      if item.text("requiresShipping") == "false" { line.stop(.noShippingNeeded) }
      if order.stop == .alreadyFulfilled, line.left > 0 { line.reason = .alreadyFulfilled }
      line.price = price(item, count, includesTax: node.says("taxesIncluded"))
      order.lines.append(line)
    }
  }

  /// What is left by line id; `nil` where the query did not ask for fulfilment orders.
  private static func remaining(_ node: JSONNode) -> [String: Int]? {
    guard node.has("fulfillmentOrders") else { return nil }
    var remaining: [String: Int] = [:]
    for group in node.list("fulfillmentOrders") {
      let isClosed = ["CLOSED", "CANCELLED", "INCOMPLETE"].contains(group.text("status")?.uppercased() ?? "")
      for item in group.list("lineItems") {
        guard let id = number(of: item.member("lineItem", "id")?.text) else { continue }
        remaining[id, default: 0] += isClosed ? 0 : item.whole("remainingQuantity") ?? 0
      }
    }
    return remaining
  }

  /// The lines of an order that is told by its fulfilment orders alone.
  private static func fulfilmentLines(_ node: JSONNode, _ order: inout ChannelOrder) {
    for group in node.list("fulfillmentOrders") {
      let isHeld = group.text("status")?.uppercased() == "ON_HOLD"
      for item in group.list("lineItems") {
        let left = item.whole("remainingQuantity") ?? 0
        let known = item["lineItem"]
        var line = ChannelLine(
          id: number(of: known?.text("id") ?? item.text("id")) ?? "", position: order.lines.count + 1,
          sku: known?.text("sku") ?? item.text("sku") ?? "",
          title: known?.text("title", "name") ?? item.text("productTitle") ?? "",
          ordered: item.whole("totalQuantity") ?? left, left: left,
          reason: left == 0 ? .alreadyFulfilled : nil,
          record: order.record)
        if isHeld { line.stop(.onHold) }
        order.lines.append(line)
      }
    }
  }

  private static func price(_ item: JSONNode, _ count: Int, includesTax: Bool) -> LinePrice? {
    func amount(_ node: JSONNode?) -> ExactDecimal? {
      node?["shopMoney"]?.decimal("amount") ?? node?.decimal("amount") ?? node?.decimal
    }
    guard count > 0 else { return nil }
    let unit = amount(item["originalUnitPriceSet"]) ?? amount(item["originalUnitPrice"])
    guard let unit else {
      return amount(item["discountedUnitPriceSet"]).map { LinePrice(amount: $0, units: 1) }
    }
    let shares = item.list("discountAllocations").compactMap { amount($0["allocatedAmountSet"]) }
    let discount = shares.isEmpty ? amount(item["totalDiscountSet"]) ?? .zero : shares.reduce(.zero, +)
    var value = unit * count - discount
    if includesTax {
      value = value - item.list("taxLines").compactMap { amount($0["priceSet"]) }.reduce(.zero, +)
    }
    return LinePrice(amount: value, units: count)
  }
}
