internal import ScenarioFiles

/// eBay's orders report: an order of several items has a summary row above theirs, which alone has the address.
enum EBayOrdersReport: TableFormat {
  static let name = "ebay-orders-csv"
  static let platform: Platform? = .ebay

  static func recognises(_ header: TableHeader) -> Bool {
    header.column(EBayColumns.order) != nil && header.column(EBayColumns.item) != nil
      && header.column(EBayColumns.quantity) != nil
      && (header.column(EBayColumns.price) != nil || header.column(EBayColumns.sold) != nil)
      && !header.has("Type", "Payout ID") && !header.has("Transaction creation date")
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    var rows = EBayRows(reader.header)
    rows.tellColumns(&log)
    rows.readAll(&reader, &log)
    reading.orders = rows.finish(&log)
  }
}

/// The rows of one order, until all are read.
struct EBayGroup {
  var order: ChannelOrder
  var isPaid = false
  /// Empty where the first row has none.
  var number: String
  var salesRecord: String
  var summary: (record: Int, quantity: String, isShipped: Bool)?
  /// What is known of each of the order's lines beside it.
  var rows: [Row] = []

  struct Row {
    var isShipped: Bool
    var sold: MoneyText.Amount?
    var postage: MoneyText.Amount?
    var tax: ExactDecimal
    var total: MoneyText.Amount?
  }
}

struct EBayRows: OrderRows {
  private let order, salesRecord, item, title, sku, quantity, price, postage, total, sold, paid, shipBy: Int?
  private let deliverBy, shipped, tracking, service, transaction, status, collect, variation: Int?
  private let taxes: [Int]
  private let fields: [Int?]
  private let hasDecimalComma: Bool
  private var groups: [EBayGroup] = []
  /// How many records a footer says that the file has, and where it stands.
  private var stated: (count: Int, record: Int)?
  /// Orders by their numbers, and those that began with a row without one by their sales record.
  private var numbers = IDIndex()
  private var unnumbered: [String: Int] = [:]
  /// The last order of each sales record, once a row without a number asked for it.
  private var records: [String: Int]?

  init(_ header: TableHeader) {
    order = header.column(EBayColumns.order)
    salesRecord = header.column(EBayColumns.salesRecord)
    item = header.column(EBayColumns.item)
    title = header.column(EBayColumns.title)
    sku = header.column(EBayColumns.sku)
    quantity = header.column(EBayColumns.quantity)
    price = header.column(EBayColumns.price)
    postage = header.column(EBayColumns.postage)
    total = header.column(EBayColumns.total)
    sold = header.column(EBayColumns.sold)
    paid = header.column(EBayColumns.paid)
    shipBy = header.column(EBayColumns.shipBy)
    deliverBy = header.column(EBayColumns.deliverBy)
    shipped = header.column(EBayColumns.shipped)
    tracking = header.column(EBayColumns.tracking)
    service = header.column(EBayColumns.service)
    transaction = header.column(EBayColumns.transaction)
    status = header.column(EBayColumns.status)
    collect = header.column(EBayColumns.collect)
    variation = header.column(EBayColumns.variation)
    taxes = EBayColumns.tax.compactMap { header.column([$0]) }
    fields = [
      EBayColumns.name, ["Ship To Company"], EBayColumns.address1, EBayColumns.address2, EBayColumns.city,
      EBayColumns.state, EBayColumns.zip, EBayColumns.country, EBayColumns.phone, EBayColumns.email,
      EBayColumns.note,
    ].map { header.column($0) }
    hasDecimalComma = header.dialect.delimiter == UInt8(ascii: ";")
  }

  func tellColumns(_ log: inout ReadingLog) {
    if sku == nil {
      log.tell(
        .warning, "no_sku_column", "the file has no column for SKUs (Custom Label): titles stand for them")
    }
    if fields[7] == nil {
      log.tell(
        .warning, "no_address_columns",
        "the file has no country to ship to (Ship To Country): nothing can be routed")
    }
    if paid == nil {
      log.tell(
        .warning, "no_column:Paid On Date",
        "the file has no column Paid On Date: its orders are taken for paid")
    }
    if shipped == nil, tracking == nil {
      log.tell(
        .warning, "no_column:Shipped On Date",
        "the file has neither Shipped On Date nor Tracking Number: its orders are taken for open")
    }
  }

  var orderColumn: Int? { order }

