internal import OrderRouting
internal import ScenarioFiles

/// Shopify's export of orders: a row a line, what is of the order on its first row.
enum ShopifyOrdersExport: TableFormat {
  static let name = "shopify-orders-csv"
  static let platform: Platform? = .shopify

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("Name", "Lineitem quantity") && (header.has("Lineitem name") || header.has("Lineitem sku"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    guard log.requires(["Financial Status"], reader.header) else { return }
    let hasOrder = reader.header.has("Fulfillment Status")
    guard hasOrder || log.requires(["Lineitem fulfillment status"], reader.header) else { return }
    log.misses(["Fulfillment Status"], reader.header, "lines are open where they say so themselves")
    log.misses(
      ["Lineitem fulfillment status"], reader.header, "nothing of orders fulfilled in part is shipped")
    log.misses(["Cancelled at"], reader.header, "cancelled orders cannot be told by it")
    log.misses(
      ["Lineitem requires shipping"], reader.header, "every line is taken for one that needs shipping")
    log.misses(["Shipping Country"], reader.header, "no order can be routed without a country")
    var rows = ShopifyOrderRows(reader.header)
    rows.readAll(&reader, &log)
    rows.finish(&log)
    reading.orders = rows.groups.orders
  }
}

struct ShopifyOrderRows: OrderRows {
  private let name, id, financial, fulfilment, cancelled, created, currency, method, location, source: Int?
  private let quantity, title, price, sku, needsShipping, lineStatus, discount: Int?
  private let subtotal, shipping, taxes, total, orderDiscount, refunded: Int?
  private let taxNames: [Int]
  private let fields: [Int?]
  var groups = OrderGroups()
  private var money: [Money] = []

  /// What the first row of an order says of its money.
  private struct Money {
    var discount = ExactDecimal.zero
    var lineDiscounts = ExactDecimal.zero
    var refunded = ExactDecimal.zero
    var partiallyRefunded = false
    /// The sum of the rates of the taxes that prices contain; 0: none; `nil`: contained, at a rate nobody says.
    var includedRate: ExactDecimal? = .zero
  }

  init(_ header: TableHeader) {
    name = header.column("Name")
    id = header.column("Id")
    financial = header.column("Financial Status")
    fulfilment = header.column("Fulfillment Status")
    cancelled = header.column("Cancelled at")
    created = header.column("Created at")
    currency = header.column("Currency")
    method = header.column("Shipping Method")
    location = header.column("Location")
    source = header.column("Source")
    quantity = header.column("Lineitem quantity")
    title = header.column("Lineitem name")
    price = header.column("Lineitem price")
    sku = header.column("Lineitem sku")
    needsShipping = header.column("Lineitem requires shipping")
    lineStatus = header.column("Lineitem fulfillment status")
    discount = header.column("Lineitem discount")
    subtotal = header.column("Subtotal")
    shipping = header.column("Shipping")
    taxes = header.column("Taxes")
    total = header.column("Total")
    orderDiscount = header.column("Discount Amount")
    refunded = header.column("Refunded Amount")
    taxNames = (1...5).compactMap { header.column("Tax \($0) Name") }
    fields = [
      "Shipping Name", "Shipping Company", "Shipping Address1", "Shipping Address2", "Shipping City",
      "Shipping Province", "Shipping Zip", "Shipping Country", "Shipping Phone", "Email", "Notes",
    ].map { header.column([$0]) }
  }

  var orderColumn: Int? { name }

