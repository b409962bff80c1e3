internal import ScenarioFiles

/// The report of what Amazon's centres hold by condition, as a whole or by country.
enum AmazonAFNInventory: TableFormat {
  static let name = "amazon-afn-inventory"
  static let platform: Platform? = .amazon
  static let isStock = true
  static let sources = ["amazon", "fba", "afn"]

  static func recognises(_ header: TableHeader) -> Bool {
    header.has("seller-sku")
      && (header.has("Quantity Available") || header.has("quantity-for-local-fulfillment"))
  }

  static func read(_ reader: inout RecordReader, _ log: inout ReadingLog, into reading: inout ChannelReading)
  {
    let header = reader.header
    let name = header.has("Quantity Available") ? "Quantity Available" : "quantity-for-local-fulfillment"
    let (sku, network, asin) = (
      header.column("seller-sku"), header.column("fulfillment-channel-sku"), header.column("asin")
    )
    let (condition, kind) = (header.column("Warehouse-Condition-code"), header.column("condition-type"))
    let (country, quantity) = (header.column("country"), header.column(name))
    if condition == nil, country == nil {
      log.misses(["Warehouse-Condition-code"], header, "every unit is taken for one that can be sold")
    }
    while reader.next(&log) {
      guard let id = log.id(reader, sku, "seller-sku"), AmazonStock.hasSKU(id, "", reader, &log) else {
        continue
      }
      guard let count = AmazonStock.count(reader, quantity, name, &log) else { continue }
      let state = reader.text(condition).uppercased()
      if !state.isEmpty, state != "SELLABLE" {
        log.skip(.notSellable, sku: id, quantity: String(count), record: reader.record)
        continue
      }
      let place = reader.text(country)
      var stock = ChannelStock(
        places: place.isEmpty
          ? AmazonStock.places : [place, "FBA " + place, "AMAZON FBA " + place] + AmazonStock.places,
        skus: [id], onHand: count,
        pool: AmazonStock.pool(reader.text(network), reader.text(asin), reader.text(kind)),
        record: reader.record)
      stock.isCentresAlone = true
      reading.stock.append(stock)
    }
  }
}
