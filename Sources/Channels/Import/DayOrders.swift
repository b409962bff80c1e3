internal import OrderRouting
internal import ScenarioFiles

/// Decides what of the picked orders ships, and writes orders.csv and its two sidecars.
struct DayOrders {
  private let network: ImportNetwork
  private let channels: [ChannelTables.ChannelSettings]
  private let clocks: [ZoneClock]
  private let formats: [String]
  private let names: [String]
  private(set) var entries: [ImportReport.Entry] = []
  private(set) var errors: [Diagnostic] = []
  private(set) var counts: [ImportReport.FileCount]
  private(set) var unknown: [String: ImportReport.UnknownSKU] = [:]
  private(set) var lines = 0
  private(set) var units = 0
  /// By channel and SKU.
  private(set) var unitsOfChannels: [String: [String: Int]] = [:]
  private(set) var orders = 0
  private var once: [String: Int] = [:]
  /// Codes of countries by what files call them, once they were looked for.
  private var countries: [String: String?] = [:]
  /// By channel, what its SKUs are in the network, once they were looked for.
  private var items: [String: [String: ImportNetwork.Item]] = [:]

  private(set) var orderTable = CSVWriter()
  private(set) var sourceTable = CSVWriter()
  private(set) var recipientTable = CSVWriter()

  /// No orders yet.
  init(_ network: ImportNetwork, _ choice: ChannelChoice, _ readings: [ChannelReading]) {
    self.network = network
    channels = choice.channels
    clocks = channels.map { ZoneClock($0.timeZone) }
    names = readings.map(\.file)
    formats = readings.map { $0.formats.joined(separator: "+") }
    counts = readings.map {
      ImportReport.FileCount(file: $0.file, format: $0.formats.joined(separator: "+"), records: $0.records)
    }
  }

  /// Begins the tables.
  mutating func begin(_ orders: CSVWriter, _ sources: CSVWriter, _ recipients: CSVWriter) {
    orderTable = orders
    sourceTable = sources
    recipientTable = recipients
  }

  /// Adds what comes of further orders, of the same files.
  mutating func append(_ part: DayOrders) {
    orderTable.append(part.orderTable)
    sourceTable.append(part.sourceTable)
    recipientTable.append(part.recipientTable)
    let codes = Dictionary(uniqueKeysWithValues: part.once.map { ($1, $0) })
    for (index, entry) in part.entries.enumerated() {
      if let code = codes[index] {
        if let known = once[code] {
          entries[known].telling.count += entry.telling.count
          continue
        }
        once[code] = entries.count
      }
      entries.append(entry)
    }
    errors += part.errors
    for (key, sku) in part.unknown {
      if unknown[key] == nil { unknown[key] = sku } else { unknown[key]?.lines += sku.lines }
    }
    lines += part.lines
    units += part.units
    orders += part.orders
    for (channel, units) in part.unitsOfChannels {
      unitsOfChannels[channel, default: [:]].merge(units, uniquingKeysWith: +)
    }
    for (file, count) in part.counts.enumerated() {
      for channel in count.channels where !counts[file].channels.contains(channel) {
        counts[file].channels.append(channel)
      }
      counts[file].orders += count.orders
      counts[file].lines += count.lines
      counts[file].skipped.merge(count.skipped, uniquingKeysWith: +)
    }
  }

  /// The facts of an order that stand on each of its rows.
  private struct Head {
    var id: String
    var channel: String
    var country: String
    var postalCode: String
    var addressType: String
    var placedAt = ""
    var shipBy = ""
    var deliverBy = ""
    var priority = ""
    var priorShipments: Int
    var services = ""
    var recipient: Recipient
  }

  /// A line that ships.
  private struct Shipped {
    var line: ChannelLine
    var id: String
    var sku: String
    var pack: Int
  }

  mutating func add(_ picked: OrderMerge.Picked) {
    let order = picked.order
    let settings = channels[picked.channel]
    let id = settings.name + ":" + order.id
    if !counts[picked.file].channels.contains(settings.name) {
      counts[picked.file].channels.append(settings.name)
    }
    if order.lines.isEmpty {
      let reason = order.stop ?? (settings.shipsUnpaid ? nil : order.unpaid) ?? .noLines
      skip(reason, order, nil, id, picked.file)
      return
    }
    let country = country(order, id, picked.file)
    var shipped: [Shipped] = []
    for line in order.lines {
      if let reason = reason(line, order, settings, country: country) {
        skip(reason, order, line, id, picked.file)
        continue
      }
      if line.left < line.ordered, let reason = line.reason {
        skip(reason, order, line, id, picked.file, quantity: line.ordered - line.left)
      }
      if let line = ship(line, order, settings, id, picked.file) { shipped.append(line) }
    }
    guard !shipped.isEmpty, let country else { return }
    nameApart(&shipped, order, id, picked.file)
    write(shipped, head(picked, id, settings, country: country), picked)
  }

