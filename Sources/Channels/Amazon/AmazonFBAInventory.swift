internal import ScenarioFiles

/// The report of managed FBA inventory, with or without suppressed listings: what is fulfillable counts.
enum AmazonFBAInventory: TableFormat {
  static let name = "amazon-fba-inventory"
  static let platform: Platform? = .amazon
  static let isStock = true
  static let sources = ["amazon", "fba", "afn"]

  static func recognises(_ header: TableHeader) -> Bool { header.has("sku", "afn-fulfillable-quantity") }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    let header = reader.header
    let (sku, fulfillable) = (header.column("sku"), header.column("afn-fulfillable-quantity"))
    let (network, asin) = (header.column("fnsku"), header.column("asin"))
    let (title, store) = (header.column("product-name"), header.column("store"))
    let (condition, listed) = (header.column("condition"), header.column("afn-listing-exists"))
    let own = header.column("mfn-listing-exists")
    while reader.next(&log) {
      guard let id = log.id(reader, sku, "sku"), AmazonStock.hasSKU(id, reader.text(title), reader, &log)
      else { continue }
      if reader.text(listed).lowercased() == "no", reader.isBlank(fulfillable) {
        log.skip(.notStocked, sku: id, record: reader.record)
        continue
      }
      guard let count = AmazonStock.count(reader, fulfillable, "afn-fulfillable-quantity", &log) else {
        continue
      }
      var stock = ChannelStock(
        places: reader.isBlank(store) ? AmazonStock.places : [reader.text(store)] + AmazonStock.places,
        skus: [id], title: reader.text(title),
        onHand: count,
        pool: AmazonStock.pool(reader.text(network), reader.text(asin), reader.text(condition)),
        record: reader.record)
      stock.isCentresAlone = reader.text(own).lowercased() != "yes"
      reading.stock.append(stock)
    }
  }
}

/// What Amazon's stock files have in common.
enum AmazonStock {
  static let places = ["FBA", "AMAZON FBA", "Amazon FBA", "AFN", "AMAZON", "Amazon", "amazon", "fba"]

  /// SKUs of one pool share their network SKU and their product.
  static func pool(_ networkSKU: String, _ asin: String, _ condition: String) -> String {
    networkSKU.isEmpty ? "" : [networkSKU, asin, condition.lowercased()].joined(separator: "\u{1F}")
  }

  static func count(
    _ reader: RecordReader, _ column: Int?, _ name: String, _ log: inout ReadingLog
  ) -> Int? {
    if let count = reader.count(column) { return count }
    let text = reader.text(column)
    if let value = ExactDecimal(text)?.whole { return value }
    log.fail(
      at: reader.offset(column), field: name, value: text, "expected a whole number", record: reader.record)
    return nil
  }

  static func hasSKU(_ sku: String, _ title: String, _ reader: RecordReader, _ log: inout ReadingLog) -> Bool
  {
    if sku.isEmpty { log.skip(.blankSKU, sku: title, record: reader.record) }
    return !sku.isEmpty
  }
}
