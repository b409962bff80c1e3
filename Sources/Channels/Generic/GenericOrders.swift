internal import ScenarioFiles

/// Orders as a table under names of one's own, a row a line.
enum GenericOrders: ChannelFormat {
  static let name = "generic-orders-csv"
  static let platform: Platform? = .generic

  /// Unasked, a table is taken for orders only where it bears the names of this format itself: reports of returns,
  /// payments and much else have orders, SKUs and quantities, too.
  static func recognises(_ header: TableHeader, _ map: ColumnMap, isAsked: Bool) -> Bool {
    let names = Set(header.names.map { $0.lowercased() })
    let isNamed =
      names.isSuperset(of: ["order_id", "sku", "country"]) && !names.isDisjoint(with: ["quantity", "qty"])
    guard isAsked || map.isOwn || isNamed else { return false }
    return ["order_id", "sku", "quantity"].allSatisfy { map.column($0, header) != nil }
  }

  static func read(
    _ reader: inout RecordReader, _ map: ColumnMap, _ log: inout ReadingLog,
    into reading: inout ChannelReading
  ) {
    var rows = GenericRows(reader.header, map)
    if rows.country == nil {
      log.tell(.warning, "no_address_columns", "the file has no column country: nothing can be routed")
    }
    rows.readAll(&reader, &log)
    reading.orders = rows.groups.orders
  }
}

private struct GenericRows: OrderRows {
  private let channel, order, line, sku, title, quantity, price, placed, updated, shipBy, deliverBy: Int?
  private let service, status, currency, kind: Int?
  let country: Int?
  private let fields: [Int?]
  private let hasDecimalComma: Bool
  var groups = OrderGroups()

  init(_ header: TableHeader, _ map: ColumnMap) {
    func column(_ field: String) -> Int? { map.column(field, header) }
    channel = column("channel")
    order = column("order_id")
    line = column("line_id")
    sku = column("sku")
    title = column("title")
    quantity = column("quantity")
    price = column("unit_price")
    placed = column("placed_at")
    updated = column("updated_at")
    shipBy = column("ship_by")
    deliverBy = column("deliver_by")
    service = column("service_level")
    status = column("status")
    currency = column("currency")
    kind = column("address_type")
    country = column("country")
    fields = [
      "name", "company", "address_1", "address_2", "city", "region", "postal_code", "country", "phone",
      "email",
      "delivery_notes",
    ].map(column)
    hasDecimalComma = header.dialect.delimiter == UInt8(ascii: ";")
  }

  var orderColumn: Int? { order }

  mutating func append(_ part: GenericRows) -> Bool { groups.append(part.groups) }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let id = log.id(reader, order, "order_id") else { return }
    guard !id.isEmpty else {
      log.fail(at: reader.offset(order), field: "order_id", "expected an id", record: reader.record)
      return
    }
    guard let quantity = log.quantity(reader, quantity, "quantity", order: id) else { return }
    let index = groups.index(of: id) ?? groups.append(header(id, reader, &log))
    var line = ChannelLine(
      id: reader.text(line), position: groups[index].lines.count + 1, sku: reader.text(sku),
      title: reader.text(title),
      ordered: 0, left: 0, record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
      line.price = log.amount(reader, price, "unit_price", hasDecimalComma: hasDecimalComma)
        .map { LinePrice(amount: $0.value, units: 1) }
    } else {
      line.oddQuantity = reader.text(self.quantity)
      line.reason = .fractionalQuantity
    }
    if groups[index].repeats(line) {
      log.skip(.repeatedRow, order: id, line: line.id, sku: line.sku, record: reader.record)
      return
    }
    groups[index].lines.append(line)
  }

  private func header(_ id: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: id)
    order.record = reader.record
    order.store = reader.text(channel)
    order.placedAt = log.moment(reader, placed, "placed_at")
    order.updatedAt = MomentText.instant(reader.text(updated))
    order.shipBy = log.moment(reader, shipBy, "ship_by")
    order.deliverBy = log.moment(reader, deliverBy, "deliver_by")
    order.serviceLevel = reader.text(service)
    order.currency = reader.text(currency)
    order.region = reader.text(fields[5])
    order.postalCode = reader.text(fields[6])
    order.country = reader.text(fields[7])
    order.addressType = AddressKind.named(reader.text(kind))
    order.recipient = Recipient(reader, fields)
    switch reader.text(status).lowercased() {
    case "", "open", "new", "paid", "processing", "unfulfilled", "unshipped", "to ship", "ready", "created":
      break
    case "cancelled", "canceled": order.stop = .cancelled
    case "refunded": order.stop = .refunded
    case "shipped", "fulfilled", "completed", "delivered", "closed": order.stop = .alreadyFulfilled
    case "unpaid", "pending": order.unpaid = .unpaid
    case "on hold", "on-hold", "hold": order.stop = .onHold
    case let word:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the status \"\(word)\" is not known; the order is not shipped",
        order: id, record: reader.record)
      order.stop = .unknownStatus
    }
    return order
  }
}
