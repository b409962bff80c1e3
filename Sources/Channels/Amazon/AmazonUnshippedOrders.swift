internal import ScenarioFiles

/// The report of unshipped or actionable orders, with what is left of each item.
enum AmazonUnshippedOrders: TableFormat {
  static let name = "amazon-unshipped-orders"
  static let platform: Platform? = .amazon

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("order-id", "order-item-id", "sku", "quantity-purchased")
      && (header.has("quantity-to-ship") || header.has("promise-date"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    AmazonOrderRows.read(&reader, &log, into: &reading)
  }
}
