internal import ScenarioFiles

/// TikTok Shop's export of orders: a row a SKU, tabs glued to ids, maybe a row of descriptions under the header.
enum TikTokOrdersExport: TableFormat {
  static let name = "tiktok-orders-csv"
  static let platform: Platform? = .tiktok

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("Order ID", "Order Status") && header.has("Quantity")
      && (header.has("Seller SKU") || header.has("SKU ID"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    var rows = TikTokRows(reader.header)
    rows.tellColumns(reader.header, &log)
    rows.readAll(&reader, &log)
    reading.orders = rows.finish(&log)
  }
}

struct TikTokRows: OrderRows {
  private let id, status, substatus, kind, skuID, sku, title, variation, quantity, returned, subtotal,
    unit: Int?
  private let created, shipped, delivered, cancelled, ready, tracking, fulfilment, service, payment,
    bundle: Int?
  private let currency: Int?
  private let fields: [Int?]
  private var groups = OrderGroups()
  private var isMonthFirst = false
  /// What words of statuses and of who fulfils mean, once they were met: there are few.
  private var standings: [String: TikTokStatus.Standing] = [:]
  private var marketplaces: [String: Bool] = [:]

  init(_ header: TableHeader) {
    id = header.column("Order ID")
    status = header.column("Order Status")
    substatus = header.column("Order Substatus")
    kind = header.column("Cancelation/Return Type", "Cancellation/Return Type")
    skuID = header.column("SKU ID")
    sku = header.column("Seller SKU")
    bundle = header.column("Virtual Bundle Seller SKU")
    title = header.column("Product Name")
    variation = header.column("Variation")
    quantity = header.column("Quantity")
    returned = header.column("Sku Quantity of return")
    subtotal = header.column("SKU Subtotal After Discount")
    unit = header.column("SKU Unit Original Price")
    created = header.column("Created Time")
    shipped = header.column("Shipped Time")
    delivered = header.column("Delivered Time")
    cancelled = header.column("Cancelled Time", "Canceled Time")
    ready = header.column("RTS Time")
    tracking = header.column("Tracking ID")
    fulfilment = header.column("Fulfillment Type")
    service = header.column("Delivery Option", "Delivery Option Type")
    payment = header.column("Payment Method")
    currency = header.column("Currency")
    fields = [
      header.column("Recipient"), nil, header.column("Address Line 1", "Detail Address"),
      header.column("Address Line 2", "Additional address information"), header.column("City", "Post Town"),
      header.column("State", "Province", "Region"),
      header.column("Zipcode", "Zip Code", "Postal Code", "Postcode"),
      header.column("Country"), header.column("Phone #"), header.column("Email"),
      header.column("Buyer Message"),
    ]
  }

  func tellColumns(_ header: TableHeader, _ log: inout ReadingLog) {
    log.misses(["Fulfillment Type"], header, "every order is taken for one that the seller ships")
    log.misses(["Sku Quantity of return"], header, "nothing is taken for sent back or refunded in part")
    if fields[7] == nil {
      log.tell(
        .warning, "no_address_columns",
        "the file has no column Country: nothing can be routed without a country")
    }
    if sku == nil {
      log.tell(.warning, "no_sku_column", "the file has no column Seller SKU: SKU ids stand for it")
    }
  }

  var orderColumn: Int? { id }

  mutating func append(_ part: TikTokRows) -> Bool { groups.append(part.groups) }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    if isDescription(reader) { return }
    guard let id = log.id(reader, id, "Order ID"),
      let skuID = log.id(reader, skuID, "SKU ID", order: id),
      log.id(reader, tracking, "Tracking ID", order: id) != nil
    else { return }
    guard !id.isEmpty else {
      log.fail(at: reader.offset(self.id), field: "Order ID", "expected an id", record: reader.record)
      return
    }
    guard let quantity = log.quantity(reader, quantity, "Quantity", order: id),
      let returned = log.quantity(reader, returned, "Sku Quantity of return", order: id, isRequired: false)
    else { return }
    if groups.isCopy(reader, of: id) {
      return log.skip(.repeatedRow, order: id, sku: reader.text(sku), record: reader.record)
    }
    let index = groups.index(of: id) ?? groups.append(header(id, reader, &log))
    let title = [reader.text(title), reader.text(variation)].filter { !$0.isEmpty }.joined(separator: " ")
    var line = ChannelLine(
      position: groups[index].lines.count + 1, sku: sku == nil ? skuID : reader.text(sku),
      title: title.isEmpty ? skuID : title, ordered: 0, left: 0, record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
      if case .whole(let back) = returned, back > 0 {
        line.left = max(0, count - back)
        line.reason = .refunded
      }
      if let reason = reason(reader, id, &log) { line.stop(reason) }
      line.price = price(reader, count, &log)
    } else {
      line.oddQuantity = reader.text(self.quantity)
      line.reason = .fractionalQuantity
    }
    groups[index].lines.append(line)
  }

