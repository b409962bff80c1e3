internal import ScenarioFiles

/// Orders as eBay's Fulfillment API has them.
enum EBayOrdersJSON: JSONFormat {
  static let name = "ebay-orders-json"
  static let platform: Platform? = .ebay

  static func recognises(_ entity: JSONNode) -> Bool { entity.has("orderId", "lineItems") }

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
    order.placedAt = log.moment(node, "creationDate", record: entity.number)
    order.updatedAt = MomentText.instant(node.text("lastModifiedDate"))
    order.store = node.list("lineItems").first?.text("purchaseMarketplaceId", "listingMarketplaceId") ?? ""
    order.currency = node.member("pricingSummary", "total", "currency")?.text ?? ""
    stop(node, &order, &log)
    destination(node, &order, &log)
    for (index, item) in node.list("lineItems").enumerated() {
      if let line = line(item, at: index + 1, order, &log) { order.lines.append(line) }
      if let dates = item["lineItemFulfillmentInstructions"] {
        order.shipBy = ChannelOrder.later(
          order.shipBy, log.moment(dates, "shipByDate", record: entity.number))
        if order.deliverBy == nil {
          order.deliverBy = log.moment(dates, "maxEstimatedDeliveryDate", record: entity.number)
        }
      }
    }
    if order.currency.isEmpty {
      order.currency = node.list("lineItems").first?.member("lineItemCost", "currency")?.text ?? ""
    }
    return order
  }

  private static func stop(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    switch node.member("cancelStatus", "cancelState")?.text?.uppercased() {
    case "CANCELED", "CANCELLED": order.stop = .cancelled
    case "IN_PROGRESS", "CANCEL_REQUESTED", "CANCEL_PENDING", "CANCEL_CLOSED_UNKNOWN_REFUND":
      log.tell(
        .warning, "cancel_requested", "a cancellation of the order is under way; it is still open",
        order: order.id,
        record: order.record)
    default: break
    }
    let payment = node.text("orderPaymentStatus") ?? ""
    switch payment.uppercased() {
    case "PAID", "PARTIALLY_REFUNDED", "": break
    case "FULLY_REFUNDED": order.stop = order.stop ?? .refunded
    case "PENDING", "FAILED": order.unpaid = .unpaid
    default: unknown("payment status", payment, &order, &log)
    }
    let status = node.text("orderFulfillmentStatus") ?? ""
    switch status.uppercased() {
    case "NOT_STARTED", "": break
    case "IN_PROGRESS": order.priorShipments = max(1, node.list("fulfillmentHrefs").count)
    case "FULFILLED": order.stop = order.stop ?? .alreadyFulfilled
    default: unknown("fulfilment status", status, &order, &log)
    }
    if node.list("fulfillmentStartInstructions").contains(where: { $0.says("ebaySupportedFulfillment") }) {
      log.tell(
        .warning, "ebay_hub", "eBay carries the order on from its hub: it is routed to the hub",
        order: order.id,
        record: order.record)
    }
  }

  private static func unknown(
    _ what: String, _ word: String, _ order: inout ChannelOrder, _ log: inout ReadingLog
  ) {
    log.tell(
      .warning, SkipReason.unknownStatus.rawValue,
      "the \(what) \"\(word)\" is not known; the order is not shipped",
      order: order.id, record: order.record)
    order.stop = order.stop ?? .unknownStatus
  }

  private static func destination(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    let starts = node.list("fulfillmentStartInstructions")
    if starts.contains(where: {
      ["PREPARE_FOR_PICKUP", "PICKUP", "IN_STORE_PICKUP"].contains(
        $0.text("fulfillmentInstructionsType")?.uppercased() ?? "")
    }) {
      order.stop = order.stop ?? .pickUpInStore
    }
    if !starts.isEmpty,
      starts.allSatisfy({ $0.text("fulfillmentInstructionsType")?.uppercased() == "DIGITAL" })
    {
      order.stop = order.stop ?? .noShippingNeeded
    }
    if let start = starts.first {
      order.deliverBy = log.moment(start, "maxEstimatedDeliveryDate", record: order.record)
      order.serviceLevel = start.member("shippingStep", "shippingServiceCode")?.text ?? ""
    }
    guard let target = starts.compactMap({ $0.member("shippingStep", "shipTo") }).first else {
      if node["shippingAddress"] != nil {
        log.tell(
          .warning, "address_elsewhere",
          "an address stands under shippingAddress, where eBay has none: it is not taken for the destination",
          order: order.id, record: order.record)
      }
      return
    }
    let address = target["contactAddress"] ?? target
    order.country = address.text("countryCode", "country") ?? ""
    order.postalCode = address.text("postalCode") ?? ""
    order.region = address.text("stateOrProvince") ?? ""
    order.recipient = Recipient(parts: [
      .name: target.text("fullName") ?? "", .company: target.text("companyName") ?? "",
      .address1: address.text("addressLine1") ?? "", .address2: address.text("addressLine2") ?? "",
      .city: address.text("city") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: target.member("primaryPhone", "phoneNumber")?.text ?? "",
      .email: target.text("email") ?? "", .notes: node.text("buyerCheckoutNotes") ?? "",
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ log: inout ReadingLog
  ) -> ChannelLine? {
    let isOpen = order.stop == nil
    guard
      let quantity = log.quantity(
        item, "quantity", order: order.id, record: order.record, isRequired: isOpen)
    else { return nil }
    var line = ChannelLine(
      id: log.id(item, "lineItemId", order: order.id, record: order.record) ?? "", position: position,
      sku: item.text("sku") ?? "", title: item.text("title") ?? "", ordered: 0, left: 0, record: order.record)
    switch quantity {
    case .whole(let count):
      line.ordered = count
      line.left = count
      line.price = price(item, count)
    case .fraction(let text):
      line.oddQuantity = text
      line.reason = .fractionalQuantity
    default: line.reason = .noQuantity
    }
    let refunded = item.list("refunds").contains { ($0["amount"]?.decimal("value") ?? .zero) > .zero }
    if refunded, isOpen {
      log.tell(
        .warning, "line_refunded", "money of the line was paid back; its units stand", order: order.id,
        line: line.id,
        record: order.record)
    }
    let word = item.text("lineItemFulfillmentStatus") ?? ""
    switch word.uppercased() {
    case "NOT_STARTED", "": break
    case "FULFILLED": line.stop(.alreadyFulfilled)
    case "IN_PROGRESS" where line.ordered == 1: break
    case "IN_PROGRESS":
      line.stop(.unknownStatus)
      log.tell(
        .warning, "part_unknown",
        "the line is shipped in part, and the document does not say how many are left",
        order: order.id, line: line.id, record: order.record)
    default:
      line.stop(.unknownStatus)
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the line's fulfilment status \"\(word)\" is not known; the line is not shipped", order: order.id,
        line: line.id, record: order.record)
    }
    return line
  }

  /// The cost of the whole line, after promotions where the document has it.
  private static func price(_ item: JSONNode, _ count: Int) -> LinePrice? {
    guard count > 0 else { return nil }
    let cost = item["discountedLineItemCost"]?.decimal("value") ?? item["lineItemCost"]?.decimal("value")
    return cost.map { LinePrice(amount: $0, units: count) }
  }
}
