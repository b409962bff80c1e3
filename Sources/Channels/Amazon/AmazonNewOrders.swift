internal import ScenarioFiles

/// The report of new orders, with prices and the whole quantity of each item.
enum AmazonNewOrders: TableFormat {
  static let name = "amazon-new-orders"
  static let platform: Platform? = .amazon

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("order-id", "order-item-id", "sku", "quantity-purchased")
      && !header.has("quantity-to-ship") && !header.has("promise-date") && !header.has("settlement-id")
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    AmazonOrderRows.read(&reader, &log, into: &reading)
  }
}
