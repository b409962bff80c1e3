internal import OrderRouting
internal import ScenarioFiles

/// Orders as WooCommerce's REST API and its webhooks have them.
enum WooCommerceOrders: JSONFormat {
  static let name = "woocommerce-orders-json"
  static let platform: Platform? = .woocommerce

  static func recognises(_ entity: JSONNode) -> Bool {
    entity.has("id", "status", "line_items") && !entity.has("financial_status")
      && !TikTokOrdersJSON.recognises(entity)
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
    order.currency = node.text("currency") ?? ""
    order.placedAt = moment(node, "date_created", &log)
    if case .instant(let instant, _)? = moment(node, "date_modified", &log) { order.updatedAt = instant }
    order.serviceLevel = node.list("shipping_lines").first?.text("method_title", "method_id") ?? ""
    stop(node, &order, &log)
    address(node, &order)
    let items = node.list("line_items")
    let bundles = WooCommerceBundles(items)
    for (index, item) in items.enumerated() {
      if let line = line(item, at: index + 1, order, bundles, &log) { order.lines.append(line) }
    }
    let refunds = node.list("refunds")
    order.refunds = refunds.compactMap { $0.text("id") }
    if !refunds.isEmpty, order.stop == nil, !refunds.contains(where: { $0.has("line_items") }) {
      log.tell(
        .warning, "partly_refunded",
        "\(refunds.count) refunds stand in the order without quantities: import its refunds document, too",
        order: id,
        record: entity.number)
    }
    return order
  }

  /// The time in UTC where the document has it, else the shop's own, which says no zone.
  private static func moment(_ node: JSONNode, _ key: String, _ log: inout ReadingLog) -> ChannelMoment? {
    guard let moment = log.moment(node, key + "_gmt") else { return log.moment(node, key) }
    guard case .local(let day, let seconds) = moment else { return moment }
    return .instant(Instant(day, secondsOfDay: Int(seconds)), offset: 0)
  }

  private static func stop(_ node: JSONNode, _ order: inout ChannelOrder, _ log: inout ReadingLog) {
    let word = node.text("status") ?? ""
    switch word.lowercased() {
    case "processing", "wc-processing": break
    case "pending", "failed", "wc-pending", "wc-failed": order.unpaid = .unpaid
    case "on-hold", "wc-on-hold": order.stop = .onHold
    case "completed", "wc-completed": order.stop = .alreadyFulfilled
    case "cancelled", "canceled", "trash", "wc-cancelled": order.stop = .cancelled
    case "refunded", "wc-refunded": order.stop = .refunded
    case "auto-draft", "draft", "checkout-draft": order.stop = .draft
    default:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the status \"\(word)\" is not known; the order is not shipped",
        order: order.id, record: order.record)
      order.stop = .unknownStatus
    }
    let methods = node.list("shipping_lines").compactMap { $0.text("method_id")?.lowercased() }
    if !methods.isEmpty,
      methods.allSatisfy({ $0.hasPrefix("local_pickup") || $0.hasPrefix("pickup_location") })
    {
      order.stop = order.stop ?? .pickUpInStore
    }
  }

  private static func address(_ node: JSONNode, _ order: inout ChannelOrder) {
    guard let address = node["shipping"], address.isObject else { return }
    order.country = address.text("country") ?? ""
    order.postalCode = address.text("postcode") ?? ""
    order.region = address.text("state") ?? ""
    let names = [address.text("first_name"), address.text("last_name")].compactMap { $0 }
    order.recipient = Recipient(parts: [
      .name: names.joined(separator: " "), .company: address.text("company") ?? "",
      .address1: address.text("address_1") ?? "", .address2: address.text("address_2") ?? "",
      .city: address.text("city") ?? "", .region: order.region, .postalCode: order.postalCode,
      .country: order.country, .phone: address.text("phone") ?? node.member("billing", "phone")?.text ?? "",
      .email: node.member("billing", "email")?.text ?? "", .notes: node.text("customer_note") ?? "",
    ])
  }

  private static func line(
    _ item: JSONNode, at position: Int, _ order: ChannelOrder, _ bundles: WooCommerceBundles,
    _ log: inout ReadingLog
  ) -> ChannelLine? {
    guard let quantity = log.quantity(item, "quantity", order: order.id, record: order.record) else {
      return nil
    }
    let id = log.id(item, "id", order: order.id, record: order.record) ?? ""
    var line = ChannelLine(
      id: id, position: position, sku: item.text("sku") ?? "",
      title: item.text("name") ?? item.text("variation_id", "product_id").map { "product \($0)" } ?? "",
      ordered: 0,
      left: 0, record: order.record)
    guard case .whole(let count) = quantity else {
      line.oddQuantity = item.text("quantity")
      line.reason = .fractionalQuantity
      return line
    }
    line.ordered = count
    line.left = count
    if count > 0 { line.price = item.decimal("total").map { LinePrice(amount: $0, units: count) } }
    if item.says("virtual") { line.stop(.noShippingNeeded) }
    switch bundles.part(of: item) {
    case .parent: line.stop(.bundleParent)
    case .unshippedChild: line.stop(.noShippingNeeded)
    case .none: break
    }
    return line
  }
}

/// Which lines of an order are bundles, and which are what is in them.
private struct WooCommerceBundles {
  enum Part {
    case parent
    /// A child that ships within its parent's box.
    case unshippedChild
    case none
  }

  private var parents: Set<String> = []
  private var assembled: Set<String> = []
  private var contained: Set<String> = []

  init(_ items: [JSONNode]) {
    let ids = Set(items.compactMap { $0.text("id") })
    for item in items {
      guard let id = item.text("id") else { continue }
      let children = WooCommerceBundles.children(of: item).filter { $0 != id && ids.contains($0) }
      if children.isEmpty { continue }
      let apart = items.filter {
        children.contains($0.text("id") ?? "") && WooCommerceBundles.needsShipping($0)
      }
      if apart.isEmpty {
        assembled.insert(id)
        contained.formUnion(children)
      } else {
        parents.insert(id)
      }
    }
  }

  func part(of item: JSONNode) -> Part {
    guard let id = item.text("id") else { return .none }
    if contained.contains(id) || (!WooCommerceBundles.needsShipping(item) && !assembled.contains(id)) {
      return .unshippedChild
    }
    return parents.contains(id) ? .parent : .none
  }

  private static func children(of item: JSONNode) -> [String] {
    ["bundled_items", "composite_children", "bundle_items"].flatMap { item[$0]?.elementsOfTexts ?? [] }
  }

  /// Whether a line is shipped by itself; bundles say so of their children.
  private static func needsShipping(_ item: JSONNode) -> Bool {
    let notes = item.list("meta_data")
    return !notes.contains {
      ["_bundled_item_needs_shipping", "_composited_item_needs_shipping"].contains($0.text("key") ?? "")
        && $0.text("value")?.lowercased() == "no"
    }
  }
}