  /// Why a line does not ship, its order asked first; `nil` where it does.
  private func reason(
    _ line: ChannelLine, _ order: ChannelOrder, _ settings: ChannelTables.ChannelSettings, country: String?
  ) -> SkipReason? {
    let own = line.left > 0 ? nil : line.reason
    if let stop = order.stop {
      let says: [SkipReason] = [
        .fulfilledLinePending, .fulfilledLineNotEligible, .fulfilledByMarketplace, .cancelled,
      ]
      return own.flatMap { stop == .alreadyFulfilled && says.contains($0) ? $0 : nil } ?? stop
    }
    if own == .alreadyFulfilled || own == .fulfilledByMarketplace { return own }
    if !settings.shipsUnpaid, let unpaid = order.unpaid { return unpaid }
    if let own { return own }
    if line.left == 0 { return .nothingLeft }
    return country == nil ? .noShippingAddress : nil
  }

  private mutating func skip(
    _ reason: SkipReason, _ order: ChannelOrder, _ line: ChannelLine?, _ id: String, _ file: Int,
    quantity: Int? = nil
  ) {
    let text = line.map { line in line.oddQuantity ?? String(quantity ?? line.ordered) } ?? ""
    let telling = Telling(
      .skipped, reason.rawValue, "", order: order.id,
      line: line.map { $0.id.isEmpty ? String($0.position) : $0.id } ?? "", sku: line?.sku ?? "",
      quantity: text,
      record: line?.record ?? order.record)
    entries.append(ImportReport.Entry(file: names[file], order: id, telling: telling))
    counts[file].skipped[reason.rawValue, default: 0] += 1
  }

  private mutating func tell(
    _ kind: Telling.Kind, _ code: String, _ message: String, _ order: ChannelOrder, _ line: ChannelLine?,
    _ id: String, _ file: Int, sku: String = ""
  ) {
    entries.append(
      ImportReport.Entry(
        file: names[file], order: id,
        telling: Telling(
          kind, code, message, order: order.id, line: line?.id ?? "", sku: sku,
          record: line?.record ?? order.record)))
  }

  /// Tells of it once a file, and counts how often it was met.
  private mutating func tellOnce(
    _ kind: Telling.Kind, _ code: String, _ message: String, _ file: Int, record: Int
  ) {
    let key = "\(file) " + code
    if let index = once[key] {
      entries[index].telling.count += 1
    } else {
      once[key] = entries.count
      entries.append(
        ImportReport.Entry(
          file: names[file], order: "", telling: Telling(kind, code, message, record: record)))
    }
  }
}

extension DayOrders {
  /// The country as a code of two letters; `nil` where the order has none.
  private mutating func country(_ order: ChannelOrder, _ id: String, _ file: Int) -> String? {
    if order.country.isEmpty { return nil }
    if let code = countryCode(order.country) {
      if !code.utf8.elementsEqual(order.country.utf8) {
        tellOnce(
          .changed, "country", "names and other codes of countries are written as codes of two letters", file,
          record: order.record)
      }
      return code
    }
    tell(
      .warning, "unknown_country", "the country \"\(order.country)\" is not known; it stays as it is", order,
      nil, id, file)
    let code = order.country.uppercased()
    return code == "*" ? nil : code
  }

  private mutating func countryCode(_ name: String) -> String? {
    if let known = countries[name] { return known }
    let code = CountryNames.code(name)
    countries[name] = .some(code)
    return code
  }

  private mutating func item(_ sku: String, channel: String) -> ImportNetwork.Item {
    if let known = items[channel]?[sku] { return known }
    let item = network.item(sku, channel: channel)
    items[channel, default: [:]][sku] = item
    return item
  }

