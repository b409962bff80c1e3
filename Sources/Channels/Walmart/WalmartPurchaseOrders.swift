internal import ScenarioFiles

/// The sheet of purchase orders that Walmart's Seller Center and its vendors' portal hand out, saved as CSV.
enum WalmartPurchaseOrders: TableFormat {
  static let name = "walmart-po-csv"
  static let platform: Platform? = .walmart

  static func recognises(_ header: TableHeader) -> Bool {
    let hasOrder = header.has("PO#") || header.has("Order#") || header.has("PO Number", "FLIDS")
    return hasOrder && header.has("SKU", "Status") && (header.has("Qty") || header.has("Quantity"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    var rows = WalmartRows(reader.header)
    rows.tellColumns(reader.header, &log)
    rows.readAll(&reader, &log)
    reading.orders = rows.groups.orders
  }
}

struct WalmartRows: OrderRows {
  private let purchase, order, placed, shipBy, deliverBy, line, sku, title, status, quantity, price: Int?
  private let updateStatus, updateQuantity, entity, method, tracking: Int?
  private let fields: [Int?]
  var groups = OrderGroups()
  /// Whether Walmart fulfils what a word names, once it was met: there are few.
  private var marketplaces: [String: Bool] = [:]

  init(_ header: TableHeader) {
    purchase = header.column("PO#", "PO Number")
    order = header.column("Order#", "Order Number")
    placed = header.column("Order Date")
    shipBy = header.column("Ship By", "Ship By Date")
    deliverBy = header.column("Delivery Date", "Deliver By", "Estimated Delivery Date")
    line = header.column("Line#", "Line Number")
    sku = header.column("SKU")
    title = header.column("Item Description")
    status = header.column("Status")
    quantity = header.column("Qty", "Quantity")
    price = header.column("Item Cost")
    updateStatus = header.column("Update Status")
    updateQuantity = header.column("Update Qty")
    entity = header.column("Fulfillment Entity")
    method = header.column("Shipping Method", "Shipping Tier", "Requested Carrier Method")
    tracking = header.column("Tracking Number")
    fields = [
      header.column("Customer Name"), nil, header.column("Ship to Address 1"),
      header.column("Ship to Address 2"),
      header.column("City", "Ship to City"), header.column("State", "Ship to State"),
      header.column("Zip", "Ship to Zip", "Postal Code"), header.column("Country", "Ship to Country"),
      header.column("Customer Phone Number"), nil, nil,
    ]
  }

  func tellColumns(_ header: TableHeader, _ log: inout ReadingLog) {
    if purchase == nil {
      log.tell(
        .warning, "no_column:PO#",
        "the file has no purchase order numbers (PO#): the buyer's order numbers stand for them")
    }
    if fields[6] == nil, fields[7] == nil {
      log.tell(
        .warning, "no_address_columns",
        "the file has neither postal codes nor countries: nothing can be routed")
    } else if fields[7] == nil {
      log.tell(
        .guessed, "country_by_postal_code",
        "the file has no countries: a code of five digits is taken for the United States, A1A 1A1 for Canada")
    }
  }

  var orderColumn: Int? { purchase ?? order }

  mutating func append(_ part: WalmartRows) -> Bool { groups.append(part.groups) }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let purchase = log.id(reader, purchase, "PO#"), let customer = log.id(reader, order, "Order#"),
      log.id(reader, tracking, "Tracking Number", order: purchase) != nil
    else { return }
    let id = self.purchase == nil ? customer : purchase
    guard !id.isEmpty else {
      log.fail(
        at: reader.offset(self.purchase ?? order), field: "PO#", "expected an id", record: reader.record)
      return
    }
    if IdentifierText.looksRounded(id) {
      log.tellOnce(
        .warning, "rounded_ids", "an order's number ends in zeros: maybe a spreadsheet has rounded it",
        record: reader.record)
    }
    guard let quantity = log.quantity(reader, quantity, "Qty", order: id) else { return }
    let index = groups.index(of: id) ?? groups.append(header(id, reader, &log))
    var line = ChannelLine(
      id: reader.text(self.line), position: groups[index].lines.count + 1, sku: reader.text(sku),
      title: reader.text(title), ordered: 0, left: 0, record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
      line.price = log.amount(reader, price, "Item Cost").map { LinePrice(amount: $0.value, units: 1) }
      if let reason = reason(reader, id, &log) {
        line.stop(reason)
        if reason == .alreadyFulfilled { groups[index].priorShipments = 1 }
      } else {
        // Changed in place it would be while the rows are held, too: all orders would be copied for each.
        var order = groups[index]
        update(reader, &line, &order, &log)
        groups[index] = order
      }
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

  private mutating func isMarketplace(_ word: String) -> Bool {
    if let known = marketplaces[word] { return known }
    let entity = word.lowercased().filter(\.isLetter)
    let isMarketplace = entity.hasPrefix("wfs") || entity.hasPrefix("walmart")
    marketplaces[word] = isMarketplace
    return isMarketplace
  }

  private mutating func reason(
    _ reader: RecordReader, _ id: String, _ log: inout ReadingLog
  ) -> SkipReason? {
    if isMarketplace(reader.text(entity)) { return .fulfilledByMarketplace }
    let word = reader.text(status)
    switch word.lowercased() {
    case "created", "acknowledged", "ready to ship", "pending shipment", "unshipped": return nil
    case "shipped", "delivered": return .alreadyFulfilled
    case "cancelled", "canceled": return .cancelled
    case "refunded", "refund": return .refunded
    default:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the status \"\(word)\" is not known; the line is not shipped",
        order: id, record: reader.record)
      return .unknownStatus
    }
  }

  /// What was shipped or cancelled of a line that is still open.
  private func update(
    _ reader: RecordReader, _ line: inout ChannelLine, _ order: inout ChannelOrder, _ log: inout ReadingLog
  ) {
    guard
      case .whole(let count)? = log.quantity(
        reader, updateQuantity, "Update Qty", order: order.id, isRequired: false), count > 0
    else { return }
    switch reader.text(updateStatus).lowercased() {
    case "shipped", "delivered":
      line.left = max(0, line.left - count)
      line.reason = .alreadyFulfilled
      order.priorShipments = 1
    case "cancelled", "canceled":
      line.left = max(0, line.left - count)
      line.reason = .cancelled
    default: break
    }
  }

  private func header(_ id: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: id)
    order.record = reader.record
    order.placedAt = log.moment(reader, placed, "Order Date")
    order.shipBy = log.moment(reader, shipBy, "Ship By")
    order.deliverBy = log.moment(reader, deliverBy, "Delivery Date")
    order.serviceLevel = reader.text(method)
    order.region = reader.text(fields[5])
    order.postalCode = reader.text(fields[6])
    order.country = reader.text(fields[7])
    if fields[7] == nil { order.country = country(of: order.postalCode) }
    order.recipient = Recipient(reader, fields)
    return order
  }

  private func country(of postalCode: String) -> String {
    if PostalCodeRepair.isZIP(postalCode.utf8Span.span) { return "US" }
    let bytes = postalCode.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") }
    let digits = bytes.allSatisfy { $0 >= 48 && $0 <= 57 }
    if digits, (3...9).contains(bytes.count) { return "US" }
    let isCanadian =
      bytes.count == 6
      && bytes.enumerated().allSatisfy { index, byte in
        (byte >= 48 && byte <= 57) == (index % 2 == 1)
      }
    return isCanadian ? "CA" : ""
  }
}
