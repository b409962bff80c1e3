internal import ScenarioFiles

/// Reads the two reports of open orders, a row an item, in which everything of the order repeats on every row.
struct AmazonOrderRows: OrderRows {
  private let id, item, sku, title, purchased, shipped, toShip, placed, promise, delivery: Int?
  private let currency, price, tax, discount, store, service, cancel: Int?
  private let address: AmazonAddressColumns
  private var groups = OrderGroups()

  init(_ header: TableHeader) {
    id = header.column("order-id")
    item = header.column("order-item-id")
    sku = header.column("sku")
    title = header.column("product-name")
    purchased = header.column("quantity-purchased")
    shipped = header.column("quantity-shipped")
    toShip = header.column("quantity-to-ship")
    placed = header.column("purchase-date")
    promise = header.column("promise-date", "latest-ship-date")
    delivery = header.column("delivery-end-date", "latest-delivery-date")
    currency = header.column("currency")
    price = header.column("item-price")
    tax = header.column("item-tax")
    discount = header.column("item-promotion-discount")
    store = header.column("sales-channel", "marketplace")
    service = header.column("ship-service-level")
    cancel = header.column("is-buyer-requested-cancellation", "buyer-requested-cancel")
    address = AmazonAddressColumns(header)
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    var rows = AmazonOrderRows(reader.header)
    if !rows.address.hasCountry {
      log.tell(
        .warning, "no_address_columns",
        "the report has no column ship-country: without the right to personal data nothing can be routed")
    }
    // Of new orders nothing is shipped yet.
    if rows.toShip == nil, rows.shipped != nil {
      log.misses(
        ["quantity-to-ship"], reader.header,
        "what was cancelled of a line is not known, and counts as to ship")
    }
    rows.readAll(&reader, &log)
    reading.orders = rows.groups.orders
  }

  var orderColumn: Int? { id }

  mutating func append(_ part: AmazonOrderRows) -> Bool { groups.append(part.groups) }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let id = log.id(reader, id, "order-id"), let item = log.id(reader, item, "order-item-id", order: id)
    else { return }
    guard !id.isEmpty else {
      log.fail(at: reader.offset(self.id), field: "order-id", "expected an id", record: reader.record)
      return
    }
    guard let ordered = log.quantity(reader, purchased, "quantity-purchased", order: id),
      let shipped = log.quantity(reader, shipped, "quantity-shipped", order: id, isRequired: false),
      let toShip = log.quantity(reader, toShip, "quantity-to-ship", order: id, isRequired: toShip != nil)
    else { return }
    let index = groups.index(of: id) ?? groups.append(header(id, reader, &log))
    var line = line(ordered, shipped, toShip, reader, at: groups[index].lines.count + 1)
    line.id = item
    if case .whole(let open) = toShip, open > line.left, line.reason != .fractionalQuantity {
      log.tell(
        .warning, "more_than_ordered",
        "quantity-to-ship is more than what was purchased and not shipped: the smaller counts", order: id,
        line: item, sku: line.sku, quantity: String(open), record: reader.record)
    }
    if groups[index].repeats(line) {
      log.skip(.repeatedRow, order: id, line: item, sku: line.sku, record: reader.record)
      return
    }
    line.price = linePrice(reader, line.ordered, &log)
    if case .whole(let count) = shipped, count > 0 { groups[index].priorShipments = 1 }
    if let cancel, ["true", "yes"].contains(reader.text(cancel).lowercased()) {
      log.tell(
        .warning, "cancel_requested", "the buyer has asked to cancel this line; it is still open", order: id,
        line: item, record: reader.record)
    }
    groups[index].shipBy = ChannelOrder.later(
      groups[index].shipBy, log.moment(reader, promise, "promise-date"))
    groups[index].deliverBy = ChannelOrder.later(
      groups[index].deliverBy, log.moment(reader, delivery, "delivery-end-date"))
    groups[index].lines.append(line)
  }

  private func header(_ id: String, _ reader: RecordReader, _ log: inout ReadingLog) -> ChannelOrder {
    var order = ChannelOrder(id: id)
    order.record = reader.record
    order.store = reader.text(store)
    order.placedAt = log.moment(reader, placed, "purchase-date")
    order.serviceLevel = reader.text(service)
    order.currency = reader.text(currency)
    address.read(reader, into: &order)
    return order
  }

  private func line(
    _ ordered: Quantity, _ shipped: Quantity, _ toShip: Quantity, _ reader: RecordReader, at position: Int
  ) -> ChannelLine {
    var line = ChannelLine(
      position: position, sku: reader.text(sku), title: reader.text(title), ordered: 0, left: 0,
      record: reader.record)
    guard case .whole(let count) = ordered else {
      line.reason = .fractionalQuantity
      line.oddQuantity = reader.text(purchased)
      return line
    }
    var sent = 0
    if case .whole(let count) = shipped { sent = count }
    line.ordered = count
    switch toShip {
    case .whole(let open): line.left = min(open, max(0, count - sent))
    case .fraction(let text):
      line.reason = .fractionalQuantity
      line.oddQuantity = text
    default: line.left = max(0, count - sent)
    }
    if line.left < count { line.reason = line.reason ?? (sent > 0 ? .alreadyFulfilled : .cancelled) }
    if count == 0, line.left == 0 { line.reason = .cancelled }
    return line
  }

  /// The price of the line before tax: where item-price contains it, less item-tax.
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
      } else {
        log.tellOnce(
          .warning, "tax_included",
          "item-price contains tax at this marketplace, and item-tax is blank: prices stay "
            + "with tax", record: reader.record)
      }
    }
    return LinePrice(amount: value, units: units)
  }
}

/// Where Amazon's reports have the recipient.
struct AmazonAddressColumns {
  private let name, address1, address2, address3, city, state, postalCode, country, phone, email, notes,
    kind: Int?

  init(_ header: TableHeader) {
    name = header.column("recipient-name", "ship-name")
    address1 = header.column("ship-address-1")
    address2 = header.column("ship-address-2")
    address3 = header.column("ship-address-3")
    city = header.column("ship-city")
    state = header.column("ship-state")
    postalCode = header.column("ship-postal-code")
    country = header.column("ship-country")
    phone = header.column("ship-phone-number", "buyer-phone-number")
    email = header.column("buyer-email")
    notes = header.column("delivery-instructions")
    kind = header.column("address-type")
  }

  var hasCountry: Bool { country != nil }

  func read(_ reader: RecordReader, into order: inout ChannelOrder) {
    order.country = reader.text(country)
    order.postalCode = reader.text(postalCode)
    order.region = reader.text(state)
    order.addressType = AddressKind.named(reader.text(kind))
    if reader.isBlank(address2) || reader.isBlank(address3) {
      let second = reader.isBlank(address2) ? address3 : address2
      order.recipient = Recipient(
        reader, [name, nil, address1, second, city, state, postalCode, country, phone, email, notes])
      return
    }
    let second = reader.text(address2) + ", " + reader.text(address3)
    order.recipient = Recipient { field in
      switch field {
      case .name: reader.text(name)
      case .company: ""
      case .address1: reader.text(address1)
      case .address2: second
      case .city: reader.text(city)
      case .region: order.region
      case .postalCode: order.postalCode
      case .country: order.country
      case .phone: reader.text(phone)
      case .email: reader.text(email)
      case .notes: reader.text(notes)
      }
    }
  }
}
