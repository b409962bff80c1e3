internal import ScenarioFiles

/// The report of all orders by order date or last update: no street, no line id, one row an item or part of one.
enum AmazonAllOrders: TableFormat {
  static let name = "amazon-all-orders"
  static let platform: Platform? = .amazon

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("amazon-order-id", "sku") && (header.has("order-status") || header.has("item-status"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    guard log.requires(["order-status", "quantity", "fulfillment-channel"], reader.header) else { return }
    var rows = AmazonAllOrderRows(reader.header)
    if reader.header.column("ship-postal-code") == nil {
      log.tell(
        .warning, "no_postal_code", "the file has no postal codes: zones by postal code cannot be found")
    }
    rows.readAll(&reader, &log)
    reading.orders = rows.groups.orders
  }
}

struct AmazonAllOrderRows: OrderRows {
  private let id, placed, updated, status, channel, store, service, title, sku, itemStatus, quantity: Int?
  private let currency, price, tax, discount: Int?
  private let address: AmazonAddressColumns
  var groups = OrderGroups()

  init(_ header: TableHeader) {
    id = header.column("amazon-order-id")
    placed = header.column("purchase-date")
    updated = header.column("last-updated-date")
    status = header.column("order-status")
    channel = header.column("fulfillment-channel")
    store = header.column("sales-channel")
    service = header.column("ship-service-level")
    title = header.column("product-name")
    sku = header.column("sku")
    itemStatus = header.column("item-status")
    quantity = header.column("quantity")
    currency = header.column("currency")
    price = header.column("item-price")
    tax = header.column("item-tax")
    discount = header.column("item-promotion-discount")
    address = AmazonAddressColumns(header)
  }

  var orderColumn: Int? { id }

  mutating func append(_ part: AmazonAllOrderRows) -> Bool { groups.append(part.groups) }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let id = log.id(reader, id, "amazon-order-id") else { return }
    guard !id.isEmpty else {
      log.fail(at: reader.offset(self.id), field: "amazon-order-id", "expected an id", record: reader.record)
      return
    }
    guard let quantity = log.quantity(reader, quantity, "quantity", order: id) else { return }
    let index = groups.index(of: id) ?? groups.append(header(id, reader, &log))
    var line = ChannelLine(
      position: groups[index].lines.count + 1, sku: reader.text(sku), title: reader.text(title), ordered: 0,
      left: 0,
      record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
      line.price = linePrice(reader, count, &log)
      line.reason = count == 0 ? .cancelled : nil
    } else {
      line.oddQuantity = reader.text(self.quantity)
      line.reason = .fractionalQuantity
    }
    let reason = reason(reader, groups[index], &log)
    if reason == .unpaid {
      groups[index].unpaid = .unpaid
    } else if let reason {
      line.left = 0
      line.reason = reason
      if reason == .alreadyFulfilled, groups[index].stop == nil { groups[index].priorShipments = 1 }
    }
    groups[index].lines.append(line)
  }

  /// Why a row is not to be shipped, by itself.
  private func reason(_ reader: RecordReader, _ order: ChannelOrder, _ log: inout ReadingLog) -> SkipReason? {
    let channel = reader.text(channel).lowercased()
    if AmazonMarket.status(reader.text(itemStatus)) == .stopped(.cancelled) { return .cancelled }
    if ["amazon", "afn"].contains(channel) { return .fulfilledByMarketplace }
    if !["merchant", "mfn"].contains(channel) {
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the fulfilment channel \"\(reader.text(self.channel))\" is not known; the row is not shipped",
        order: order.id, record: reader.record)
      return .unknownStatus
    }
    let word = reader.text(itemStatus)
    if word.isEmpty { return nil }
    switch AmazonMarket.status(word) {
    case .open:
      guard word.lowercased().hasPrefix("partial") else { return nil }
      log.tell(
        .warning, "part_unknown",
        "the item is shipped in part, and this report does not say how many are left",
        order: order.id, record: reader.record)
      return .unknownStatus
    case .unpaid: return .unpaid
    case .stopped(let reason): return reason
    case .unknown:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the item status \"\(word)\" is not known; the row is not shipped",
        order: order.id, record: reader.record)
      return .unknownStatus
    }
  }

  private func header(_ id: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: id)
    order.record = reader.record
    order.store = reader.text(store)
    order.placedAt = log.moment(reader, placed, "purchase-date")
    order.updatedAt = MomentText.instant(reader.text(updated))
    order.serviceLevel = reader.text(service)
    order.currency = reader.text(currency)
    address.read(reader, into: &order)
    let word = reader.text(status)
    let isAmazon = ["amazon", "afn"].contains(reader.text(channel).lowercased())
    if !isAmazon || AmazonMarket.status(word) != .unknown {
      order.apply(AmazonMarket.status(word), word: word, &log)
    }
    if word.lowercased().hasPrefix("partial") { order.priorShipments = 1 }
    return order
  }

  private func linePrice(_ reader: RecordReader, _ units: Int, _ log: inout ReadingLog) -> LinePrice? {
    guard units > 0, let amount = log.amount(reader, price, "item-price") else { return nil }
    var value = amount.value
    if let discount = log.amount(reader, discount, "item-promotion-discount") {
      value = value - discount.value.magnitude
    }
    if AmazonMarket.includesTax(store: reader.text(store), currency: reader.text(currency)) {
      if let tax = log.amount(reader, tax, "item-tax") {
        value = value - tax.value
        log.tellOnce(
          .changed, "tax_taken_out",
          "item-price contains tax at this marketplace: item-tax is taken out of it",
          record: reader.record)
      }
    }
    return LinePrice(amount: value, units: units)
  }
}