  /// Whether the row under the header tells what the columns mean.
  private func isDescription(_ reader: RecordReader) -> Bool {
    guard reader.record <= 3 else { return false }
    let text = reader.text(quantity)
    return !text.isEmpty && ExactDecimal(text) == nil && text.utf8.allSatisfy { $0 < 48 || $0 > 57 }
      && reader.text(id).utf8.contains { $0 == 0x20 }
  }

  /// Why a row is not to be shipped: what happened is surer than the word of its status.
  private mutating func reason(
    _ reader: RecordReader, _ id: String, _ log: inout ReadingLog
  ) -> SkipReason? {
    let type = reader.text(kind).lowercased()
    if !reader.isBlank(cancelled) || type.hasPrefix("cancel") { return .cancelled }
    let word = reader.text(status)
    let part = reader.text(substatus)
    let standings = [standing(part), standing(word)]
    if standings.contains(.stopped(.cancelled)) { return .cancelled }
    if !reader.isBlank(shipped) || !reader.isBlank(delivered) { return .alreadyFulfilled }
    if isMarketplace(reader.text(fulfilment)) { return .fulfilledByMarketplace }
    for standing in standings {
      if case .stopped(let reason) = standing { return reason }
    }
    if standings.contains(.unpaid) { return .unpaid }
    if standings.contains(.packed) { return .alreadyFulfilled }
    if standings.contains(.open) {
      let isReady = substatus == nil && !reader.isBlank(ready)
      return isReady ? .alreadyFulfilled : nil
    }
    log.tell(
      .warning, SkipReason.unknownStatus.rawValue,
      "the status \"\(word)\" is not known; the row is not shipped", order: id, record: reader.record)
    return .unknownStatus
  }

  private mutating func standing(_ word: String) -> TikTokStatus.Standing {
    if let known = standings[word] { return known }
    let standing = TikTokStatus.standing(word)
    standings[word] = standing
    return standing
  }

  private mutating func isMarketplace(_ word: String) -> Bool {
    if let known = marketplaces[word] { return known }
    let entity = word.lowercased()
    let isMarketplace = entity.contains("by tiktok") || entity.contains("fbt")
    marketplaces[word] = isMarketplace
    return isMarketplace
  }

  private func header(_ id: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: id)
    order.record = reader.record
    order.placedAt = log.moment(reader, created, "Created Time")
    order.serviceLevel = reader.text(service)
    order.currency = reader.text(currency)
    let time = reader.text(created).lowercased()
    order.assumedDateOrder = time.hasSuffix("am") || time.hasSuffix("pm") ? .monthFirst : .dayFirst
    order.region = reader.text(fields[5])
    order.postalCode = reader.text(fields[6])
    order.country = reader.text(fields[7])
    order.recipient = Recipient(reader, fields)
    if reader.text(fields[0]).utf8.contains(UInt8(ascii: "*")) {
      log.tellOnce(
        .warning, "masked_recipient", "recipients are masked: labels need the data from TikTok",
        record: reader.record)
    }
    if IdentifierText.looksRounded(id) {
      log.tellOnce(
        .warning, "rounded_ids", "an order's number ends in zeros: maybe a spreadsheet has rounded it",
        record: reader.record)
    }
    return order
  }

  private func price(_ reader: RecordReader, _ units: Int, _ log: inout ReadingLog) -> LinePrice? {
    guard units > 0 else { return nil }
    if let subtotal = log.amount(reader, subtotal, "SKU Subtotal After Discount") {
      return LinePrice(amount: subtotal.value, units: units)
    }
    return log.amount(reader, unit, "SKU Unit Original Price").map { LinePrice(amount: $0.value, units: 1) }
  }

  func finish(_ log: inout ReadingLog) -> [ChannelOrder] {
    groups.orders.map { order in
      var order = order
      let sent = order.lines.count { $0.reason == .alreadyFulfilled }
      if sent > 0, sent < order.lines.count { order.priorShipments = 1 }
      if !order.lines.isEmpty, order.lines.allSatisfy({ $0.reason == .unpaid }) {
        order.unpaid = .unpaid
        for index in order.lines.indices {
          order.lines[index].left = order.lines[index].ordered
          order.lines[index].reason = nil
        }
      }
      return order
    }
  }
}