  mutating func append(_ part: ShopifyOrderRows) -> Bool {
    money += part.money
    return groups.append(part.groups)
  }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let name = log.id(reader, name, "Name") else { return }
    guard !name.isEmpty else {
      log.fail(
        at: reader.offset(self.name), field: "Name", "expected the order's name", record: reader.record)
      return
    }
    guard let quantity = log.quantity(reader, quantity, "Lineitem quantity", order: name) else { return }
    if groups.isCopy(reader, of: name) {
      return log.skip(.repeatedRow, order: name, sku: reader.text(sku), record: reader.record)
    }
    let isNew = groups.orders.count
    let index = groups.index(of: name) ?? groups.append(header(name, reader, &log))
    if index == isNew { money.append(money(reader, &log)) }
    if index < isNew, !reader.isBlank(financial), !reader.equals(id, groups[index].alternateID) {
      log.tell(
        .warning, "name_twice",
        "two orders bear this name, with different ids: their lines are put together; export the shops by themselves",
        order: name, record: reader.record)
    } else if groups.isAgain, !reader.isBlank(financial), beginsAgain(reader, groups[index]) {
      log.tell(
        .replaced, "order_again",
        "the order stands again in the file, in another state: the later one counts",
        order: name, record: reader.record)
      groups[index] = header(name, reader, &log)
      money[index] = money(reader, &log)
    }
    var line = ChannelLine(
      position: groups[index].lines.count + 1, sku: reader.text(sku), title: reader.text(title), ordered: 0,
      left: 0,
      record: reader.record)
    if case .whole(let count) = quantity {
      line.ordered = count
      line.left = count
      if let reason = reason(reader, groups[index], &log) {
        line.left = 0
        line.reason = reason
      }
      line.price = linePrice(reader, count, index, &log)
    } else {
      line.oddQuantity = reader.text(self.quantity)
      line.reason = .fractionalQuantity
    }
    groups[index].lines.append(line)
  }

  /// Whether a row is the first of an order that the file has already.
  private func beginsAgain(_ reader: RecordReader, _ order: ChannelOrder) -> Bool {
    order.lines.first.map { reader.equals(sku, $0.sku) && reader.equals(title, $0.title) } ?? false
  }

  /// Why a line is not to be shipped, by itself.
  private func reason(_ reader: RecordReader, _ order: ChannelOrder, _ log: inout ReadingLog) -> SkipReason? {
    let word = lineStatus == nil && order.priorShipments > 0 ? "partial" : reader.text(lineStatus)
    let isFulfilled = order.stop == .alreadyFulfilled
    let noShipping = ["false", "no", "0", "falsch", "faux", "falso"].contains(
      reader.text(needsShipping).lowercased())
    switch word.lowercased() {
    case "fulfilled": return .alreadyFulfilled
    case "restocked": return .refunded
    case "not_eligible":
      return isFulfilled ? .fulfilledLineNotEligible : noShipping ? .noShippingNeeded : .notEligible
    case "pending", "unfulfilled", "", "open":
      return isFulfilled ? .fulfilledLinePending : noShipping ? .noShippingNeeded : nil
    case "partial":
      if order.stop == nil {
        log.tell(
          .warning, "part_unknown",
          "the line is fulfilled in part, and this export does not say how many are left: it is not shipped",
          order: order.id, line: String(order.lines.count + 1), record: reader.record)
      }
      return noShipping ? .noShippingNeeded : .unknownStatus
    default:
      log.tell(
        .warning, SkipReason.unknownStatus.rawValue,
        "the line's fulfilment status \"\(word)\" is not known; the line is not shipped", order: order.id,
        line: String(order.lines.count + 1), record: reader.record)
      return .unknownStatus
    }
  }

  private func header(_ name: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: name)
    order.record = reader.record
    order.alternateID = log.id(reader, id, "Id", order: name) ?? ""
    order.placedAt = log.moment(reader, created, "Created at")
    order.currency = reader.text(currency)
    order.serviceLevel = reader.text(method)
    if !reader.isBlank(cancelled) { order.stop = .cancelled }
    ShopifyStatus.applyFinancial(reader.text(financial), to: &order, &log)
    ShopifyStatus.applyFulfilment(reader.text(fulfilment), to: &order, &log)
    order.region = reader.text(fields[5])
    order.postalCode = reader.text(fields[6])
    order.country = reader.text(fields[7])
    order.recipient = Recipient(reader, fields)
    let method = order.serviceLevel.lowercased()
    if ["collect from", "pick up", "pickup", "local pickup", "click & collect"].contains(where: {
      method.hasPrefix($0)
    }) {
      log.tell(
        .warning, "maybe_pick_up",
        "the shipping method may be a local pick-up: the export has no field for that",
        order: name, record: reader.record)
    }
    return order
  }
}