  /// Rows without a number belong to orders by their sales record, maybe of another part.
  mutating func append(_ part: EBayRows) -> Bool {
    guard unnumbered.isEmpty, part.unnumbered.isEmpty, records == nil, part.records == nil,
      numbers.append(part.numbers, from: groups.count)
    else { return false }
    groups += part.groups
    stated = part.stated ?? stated
    return true
  }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    if isFooter(reader) { return }
    guard let number = log.id(reader, order, "Order Number"),
      log.id(reader, tracking, "Tracking Number", order: number) != nil,
      let transaction = log.id(reader, transaction, "Transaction ID", order: number),
      let item = log.id(reader, item, "Item Number", order: number)
    else { return }
    let record = reader.text(salesRecord)
    guard !number.isEmpty || !record.isEmpty else {
      log.fail(at: reader.offset(order), field: "Order Number", "expected an id", record: reader.record)
      return
    }
    let index = group(number, record, reader, &log)
    take(reader, into: index, &log)
    if item.isEmpty {
      groups[index].summary = (reader.record, reader.text(quantity), isShipped(reader))
      return
    }
    guard let quantity = log.quantity(reader, quantity, "Quantity", order: number) else { return }
    add(item, transaction, quantity, reader, to: index, &log)
  }

  /// Whether a row is one of those below the orders: the count of records, the seller's id, or commas alone.
  private mutating func isFooter(_ reader: RecordReader) -> Bool {
    guard reader.isBlank(item) || reader.filled <= 2 else { return false }
    let first = (0..<2).map { reader.text($0) }.joined(separator: " ").lowercased()
    if first.contains("record(s)") || first.contains("records downloaded") || first.contains("datensätze")
      || first.contains("enregistrement")
    {
      let stated = Int(first.prefix { $0.isNumber })
      if let stated { self.stated = (stated, reader.record) }
      return true
    }
    return first.contains("seller id") || first.hasPrefix("verkäufer") || first.hasPrefix("vendeur")
  }

  /// The order of a row: by its number, else by the sales record above it.
  private mutating func group(
    _ number: String, _ record: String, _ reader: RecordReader, _ log: inout ReadingLog
  ) -> Int {
    let last = groups.count - 1
    if last >= 0, !number.isEmpty, groups[last].number == number { return last }
    let hash = number.hashValue
    let known =
      number.isEmpty
      ? index(ofRecord: record) : numbers.position(hash: hash, isSame: { groups[$0].number == number })
    if let known { return known }
    var order = ChannelOrder(id: number.isEmpty ? record : number)
    order.record = reader.record
    order.assumedDateOrder = .monthFirst
    if number.isEmpty { unnumbered[record] = groups.count } else { numbers.add(groups.count, hash: hash) }
    records?[record] = groups.count
    groups.append(EBayGroup(order: order, number: number, salesRecord: record))
    return groups.count - 1
  }

  private mutating func index(ofRecord record: String) -> Int? {
    if let known = unnumbered[record] { return known }
    if records == nil {
      let all = groups.enumerated().map { ($1.salesRecord, $0) }
      records = Dictionary(all.filter { !$0.0.isEmpty }) { _, last in last }
    }
    return records?[record]
  }

  /// What any row of an order may say of it.
  private mutating func take(_ reader: RecordReader, into index: Int, _ log: inout ReadingLog) {
    if paid == nil || !reader.isBlank(paid) { groups[index].isPaid = true }
    if groups[index].order.placedAt == nil {
      groups[index].order.placedAt = log.moment(reader, sold, "Sale Date")
    }
    if let day = log.moment(reader, shipBy, "Ship By Date") {
      groups[index].order.shipBy = ChannelOrder.later(groups[index].order.shipBy, day)
    }
    if let day = log.moment(reader, deliverBy, "Maximum Estimated Delivery Date") {
      groups[index].order.deliverBy = ChannelOrder.later(groups[index].order.deliverBy, day)
    }
    if groups[index].order.serviceLevel.isEmpty {
      let level = reader.text(service)
      groups[index].order.serviceLevel = level
    }
    if groups[index].order.country.isEmpty, !reader.isBlank(fields[7]) || !reader.isBlank(fields[6]) {
      let (country, postalCode, region) = (
        reader.text(fields[7]), reader.text(fields[6]), reader.text(fields[5])
      )
      groups[index].order.country = country
      groups[index].order.postalCode = postalCode
      groups[index].order.region = region
      groups[index].order.recipient = Recipient(reader, fields)
    }
    if let collect, ["yes", "y", "true", "ja", "oui"].contains(reader.text(collect).lowercased()) {
      groups[index].order.stop = groups[index].order.stop ?? .pickUpInStore
    }
    let word = reader.text(status).lowercased()
    if word.hasPrefix("cancel") { groups[index].order.stop = .cancelled }
  }

  private func isShipped(_ reader: RecordReader) -> Bool {
    !reader.isBlank(shipped) || !reader.isBlank(tracking)
  }

  private mutating func add(
    _ item: String, _ transaction: String, _ quantity: Quantity, _ reader: RecordReader, to index: Int,
    _ log: inout ReadingLog
  ) {
    let variation = reader.text(variation)
    let title = reader.text(title) + (variation.isEmpty ? "" : " " + variation)
    var line = ChannelLine(
      id: transaction.isEmpty ? item : transaction, position: groups[index].order.lines.count + 1,
      sku: reader.text(sku), title: title, ordered: 0, left: 0, record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
    } else {
      line.oddQuantity = reader.text(self.quantity)
      line.reason = .fractionalQuantity
    }
    func amount(_ column: Int?, _ name: String, _ log: inout ReadingLog) -> MoneyText.Amount? {
      log.amount(reader, column, name, hasDecimalComma: hasDecimalComma)
    }
    let tax = taxes.compactMap { amount($0, "Tax", &log)?.value }.reduce(.zero, +)
    let row = EBayGroup.Row(
      isShipped: isShipped(reader), sold: amount(price, "Sold For", &log),
      postage: amount(postage, "Shipping And Handling", &log), tax: tax,
      total: amount(total, "Total Price", &log))
    if !transaction.isEmpty, groups[index].order.repeats(line) {
      log.skip(
        .repeatedRow, order: groups[index].order.id, line: line.id, sku: line.sku, record: reader.record)
      return
    }
    groups[index].rows.append(row)
    groups[index].order.lines.append(line)
  }

  /// The orders, once every row of each is known.
  func finish(_ log: inout ReadingLog) -> [ChannelOrder] {
    if let stated, stated.count != groups.count {
      log.tell(
        .warning, "footer_count",
        "the footer says \(stated.count) records, the file holds \(groups.count) orders",
        record: stated.record)
    }
    return groups.map { group in
      var order = group.order
      if let summary = group.summary {
        log.skip(.summaryRow, order: order.id, quantity: summary.quantity, record: summary.record)
      }
      if !group.isPaid { order.unpaid = .unpaid }
      let isWhole = group.summary?.isShipped == true
      for index in order.lines.indices {
        if isWhole || group.rows[index].isShipped {
          order.lines[index].left = 0
          order.lines[index].reason = .alreadyFulfilled
        }
        order.lines[index].price = price(group, index, &log)
        if order.currency.isEmpty { order.currency = group.rows[index].sold?.currency ?? "" }
      }
      let sent = order.lines.count { $0.reason == .alreadyFulfilled }
      if sent > 0, sent < order.lines.count { order.priorShipments = 1 }
      if sent == order.lines.count, sent > 0 { order.stop = order.stop ?? .alreadyFulfilled }
      order.assumedDateOrder = ["USD", ""].contains(order.currency) ? .monthFirst : .dayFirst
      return order
    }
  }

  /// Sold For is the price of one unit, unless the row's own Total Price says that it is the line's.
  private func price(_ group: EBayGroup, _ index: Int, _ log: inout ReadingLog) -> LinePrice? {
    let row = group.rows[index]
    guard let sold = row.sold else { return nil }
    let units = group.order.lines[index].ordered
    guard units > 1, let total = row.total, let postage = row.postage else {
      return LinePrice(amount: sold.value, units: 1)
    }
    let ofLine = [sold.value + postage.value, sold.value + postage.value + row.tax]
    let ofUnit = [sold.value * units + postage.value, sold.value * units + postage.value + row.tax]
    if ofLine.contains(total.value), !ofUnit.contains(total.value) {
      log.tellOnce(
        .guessed, "price_of_line",
        "Total Price says that Sold For is the price of the whole line, not of one unit",
        record: group.order.lines[index].record)
      return LinePrice(amount: sold.value, units: units)
    }
    return LinePrice(amount: sold.value, units: 1)
  }
}
