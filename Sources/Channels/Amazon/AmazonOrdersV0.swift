internal import ScenarioFiles

/// Orders of Amazon's Orders API v0: getOrders, getOrder, and getOrderItems and getOrderAddress, which belong to one.
enum AmazonOrdersV0: JSONFormat {
  static let name = "amazon-orders-v0"
  static let platform: Platform? = .amazon

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("AmazonOrderId")
      && (entity.has("OrderStatus") || entity.has("PurchaseDate") || entity.has("OrderItems")
        || entity.has("ShippingAddress"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      if let order = order(entity, &log) { reading.orders.append(order) }
    }
  }

  private static func order(_ entity: JSONEntity, _ log: inout ReadingLog) -> ChannelOrder? {
    let node = entity.node
    guard let id = log.requiredID(node, "AmazonOrderId", record: entity.number) else { return nil }
    var order = ChannelOrder(id: id)
    order.record = entity.number
    let hasItems = node.has("OrderItems")
    if node.has("OrderStatus") || node.has("PurchaseDate") {
      header(node, &order, &log)
      order.part = hasItems ? .whole : .withoutLines
    } else {
      order.part = hasItems ? .linesOnly : .addressOnly
    }
    address(node, &order)
    for (index, item) in node.list("OrderItems").enumerated() {
      if let line = line(item, at: index + 1, order, &log) { order.lines.append(line) }
    }
    if order.lines.contains(where: { $0.reason == .alreadyFulfilled }) { order.priorShipments = 1 }
    if order.currency.isEmpty {
      order.currency = node.list("OrderItems").first?.member("ItemPrice", "CurrencyCode")?.text ?? ""
    }
    return order
  }

  private static func header(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    order.store = node.text("SalesChannel", "MarketplaceId") ?? ""
    order.placedAt = log.moment(node, "PurchaseDate", record: order.record)
    order.updatedAt = MomentText.instant(node.text("LastUpdateDate"))
    order.serviceLevel = node.text("ShipServiceLevel", "ShipmentServiceLevelCategory") ?? ""
    order.shipBy = log.moment(node, "LatestShipDate", record: order.record)
    order.deliverBy = log.moment(node, "LatestDeliveryDate", record: order.record)
    order.currency = node.member("OrderTotal", "CurrencyCode")?.text ?? ""
    let word = node.text("OrderStatus") ?? ""
    let status = AmazonMarket.status(word)
    if status == .stopped(.cancelled) { order.stop = .cancelled }
    switch node.text("FulfillmentChannel")?.uppercased() {
    case "AFN", "AMAZON": order.stop = order.stop ?? .fulfilledByMarketplace
    default: break
    }
    order.apply(status, word: word, &log)
    if node.says("IsISPU") { order.stop = order.stop ?? .pickUpInStore }
    if word.lowercased().hasPrefix("partial") { order.priorShipments = 1 }
  }

  /// The destination; the seller's own address, DefaultShipFromLocationAddress, is none.
  private static func address(_ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = node["ShippingAddress"] else { return }
    order.country = address.text("CountryCode") ?? ""
    order.postalCode = address.text("PostalCode") ?? ""
    order.region = address.text("StateOrRegion") ?? ""
    order.addressType = AddressKind.named(address.text("AddressType") ?? "")
    let second = [address.text("AddressLine2"), address.text("AddressLine3")].compactMap { $0 }
    order.recipient = Recipient(parts: [
      .name: address.text("Name") ?? "", .company: address.text("CompanyName") ?? "",
      .address1: address.text("AddressLine1") ?? "", .address2: second.joined(separator: ", "),
      .city: address.text("City") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: address.text("Phone") ?? "",
      .email: node.member("BuyerInfo", "BuyerEmail")?.text ?? node.text("BuyerEmail") ?? "",
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ log: inout ReadingLog
  ) -> ChannelLine? {
    guard let quantity = log.quantity(item, "QuantityOrdered", order: order.id, record: order.record),
      let shipped = log.quantity(
        item, "QuantityShipped", order: order.id, record: order.record, isRequired: false)
    else { return nil }
    var line = ChannelLine(
      id: log.id(item, "OrderItemId", order: order.id, record: order.record) ?? "", position: position,
      sku: item.text("SellerSKU") ?? "", title: item.text("Title") ?? "", ordered: 0, left: 0,
      record: order.record)
    guard case .whole(let count) = quantity else {
      line.reason = .fractionalQuantity
      line.oddQuantity = item.text("QuantityOrdered")
      return line
    }
    var sent = 0
    if case .whole(let count) = shipped { sent = count }
    line.ordered = count
    line.left = max(0, count - sent)
    if sent > 0 { line.reason = .alreadyFulfilled }
    if count == 0 { line.reason = .cancelled }
    if item["BuyerRequestedCancel"]?.says("IsBuyerRequestedCancel") == true {
      log.tell(
        .warning, "cancel_requested", "the buyer has asked to cancel this line; it is still open",
        order: order.id,
        line: line.id, record: order.record)
    }
    line.price = price(item, count, order)
    return line
  }

  private static func price(_ item: JSONNode, _ count: Int, _ order: ChannelOrder) -> LinePrice? {
    guard count > 0, let listed = item["ItemPrice"]?.decimal("Amount") else { return nil }
    var value = listed - (item["PromotionDiscount"]?.decimal("Amount")?.magnitude ?? .zero)
    let currency = item.member("ItemPrice", "CurrencyCode")?.text ?? ""
    if AmazonMarket.includesTax(store: order.store, currency: currency),
      let tax = item["ItemTax"]?.decimal("Amount")
    {
      value = value - tax
    }
    return LinePrice(amount: value, units: count)
  }
}