extension ShopifyOrderRows {
  private func money(_ reader: RecordReader, _ log: inout ReadingLog) -> Money {
    var money = Money()
    func value(_ column: Int?, _ name: String) -> ExactDecimal {
      log.amount(reader, column, name)?.value ?? .zero
    }
    money.discount = value(orderDiscount, "Discount Amount")
    money.refunded = value(refunded, "Refunded Amount")
    money.partiallyRefunded = reader.text(financial).lowercased() == "partially_refunded"
    let taxes = value(taxes, "Taxes")
    let net = value(subtotal, "Subtotal") + value(shipping, "Shipping")
    let total = value(total, "Total")
    if taxes > .zero, (total - net).magnitude < ExactDecimal(1) - ExactDecimal(trillionths: 990_000_000_000) {
      money.includedRate = rate(reader)
      log.tellOnce(
        .changed, "tax_taken_out",
        "prices contain tax (Total is Subtotal and Shipping): it is taken out by the rate that the tax's name says",
        record: reader.record)
      if money.includedRate == nil {
        log.tellOnce(
          .warning, "tax_included",
          "prices contain tax at a rate that the file does not say: they stay with tax",
          record: reader.record)
      }
    }
    return money
  }

  /// The sum of the percentages in the names of the order's taxes, as `VAT 15%`; `nil` where one has none.
  private func rate(_ reader: RecordReader) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for column in taxNames where !reader.isBlank(column) {
      let name = reader.text(column)
      guard let percent = name.lastIndex(of: "%") else { return nil }
      let digits = name[..<percent].reversed().drop { $0 == " " }.prefix {
        $0.isNumber || $0 == "." || $0 == ","
      }
      let text = String(String(digits.reversed()).map { $0 == "," ? "." : $0 })
      guard let rate = ExactDecimal(text) else { return nil }
      sum = sum + rate
    }
    return sum > .zero ? sum : nil
  }

  private mutating func linePrice(
    _ reader: RecordReader, _ units: Int, _ index: Int, _ log: inout ReadingLog
  ) -> LinePrice? {
    guard units > 0, let price = log.amount(reader, price, "Lineitem price") else { return nil }
    let discount = log.amount(reader, discount, "Lineitem discount")?.value ?? .zero
    money[index].lineDiscounts = money[index].lineDiscounts + discount
    var amount = price.value * units - discount
    if let rate = money[index].includedRate, rate > .zero {
      let whole = ExactDecimal(100) + rate
      amount = ExactDecimal(
        trillionths: Rounding.halfAwayFromZero(
          amount.trillionths * 100 * 1_000_000, dividingBy: whole.trillionths / 1_000_000))
    }
    return LinePrice(amount: amount, units: units)
  }

  /// Tells what needs all rows of an order.
  mutating func finish(_ log: inout ReadingLog) {
    for (order, money) in zip(groups.orders, money) {
      if money.discount > .zero, money.lineDiscounts < money.discount, order.stop == nil {
        log.tellOnce(
          .warning, "order_discount",
          "discounts of whole orders are in no line: unit prices stand before them",
          record: order.record)
      }
      if money.partiallyRefunded, money.refunded > .zero, order.stop == nil {
        log.tell(
          .warning, "partly_refunded",
          "the order is partly refunded, and the export does not say which units: full quantities stand",
          order: order.id, record: order.record)
      }
      for line in order.lines where line.reason == .fulfilledLinePending {
        let refund =
          money.refunded > .zero ? "money was refunded" : "nothing was refunded: a person should look"
        log.tell(
          .warning, "fulfilled_line_pending", "the order is fulfilled, but this line says pending; \(refund)",
          order: order.id, line: String(line.position), sku: line.sku, record: line.record)
      }
    }
  }
}
