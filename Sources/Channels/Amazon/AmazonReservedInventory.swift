internal import ScenarioFiles

/// The report of reserved FBA inventory: units that the other reports have left out already, so no position of stock.
enum AmazonReservedInventory: TableFormat {
  static let name = "amazon-reserved-inventory"
  static let platform: Platform? = .amazon
  static let isStock = true
  static let sources = ["amazon", "fba", "afn"]

  static func recognises(_ header: TableHeader) -> Bool { header.has("sku", "reserved_qty") }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    while reader.next(&log) {}
    log.tell(
      .warning, "reserved_only",
      "what is reserved is left out of what is fulfillable already: \(reader.count) rows give no stock by themselves"
    )
  }
}
