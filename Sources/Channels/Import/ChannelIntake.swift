public import OrderRouting
public import ScenarioFiles

/// What came of one document that a channel handed in.
public struct IntakeOutcome: Sendable {
  /// What is to be shipped, as a scenario has it; empty where there are errors.
  public internal(set) var orders: [Order] = []
  /// Where each order's lines came from, in their order.
  public internal(set) var sources: [String: [OrderSource]] = [:]
  /// Whom each order goes to.
  public internal(set) var recipients: [String: Recipient] = [:]
  /// Orders of which lines were left out that their channel still waits for.
  public internal(set) var ordersWithOpenLines: Set<String> = []
  /// What was skipped, changed or guessed.
  public internal(set) var report = ImportReport()
  /// What could not be read, by line and column of the document.
  public internal(set) var errors: [Diagnostic] = []
}

/// Reads documents of channels one by one, for a service that is handed orders as they come.
///
/// The network is looked into once.
public struct ChannelIntake: Sendable {
  private let network: ImportNetwork

  /// The tables of the network's channels.
  public var tables: ChannelTables { network.tables }

  /// - Parameter files: the bytes of a network's files by name.
  /// - Throws: ``InvalidFiles`` where the network is none.
  public init(network files: [String: [UInt8]]) throws(InvalidFiles) {
    network = ImportNetwork(files)
    let errors = network.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw InvalidFiles(diagnostics: errors) }
  }

  /// The same of a network that was read already.
  ///
  /// - Parameters:
  ///   - folder: as it was read.
  ///   - files: the bytes of its files by name.
  public init(_ folder: ScenarioFolder, files: [String: [UInt8]]) throws(InvalidFiles) {
    network = ImportNetwork(folder, files)
    let errors = network.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw InvalidFiles(diagnostics: errors) }
  }

  /// Reads a document: one order, a page of them or a report, in any format that an import takes.
  ///
  /// A pure function of the bytes. O(bytes).
  ///
  /// - Parameters:
  ///   - body: the bytes as they came; gzip is unpacked.
  ///   - channel: that the orders are of.
  ///   - format: a name of ``ChannelFormats/names``; `nil`: found out.
  public func read(
    _ body: [UInt8], channel: String, format: String? = nil, settings: ImportSettings = ImportSettings()
  ) -> IntakeOutcome {
    var outcome = IntakeOutcome()
    guard let body = Self.unpacked(body, settings.unpackedLimit) else {
      outcome.errors = [
        Diagnostic(
          .error, file: "body",
          message: "expected whole gzip of at most \(settings.unpackedLimit) bytes unpacked",
          suggestion: "Divide it over several documents.")
      ]
      return outcome
    }
    let file = ImportFile(name: "body", bytes: body, format: format, channel: channel)
    let reading = ChannelFormats.read(body, name: file.name, as: format, map: settings.map, threads: 1)
    if !settings.isLenient || reading.formats.isEmpty { outcome.errors += reading.errors }
    if reading.isStock, reading.orders.isEmpty, outcome.errors.isEmpty {
      outcome.errors.append(
        Diagnostic(
          .error, file: file.name,
          message: "expected orders, found stock: \(reading.formats.joined(separator: ", "))",
          suggestion: "Put stock where stock is set."))
    }
    if format == nil, let found = reading.platform, found != .generic, let own = platform(of: channel),
      own != .generic, own != found
    {
      outcome.errors.append(
        Diagnostic(
          .error, file: file.name,
          message: "expected a document of channel \(channel), found one of \(found.rawValue): "
            + reading.formats.joined(separator: ", "),
          suggestion: "Send it to the channel that it is of, or name its format."))
    }
    var choice = ChannelChoice(network.tables)
    let merge = OrderMerge([reading], [file], &choice)
    outcome.errors += merge.errors
    let day = DayOrders(merge.picked, network, choice, [reading], threads: 1)
    outcome.errors += day.errors
    var stockless = reading
    stockless.stock = []
    let stock = DayStock(network, [stockless], [file], &choice)
    outcome.report = ChannelImport.report([reading], merge, stock, day, network, choice)
    if outcome.errors.isEmpty { fill(&outcome, day) }
    return outcome
  }

  /// As channels.csv has it, or the platform whose name a channel bears; `nil` where any may be meant.
  private func platform(of channel: String) -> Platform? {
    network.tables.channels.first { $0.name == channel }?.platform ?? Platform(rawValue: channel)
  }

  /// The bytes that are packed once at most; `nil` where they are damaged or too many.
  private static func unpacked(_ body: [UInt8], _ limit: Int) -> [UInt8]? {
    guard GzipReader.isGzip(body) else { return body }
    guard let bytes = GzipReader.unpack(body, limit: limit), !GzipReader.isGzip(bytes) else { return nil }
    return bytes
  }

  private func fill(_ outcome: inout IntakeOutcome, _ day: DayOrders) {
    var sidecars = SidecarReader()
    sidecars.readSources(day.sourceTable.bytes)
    sidecars.readRecipients(day.recipientTable.bytes)
    var rows = IntakeOrders(day.orderTable.bytes)
    outcome.errors += sidecars.diagnostics + rows.takeDiagnostics()
    outcome.orders = rows.orders
    outcome.recipients = sidecars.recipients
    for entry in outcome.report.entries where entry.telling.kind == .skipped {
      if SkipReason(rawValue: entry.telling.code)?.leavesOpen == true {
        outcome.ordersWithOpenLines.insert(entry.order)
      }
    }
    for order in rows.orders {
      outcome.sources[order.id] = order.lines.map { line in
        sidecars.sources[ImportedDay.LineKey(order: order.id, line: line.id)]
          ?? OrderSource(of: order, line)
      }
    }
  }
}

/// The orders of an orders.csv that an import has written.
private struct IntakeOrders {
  private(set) var orders: [Order] = []
  private var table: NamedTable

  init(_ bytes: [UInt8]) {
    table = NamedTable(
      "orders.csv", bytes, required: ["order_id", "line_id", "sku", "quantity", "country"],
      optional: [
        "unit_price", "channel", "postal_code", "address_type", "placed_at", "ship_by", "deliver_by",
        "priority", "prior_shipments", "service_ids",
      ])
    for row in table.rows { add(row) }
  }

  mutating func takeDiagnostics() -> [Diagnostic] { table.diagnostics }

  private mutating func add(_ row: NamedTable.Row) {
    var line = OrderLine(id: row["line_id"], sku: row["sku"], quantity: Int(row["quantity"]) ?? 0)
    line.unitPrice = Money(row["unit_price"]) ?? 0
    if orders.last?.id == row["order_id"] {
      orders[orders.count - 1].lines.append(line)
      return
    }
    let code = row["postal_code"].uppercased().filter { $0 != " " && $0 != "-" }
    var order = Order(id: row["order_id"], lines: [line], country: row["country"], postalCode: code)
    order.channel = row["channel"]
    order.addressType = AddressType(rawValue: row["address_type"])
    order.placedAt = InstantGrammar.instant(row["placed_at"].utf8Span.span)
    order.shipBy = Day(row["ship_by"])
    order.deliverBy = Day(row["deliver_by"])
    if let priority = FixedDecimal(row["priority"]) { order.priority = priority }
    order.priorShipments = Int(row["prior_shipments"]) ?? 0
    let services = row["service_ids"].split(separator: "|").map { String($0) }
    order.services = services.isEmpty ? nil : services
    orders.append(order)
  }
}