  /// The line with the network's SKU; `nil` where it needs no shipping or cannot be written.
  private mutating func ship(
    _ line: ChannelLine, _ order: ChannelOrder, _ settings: ChannelTables.ChannelSettings, _ id: String,
    _ file: Int
  ) -> Shipped? {
    let own = line.sku.isEmpty ? line.title : line.sku
    if line.sku.isEmpty {
      if own.isEmpty || own == "*" {
        skip(.blankSKU, order, line, id, file)
        return nil
      }
      tell(
        .guessed, "no_sku", "the line has no SKU: its title stands for it", order, line, id, file, sku: own)
    }
    if IdentifierText.isScientific(line.sku) {
      tell(
        .warning, "maybe_damaged_sku", "the SKU looks like a number that a spreadsheet has shortened", order,
        line, id,
        file, sku: own)
    }
    var sku = own
    var pack = 1
    switch item(own, channel: settings.name) {
    case .known(let known, let units):
      sku = known
      pack = units
    case .noShipping:
      skip(.noShippingNeeded, order, line, id, file)
      return nil
    case .unknown:
      if own == "*" {
        skip(.unknownSKU, order, line, id, file)
        return nil
      }
      let key = settings.name + "\u{1F}" + own
      unknown[key, default: ImportReport.UnknownSKU(sku: own, channel: settings.name, lines: 0, nearest: "")]
        .lines += 1
    }
    let units = line.left * pack
    guard units <= Quantity.limit else {
      errors.append(
        Diagnostic(
          .error, file: names[file], field: "quantity", value: String(line.left),
          message:
            "expected at most \(Quantity.limit) units in a line; order \(order.id) has \(units) of \(sku)"))
      return nil
    }
    return Shipped(line: line, id: line.id.isEmpty ? String(line.position) : line.id, sku: sku, pack: pack)
  }

  /// Gives lines of one id names apart, so that none is lost.
  private mutating func nameApart(
    _ shipped: inout [Shipped], _ order: ChannelOrder, _ id: String, _ file: Int
  ) {
    if shipped.count < 2 { return }
    var seen: Set<String> = []
    for index in shipped.indices where !seen.insert(shipped[index].id).inserted || shipped[index].id == "*" {
      let own = shipped[index].id
      var number = 2
      while !seen.insert("\(own)-\(number)").inserted { number += 1 }
      shipped[index].id = "\(own)-\(number)"
      tell(
        .changed, "line_id", "two lines of the order bear one id: this one is called \(own)-\(number)", order,
        shipped[index].line, id, file)
    }
  }

  private mutating func head(
    _ picked: OrderMerge.Picked, _ id: String, _ settings: ChannelTables.ChannelSettings, country: String
  ) -> Head {
    let order = picked.order
    var head = Head(
      id: id, channel: settings.name, country: country, postalCode: "", addressType: "",
      priorShipments: order.priorShipments,
      recipient: order.recipient)
    head.postalCode = postalCode(order, country, picked.file)
    head.addressType = addressType(order, country, picked.file)
    var dates = OrderDates(
      clock: clocks[picked.channel], stated: settings.dateOrder, assumed: order.assumedDateOrder)
    head.placedAt = order.placedAt.flatMap { dates.instantText($0) } ?? ""
    var shipBy = order.shipBy.flatMap { dates.day($0) }
    var deliverBy = order.deliverBy.flatMap { dates.day($0) }
    if let level = network.tables.levels[settings.name]?[order.serviceLevel.lowercased()],
      !order.serviceLevel.isEmpty
    {
      let placed = order.placedAt.flatMap { dates.day($0) }
      if shipBy == nil, let days = level.shipWithin { shipBy = placed?.advanced(by: days) }
      if deliverBy == nil, let days = level.deliverWithin { deliverBy = placed?.advanced(by: days) }
      head.services = level.services.joined(separator: "|")
      head.priority = level.priority
    }
    head.shipBy = shipBy?.description ?? ""
    head.deliverBy = deliverBy?.description ?? ""
    if dates.guessed {
      let first = order.assumedDateOrder == .dayFirst ? "day" : "month"
      tellOnce(
        .guessed, "date_order",
        "dates that do not say are read \(first) first: date_order of channels.csv can say otherwise",
        picked.file,
        record: order.record)
    }
    let currency = order.currency.isEmpty ? settings.currency : order.currency
    if !currency.isEmpty, !network.currency.isEmpty, currency != network.currency {
      tellOnce(
        .warning, "currency:" + currency,
        "prices are in \(currency), the network's in \(network.currency): they stay as they are",
        picked.file,
        record: order.record)
    }
    return head
  }

