internal import OrderRouting
internal import ScenarioFiles

/// Orders as Walmart's Marketplace API has them: a status for every quantity of every line.
enum WalmartOrdersJSON: JSONFormat {
  static let name = "walmart-orders-json"
  static let platform: Platform? = .walmart

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("purchaseOrderId") && (entity.has("orderLines") || entity.has("shippingInfo"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      if let order = order(entity, &log) { reading.orders.append(order) }
    }
  }

  private static func order(_ entity: JSONEntity, _ log: inout ReadingLog) -> ChannelOrder? {
    let node = entity.node
    guard let id = log.requiredID(node, "purchaseOrderId", record: entity.number) else { return nil }
    var order = ChannelOrder(id: id)
    order.record = entity.number
    order.store = node.text("mart") ?? ""
    order.placedAt = instant(node, "orderDate", &log)
    if let shipping = node["shippingInfo"] {
      order.shipBy = day(shipping, "estimatedShipDate", &log)
      order.deliverBy = day(shipping, "estimatedDeliveryDate", &log)
      order.serviceLevel = shipping.text("methodCode") ?? ""
      address(shipping, node, &order)
    }
    if node.member("shipNode", "type")?.text?.lowercased() == "wfsfulfilled" {
      order.stop = .fulfilledByMarketplace
    }
    let lines = lines(of: node)
    for (index, item) in lines.enumerated() { line(item, at: index + 1, &order, &log) }
    let updates = lines.compactMap { item -> Instant? in
      guard case .instant(let instant, _) = instant(item, "statusDate", &log) else { return nil }
      return instant
    }
    order.updatedAt = updates.max()
    return order
  }

  private static func lines(of node: JSONNode) -> [JSONNode] {
    guard let lines = node["orderLines"] else { return [] }
    return lines.has("orderLine") ? lines.list("orderLine") : lines.elements.filter { $0.has("lineNumber") }
  }

  /// A moment in milliseconds since 1970, or as a text.
  private static func instant(_ node: JSONNode, _ key: String, _ log: inout ReadingLog) -> ChannelMoment? {
    guard let member = node[key], let text = member.text else { return nil }
    // Up to the year 9999; what lies beyond is no date.
    if let value = Int(text) {
      return (1...253_402_300_799_999).contains(value) ? MomentText.milliseconds(value) : nil
    }
    return log.moment(node, key)
  }

  /// A day, which Walmart writes as its midnight somewhere in the United States: the day of that midnight, whatever
  /// the channel's zone; any other time is an instant.
  private static func day(_ node: JSONNode, _ key: String, _ log: inout ReadingLog) -> ChannelMoment? {
    guard case .instant(let instant, let offset) = instant(node, key, &log) else { return nil }
    let (day, seconds, _) = instant.local(offset: 0)
    let isMidnight = seconds % 3600 == 0 && (4...8).contains(seconds / 3600)
    return isMidnight ? .day(day) : .instant(instant, offset: offset)
  }

  private static func address(_ shipping: JSONNode, _ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = shipping["postalAddress"], address.isObject else { return }
    order.country = address.text("country") ?? ""
    order.postalCode = address.text("postalCode") ?? ""
    order.region = address.text("state") ?? ""
    order.addressType = AddressKind.named(address.text("addressType") ?? "")
    order.recipient = Recipient(parts: [
      .name: address.text("name") ?? "", .address1: address.text("address1") ?? "",
      .address2: address.text("address2") ?? "", .city: address.text("city") ?? "", .region: order.region,
      .postalCode: order.postalCode, .country: order.country, .phone: shipping.text("phone") ?? "",
      .email: node.text("customerEmailId") ?? "",
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: inout ChannelOrder, _ log: inout ReadingLog
  ) {
    let ordered = item["orderLineQuantity"]?["amount"] == nil ? item["quantity"] : item["orderLineQuantity"]
    guard let ordered, ordered.isObject,
      let quantity = log.quantity(ordered, "amount", order: order.id, record: order.record)
    else {
      if item["orderLineQuantity"] == nil {
        log.fail(
          at: item.offset, field: "orderLineQuantity", ReadingLog.quantityExpectation, record: order.record,
          order: order.id)
      }
      return
    }
    let number = item.text("lineNumber") ?? ""
    var line = ChannelLine(
      id: number, position: position, sku: item.member("item", "sku")?.text ?? "",
      title: item.member("item", "productName")?.text ?? "", ordered: 0, left: 0, record: order.record)
    guard case .whole(let count) = quantity else {
      line.oddQuantity = ordered.text("amount")
      line.reason = .fractionalQuantity
      order.lines.append(line)
      return
    }
    line.ordered = count
    statuses(item, &line, &order, &log)
    if item.member("fulfillment", "fulfillmentOption")?.text?.uppercased() == "PICKUP" {
      line.stop(.pickUpInStore)
    }
    price(item, &line, &order)
    if count > 1, line.price != nil {
      log.tellOnce(
        .guessed, "price_of_unit", "a line's charge ItemPrice is taken for the price of one unit",
        record: order.record)
    }
    order.lines.append(line)
  }

  /// What is created or acknowledged is open; the rest is told by its status.
  private static func statuses(
    _ item: JSONNode, _ line: inout ChannelLine, _ order: inout ChannelOrder, _ log: inout ReadingLog
  ) {
    let all = item["orderLineStatuses"]
    let statuses =
      all?.has("orderLineStatus") == true ? all?.list("orderLineStatus") ?? [] : all?.elements ?? []
    var open = 0
    for status in statuses {
      let word = status.text("status") ?? ""
      var units = line.ordered
      if let amount = status["statusQuantity"], amount.isObject {
        guard let stated = log.quantity(amount, "amount", order: order.id, record: order.record) else {
          continue
        }
        if case .whole(let count) = stated { units = count }
      }
      switch word.lowercased() {
      case "created", "acknowledged": open += units
      case "cancelled", "canceled": line.reason = line.reason ?? .cancelled
      case "refund", "refunded": line.reason = line.reason ?? .refunded
      case "shipped", "delivered":
        line.reason = .alreadyFulfilled
        if units > 0 { order.priorShipments = 1 }
      default:
        line.reason = .unknownStatus
        log.tell(
          .warning, SkipReason.unknownStatus.rawValue,
          "the line's status \"\(word)\" is not known; its units are not shipped", order: order.id,
          line: line.id,
          record: order.record)
      }
    }
    if statuses.isEmpty {
      line.reason = .unknownStatus
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue, "the line has no status; it is not shipped",
        order: order.id,
        line: line.id, record: order.record)
    }
    line.left = min(open, line.ordered)
  }

  /// The sum of the line's product charges, which Walmart names ItemPrice.
  private static func price(_ item: JSONNode, _ line: inout ChannelLine, _ order: inout ChannelOrder) {
    let all = item["charges"]
    let charges = all?.has("charge") == true ? all?.list("charge") ?? [] : all?.elements ?? []
    let products = charges.filter { $0.text("chargeType")?.uppercased() == "PRODUCT" }
    let amounts = products.compactMap { $0["chargeAmount"]?.decimal("amount") }
    if order.currency.isEmpty {
      order.currency = products.first?.member("chargeAmount", "currency")?.text ?? ""
    }
    guard !amounts.isEmpty else { return }
    line.price = LinePrice(amount: amounts.reduce(.zero, +), units: 1)
  }
}
