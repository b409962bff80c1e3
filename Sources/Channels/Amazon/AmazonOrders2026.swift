internal import ScenarioFiles

/// Orders of Amazon's Orders API of 2026-01-01.
enum AmazonOrders2026: JSONFormat {
  static let name = "amazon-orders-2026"
  static let platform: Platform? = .amazon

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("orderId") && !entity.has("lineItems")
      && (entity.has("orderItems") || entity.has("salesChannel"))
      && (entity.has("fulfillment") || entity.has("salesChannel"))
  }

  static func read(_ entities: [JSONEntity], _ log: inout ReadingLog, into reading: inout ChannelReading) {
    for entity in entities {
      if let order = order(entity, &log) { reading.orders.append(order) }
    }
  }

  private static func order(_ entity: JSONEntity, _ log: inout ReadingLog) -> ChannelOrder? {
    let node = entity.node
    guard let id = log.requiredID(node, "orderId", record: entity.number) else { return nil }
    var order = ChannelOrder(id: id)
    order.record = entity.number
    order.store =
      node.member("salesChannel", "marketplaceName")?.text
      ?? node.member("salesChannel", "marketplaceId")?.text ?? ""
    order.placedAt = log.moment(node, "createdTime", record: entity.number)
    order.updatedAt = MomentText.instant(node.text("lastUpdatedTime"))
    if let fulfillment = node["fulfillment"] {
      order.serviceLevel = fulfillment.text("fulfillmentServiceLevel") ?? ""
      if let window = fulfillment["shipByWindow"] { order.shipBy = log.moment(window, "latestDateTime") }
      if let window = fulfillment["deliverByWindow"] {
        order.deliverBy = log.moment(window, "latestDateTime")
      }
    }
    stop(node, &order, &log)
    address(node, &order)
    for (index, item) in node.list("orderItems").enumerated() {
      if let line = line(item, at: index + 1, order, &log) { order.lines.append(line) }
    }
    order.currency =
      node.member("proceeds", "grandTotal", "currencyCode")?.text
      ?? node.list("orderItems").first?.member("product", "price", "unitPrice", "currencyCode")?.text ?? ""
    return order
  }

  private static func stop(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    let word = node.member("fulfillment", "fulfillmentStatus")?.text ?? ""
    let status = AmazonMarket.status(word)
    if status == .stopped(.cancelled) { order.stop = .cancelled }
    if node.member("fulfillment", "fulfilledBy")?.text?.uppercased() == "AMAZON" {
      order.stop = order.stop ?? .fulfilledByMarketplace
    }
    order.apply(status, word: word, &log)
    let programs = node["programs"]?.elementsOfTexts ?? []
    if programs.contains("IN_STORE_PICK_UP") { order.stop = order.stop ?? .pickUpInStore }
    if programs.contains("DELIVERY_BY_AMAZON") {
      log.tell(
        .warning, "delivery_by_amazon", "Amazon's carrier picks the order up; it ships from your stock",
        order: order.id,
        record: order.record)
    }
    let packages = node.list("packages").count
    order.priorShipments = word.uppercased() == "PARTIALLY_SHIPPED" ? max(1, packages) : 0
  }

  private static func address(_ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = node.member("recipient", "deliveryAddress") else { return }
    order.country = address.text("countryCode") ?? ""
    order.postalCode = address.text("postalCode") ?? ""
    order.region = address.text("stateOrRegion") ?? ""
    order.addressType = AddressKind.named(address.text("addressType") ?? "")
    let notes = node.member("recipient", "deliveryPreference", "addressInstruction")?.text ?? ""
    let second = [address.text("addressLine2"), address.text("addressLine3")].compactMap { $0 }
    order.recipient = Recipient(parts: [
      .name: address.text("name") ?? "", .company: address.text("companyName") ?? "",
      .address1: address.text("addressLine1") ?? "", .address2: second.joined(separator: ", "),
      .city: address.text("city") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: address.text("phone") ?? "",
      .email: node.member("buyer", "buyerEmail")?.text ?? "", .notes: notes,
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ log: inout ReadingLog
  ) -> ChannelLine? {
    guard let quantity = log.quantity(item, "quantityOrdered", order: order.id, record: order.record) else {
      return nil
    }
    var line = ChannelLine(
      id: log.id(item, "orderItemId", order: order.id, record: order.record) ?? "", position: position,
      sku: item.member("product", "sellerSku")?.text ?? "",
      title: item.member("product", "title")?.text ?? "",
      ordered: 0, left: 0, record: order.record)
    guard case .whole(let count) = quantity else {
      line.reason = .fractionalQuantity
      line.oddQuantity = item.text("quantityOrdered")
      return line
    }
    line.ordered = count
    line.left = count
    if let fulfillment = item["fulfillment"] {
      guard
        let done = log.quantity(
          fulfillment, "quantityFulfilled", order: order.id, record: order.record, isRequired: false),
        let open = log.quantity(
          fulfillment, "quantityUnfulfilled", order: order.id, record: order.record, isRequired: false)
      else { return nil }
      var sent = 0
      if case .whole(let count) = done { sent = count }
      line.left = max(0, count - sent)
      if case .whole(let count) = open { line.left = min(line.left, count) }
      if line.left < count { line.reason = sent > 0 ? .alreadyFulfilled : .cancelled }
    }
    if item.member("cancellation", "cancellationRequest") != nil, line.left > 0 {
      log.tell(
        .warning, "cancel_requested", "the buyer has asked to cancel this line; it is still open",
        order: order.id,
        line: line.id, record: order.record)
    }
    if count == 0 { line.reason = .cancelled }
    line.price = price(item, count)
    return line
  }

  /// The line's own proceeds where the document has them, else the unit's price.
  private static func price(_ item: JSONNode, _ count: Int) -> LinePrice? {
    let parts = item["proceeds"]?.list("breakdowns") ?? []
    func sum(_ type: String) -> ExactDecimal? {
      let amounts = parts.filter { $0.text("type") == type }.compactMap { $0["subtotal"]?.decimal("amount") }
      return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
    }
    if count > 0, let items = sum("ITEM") {
      let discount = sum("DISCOUNT")?.magnitude ?? .zero
      return LinePrice(amount: items - discount, units: count)
    }
    return item.member("product", "price", "unitPrice")?.decimal("amount").map {
      LinePrice(amount: $0, units: 1)
    }
  }
}

extension JSONNode {
  /// The texts of an array.
  var elementsOfTexts: [String] {
    guard case .array(let elements) = value else { return [] }
    return elements.compactMap(\.text)
  }
}