  private mutating func postalCode(_ order: ChannelOrder, _ country: String, _ file: Int) -> String {
    let (code, changes) = PostalCodeRepair.repair(order.postalCode, country: country)
    if code.isEmpty, !changes.contains(.noCode), PostalCodeRepair.isExpected(in: country) {
      tellOnce(
        .warning, "blank_postal_code",
        "orders have no postal code: their zone is not found by it; choose a report with addresses, or fill it in",
        file, record: order.record)
    }
    for change in changes {
      let (kind, message): (Telling.Kind, String) =
        switch change {
        case .apostrophe: (.changed, "apostrophes before postal codes are taken off")
        case .pointZero: (.changed, "a spreadsheet has made numbers of postal codes: .0 is taken off")
        case .lostZeros: (.changed, "a spreadsheet has dropped leading zeros of ZIPs: they are put back")
        case .noCode: (.warning, "masks and strokes stand for postal codes: they are left blank")
        }
      tellOnce(kind, "postal_code:" + change.rawValue, message, file, record: order.record)
    }
    return code
  }

  private mutating func addressType(_ order: ChannelOrder, _ country: String, _ file: Int) -> String {
    if country == "US", AddressKind.isMilitary(region: order.region) {
      return ChannelOrder.AddressType.military.rawValue
    }
    if country == "US" || country == "CA", AddressKind.isPostOfficeBox(order.recipient) {
      if order.addressType != .postOfficeBox {
        tellOnce(
          .guessed, "po_box", "addresses that name a PO box are marked as one", file, record: order.record)
      }
      return ChannelOrder.AddressType.postOfficeBox.rawValue
    }
    return order.addressType?.rawValue ?? ""
  }

  private mutating func write(_ shipped: [Shipped], _ head: Head, _ picked: OrderMerge.Picked) {
    for line in shipped {
      let units = line.line.left * line.pack
      writeOrder(line, head, units)
      writeSource(line, head, picked)
      self.units += units
      unitsOfChannels[head.channel, default: [:]][line.sku, default: 0] += units
      if line.line.price == nil {
        tellOnce(
          .warning, "blank_price",
          "lines have no price: sales and margins count nothing for them; choose a report or columns with prices",
          picked.file, record: line.line.record)
      }
    }
    lines += shipped.count
    orders += 1
    counts[picked.file].lines += shipped.count
    counts[picked.file].orders += 1
    writeRecipient(head)
  }

  private mutating func writeOrder(_ line: Shipped, _ head: Head, _ units: Int) {
    orderTable.cell(head.id)
    orderTable.cell(line.id)
    orderTable.cell(line.sku)
    orderTable.cell(units)
    orderTable.cell(line.line.price?.perUnit(pack: line.pack)?.description ?? "")
    orderTable.cell(head.channel)
    orderTable.cell(head.country)
    orderTable.cell(head.postalCode)
    orderTable.cell(head.addressType)
    orderTable.cell(head.placedAt)
    orderTable.cell(head.shipBy)
    orderTable.cell(head.deliverBy)
    orderTable.cell(head.priority)
    orderTable.cell(head.priorShipments > 0 ? String(head.priorShipments) : "")
    orderTable.cell(head.services)
    orderTable.endRow()
  }

  private mutating func writeSource(_ line: Shipped, _ head: Head, _ picked: OrderMerge.Picked) {
    sourceTable.cell(head.id)
    sourceTable.cell(line.id)
    sourceTable.cell(head.channel)
    sourceTable.cell(formats[picked.file])
    sourceTable.cell(picked.order.id)
    sourceTable.cell(line.line.id)
    sourceTable.cell(line.line.sku)
    sourceTable.cell(line.line.left)
    sourceTable.cell(line.pack)
    sourceTable.cell(names[picked.file])
    sourceTable.cell(line.line.record)
    sourceTable.endRow()
  }

  private mutating func writeRecipient(_ head: Head) {
    recipientTable.cell(head.id)
    head.recipient.forEachField { field, text in
      switch field {
      case .postalCode: recipientTable.cell(head.postalCode)
      case .country: recipientTable.cell(head.country)
      case .notes:
        recipientTable.cell(head.addressType)
        recipientTable.cell(text)
      default: recipientTable.cell(text)
      }
    }
    recipientTable.endRow()
  }
}
