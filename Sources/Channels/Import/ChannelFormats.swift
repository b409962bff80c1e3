public import FoundationEssentials
internal import ScenarioFiles

/// Every format that can be read, and the reading of a file by one of them.
public enum ChannelFormats {
  /// In the order in which they are asked whether they know a header; none stands before one that knows more of it.
  static let tables: [any TableFormat.Type] = [
    AmazonUnshippedOrders.self, AmazonNewOrders.self, AmazonAllOrders.self, ShopifyOrdersExport.self,
    EBayOrdersReport.self, TikTokOrdersExport.self, WalmartPurchaseOrders.self, AmazonFBAInventory.self,
    AmazonAFNInventory.self, AmazonReservedInventory.self, ShopifyInventoryExport.self,
  ]

  /// In the order in which they are asked whether they know an object.
  static let documents: [any JSONFormat.Type] = [
    WalmartOrdersJSON.self, AmazonOrdersV0.self, EBayOrdersJSON.self, AmazonOrders2026.self,
    ShopifyOrdersGraphQL.self, ShopifyOrdersREST.self, TikTokOrdersJSON.self, WooCommerceOrders.self,
    WooCommerceRefunds.self, AmazonInventorySummaries.self, ShopifyInventoryLevels.self,
    WalmartInventory.self,
    ShipHeroInventory.self, ShipBobInventory.self,
  ]

  /// The names of all formats.
  public static let names: [String] =
    tables.map { $0.name } + documents.map { $0.name }
    + [X12InventoryAdvice.name, GenericOrders.name, GenericStock.name]

  /// Reads a file: its format by what is in it, or the one that is given.
  ///
  /// A pure function of the bytes. O(bytes).
  ///
  /// - Parameters:
  ///   - name: the file's name, for what is told.
  ///   - format: a name of ``names``; `nil`: found out.
  ///   - map: the columns of the generic formats.
  ///   - threads: to read the parts of a large table with; what is read does not depend on it.
  public static func read(
    _ bytes: [UInt8], name: String, as format: String? = nil, map: ColumnMap = .standard,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> ChannelReading {
    read(bytes, name: name, as: format, map: map, parting: TableParts.Settings(threads: threads))
  }

  static func read(
    _ bytes: [UInt8], name: String, as format: String?, map: ColumnMap, parting: TableParts.Settings
  ) -> ChannelReading {
    var reading = ChannelReading(file: name)
    let document = ChannelDocument(name: name, bytes: bytes)
    var log = ReadingLog(document.file)
    if document.encoding != .utf8 {
      let sure = document.encoding == .utf16
      log.tell(
        sure ? .changed : .guessed, "encoding",
        "the file is no UTF-8; it is read as \(document.encoding.rawValue)")
    }
    switch document.content {
    case .refused(let message, let suggestion, let offset):
      log.fail(at: offset, message, suggestion: suggestion)
    case .x12:
      X12InventoryAdvice.read(document.file, &log, into: &reading)
      reading.isStock = true
    case .json(let roots): read(ShopifyBulkLines.joined(roots), as: format, &log, into: &reading)
    case .table: read(document.file, as: format, map, parting, &log, into: &reading)
    }
    reading.errors = log.errors
    reading.tellings = log.tellings
    return reading
  }

  // MARK: Tables

  private static func read(
    _ file: SourceFile, as format: String?, _ map: ColumnMap, _ parting: TableParts.Settings,
    _ log: inout ReadingLog,
    into reading: inout ChannelReading
  ) {
    let headers = TableHeader.candidates(in: file)
    for header in headers {
      for table in tables where format == nil || table.name == format {
        guard table.recognises(header) else { continue }
        note(table, header, &log, &reading)
        var reader = RecordReader(file, header, parting: parting)
        table.read(&reader, &log, into: &reading)
        reading.records = reader.count
        return
      }
    }
    if format == nil, let (message, suggestion) = headers.lazy.compactMap(OtherDocuments.table).first {
      log.fail(at: file.start, message, suggestion: suggestion)
      return
    }
    for header in headers {
      if format ?? GenericOrders.name == GenericOrders.name,
        GenericOrders.recognises(header, map, isAsked: format != nil)
      {
        note(GenericOrders.self, header, &log, &reading)
        var reader = RecordReader(file, header, parting: parting)
        GenericOrders.read(&reader, map, &log, into: &reading)
        reading.records = reader.count
        return
      }
      if format ?? GenericStock.name == GenericStock.name,
        GenericStock.recognises(header, map, isAsked: format != nil)
      {
        note(GenericStock.self, header, &log, &reading)
        var reader = RecordReader(file, header)
        GenericStock.read(&reader, map, &log, into: &reading)
        reading.records = reader.count
        return
      }
    }
    failUnknown(file, headers, format, &log)
  }

  private static func note(
    _ format: any ChannelFormat.Type, _ header: TableHeader, _ log: inout ReadingLog,
    _ reading: inout ChannelReading
  ) {
    reading.formats = [format.name]
    reading.platform = format.platform
    reading.sources = format.sources
    reading.isStock = format.isStock
    for column in header.repeated {
      log.tell(
        .warning, "repeated_column",
        "the column \(header.names[column]) stands twice in the header: the first counts")
    }
  }

  private static func failUnknown(
    _ file: SourceFile, _ headers: [TableHeader], _ format: String?, _ log: inout ReadingLog
  ) {
    let widest = headers.max { $0.names.count < $1.names.count }
    let names = widest?.toldNames ?? ""
    let expected = format.map { "the header of \($0)" } ?? "the header of a known report of orders or stock"
    log.fail(
      at: widest.map { $0.offset(of: 0) } ?? file.start, value: names, "expected \(expected)",
      suggestion: "Say the format with --as FORMAT:CHANNEL=FILE, or name its columns with --map.")
  }

  // MARK: JSON

  private static func read(
    _ roots: [JSONNode], as format: String?, _ log: inout ReadingLog, into reading: inout ChannelReading
  ) {
    if let cursor = JSONUnwrapping.cursor(roots) {
      log.tell(
        .warning, "more_pages", "the document is one page of several (\(cursor)): import the other pages, too"
      )
    }
    let asked = documents.filter { format == nil || $0.name == format }
    var groups: [Int: [JSONEntity]] = [:]
    for (number, entity) in JSONUnwrapping.entities(roots, of: asked) {
      groups[number, default: []].append(entity)
    }
    for (number, document) in asked.enumerated() {
      guard let entities = groups[number] else { continue }
      if let platform = reading.platform, document.platform != platform {
        log.fail(
          at: entities[0].node.offset,
          "expected documents of one platform in a file, found \(document.name) too")
        continue
      }
      reading.formats.append(document.name)
      reading.platform = reading.platform ?? document.platform
      reading.sources += document.sources.filter { !reading.sources.contains($0) }
      reading.isStock = reading.isStock || document.isStock
      reading.records += entities.count
      document.read(entities, &log, into: &reading)
    }
    if !reading.formats.isEmpty { return }
    if format == nil, let (message, suggestion) = OtherDocuments.json(roots) {
      log.fail(at: roots.first?.offset ?? 0, message, suggestion: suggestion)
    } else if JSONUnwrapping.isEmptyAnswer(roots) {
      log.tell(.warning, "no_orders", "the document holds no orders and no stock")
      reading.formats = ["empty"]
    } else {
      log.fail(
        at: roots.first?.offset ?? 0,
        "expected " + (format.map { "objects of \($0)" } ?? "orders or stock of a known API"),
        suggestion: "Say the format with --as FORMAT:CHANNEL=FILE.")
    }
  }
}
