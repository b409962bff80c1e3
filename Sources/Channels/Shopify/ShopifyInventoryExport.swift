internal import ScenarioFiles

/// Shopify's export of inventory: a row a variant and location with every state, or a column a location.
enum ShopifyInventoryExport: TableFormat {
  static let name = "shopify-inventory-csv"
  static let platform: Platform? = .shopify
  static let isStock = true

  private static let fixed: Set<String> = [
    "handle", "title", "option1-name", "option1-value", "option2-name", "option2-value", "option3-name",
    "option3-value", "sku", "hs-code", "coo", "bin-name",
  ]

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("Handle", "Title", "SKU") && header.has("Option1 Value") && !header.has("Variant SKU")
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    let header = reader.header
    if header.has("Location") {
      readStates(&reader, &log, into: &reading)
    } else {
      let places = header.names.indices.filter {
        !header.names[$0].isEmpty && !fixed.contains(TableHeader.key(header.names[$0]))
      }
      if places.isEmpty {
        log.fail(at: header.offset(of: 0), "expected a column Location, or one for each location")
        return
      }
      readColumns(&reader, places, &log, into: &reading)
    }
  }

  private static func readColumns(
    _ reader: inout RecordReader, _ places: [Int], _ log: inout ReadingLog, into reading: inout ChannelReading
  ) {
    let (sku, title) = (reader.header.column("SKU"), reader.header.column("Title"))
    while reader.next(&log) {
      guard let id = log.id(reader, sku, "SKU") else { continue }
      for column in places {
        let place = reader.header.names[column]
        guard let count = number(reader, column, place, id, &log) else { continue }
        add(id, reader.text(title), place, count, 0, reader, &log, &reading)
      }
    }
  }

  private static func readStates(
    _ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading
  ) {
    let header = reader.header
    func state(_ name: String) -> Int? { header.column(name, name + " (not editable)", name + " (current)") }
    let (sku, title, location) = (header.column("SKU"), header.column("Title"), header.column("Location"))
    let (onHand, available) = (state("On hand"), state("Available"))
    let (committed, unavailable) = (state("Committed"), state("Unavailable"))
    guard available != nil || (onHand != nil && committed != nil && unavailable != nil) else {
      log.fail(
        at: header.offset(of: 0), field: "Available",
        "expected this column in the header, or On hand, Committed and Unavailable")
      return
    }
    while reader.next(&log) {
      guard let id = log.id(reader, sku, "SKU") else { continue }
      let place = reader.text(location)
      if place.isEmpty {
        log.fail(at: reader.offset(location), field: "Location", "expected a location", record: reader.record)
        continue
      }
      guard let first = number(reader, available ?? onHand, place, id, &log) else { continue }
      let held = max(0, optional(reader, committed) ?? 0) + max(0, optional(reader, unavailable) ?? 0)
      let open = available == nil ? first - held : first
      if let onHand = optional(reader, onHand), onHand - held == open {
        add(id, reader.text(title), place, onHand, held, reader, &log, &reading)
        if let last = reading.stock.indices.last, !id.isEmpty {
          reading.stock[last].committed = max(0, optional(reader, committed) ?? 0)
        }
      } else {
        add(id, reader.text(title), place, open, 0, reader, &log, &reading)
      }
    }
  }

  private static func optional(_ reader: RecordReader, _ column: Int?) -> Int? {
    ExactDecimal(reader.text(column))?.whole
  }

  /// The number of a cell; what is not stocked has none, and is told.
  private static func number(
    _ reader: RecordReader, _ column: Int?, _ place: String, _ sku: String, _ log: inout ReadingLog
  ) -> Int? {
    let text = reader.text(column)
    if text.lowercased() == "not stocked" || text.isEmpty {
      log.skip(.notStocked, sku: sku, record: reader.record)
      return nil
    }
    if let value = ExactDecimal(text)?.whole { return value }
    log.fail(
      at: reader.offset(column), field: place, value: text, "expected a whole number, or not stocked",
      record: reader.record)
    return nil
  }

  private static func add(
    _ sku: String, _ title: String, _ place: String, _ onHand: Int, _ reserved: Int, _ reader: RecordReader,
    _ log: inout ReadingLog, _ reading: inout ChannelReading
  ) {
    if sku.isEmpty {
      log.skip(.blankSKU, sku: title, quantity: String(onHand), record: reader.record)
      return
    }
    reading.stock.append(
      ChannelStock(
        places: [place], skus: [sku], title: title, onHand: onHand, reserved: reserved, record: reader.record)
    )
  }
}
