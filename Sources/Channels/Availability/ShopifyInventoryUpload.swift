internal import ScenarioFiles

/// Shopify's own export of inventory with the new numbers filled in: only its rows have the handles and options by
/// which Shopify finds a variant.
struct ShopifyInventoryUpload {
  let bytes: [UInt8]
  /// Rows whose SKU and place no offer has: they stay as they are.
  private(set) var unmatched = 0

  /// - Parameters:
  ///   - export: the file, a row a variant and location with every state, or a column a location.
  ///   - offers: what may be sold, by SKU and location.
  /// - Throws: ``InvalidFiles`` where it is no such export.
  init(_ export: [UInt8], name: String, _ offers: [StockOffer]) throws(InvalidFiles) {
    let document = ChannelDocument(name: name, bytes: export)
    var log = ReadingLog(document.file)
    guard
      let header = TableHeader.candidates(in: document.file).first(where: {
        ShopifyInventoryExport.recognises($0)
      })
    else {
      log.fail(
        at: 0, "expected Shopify's export of inventory", suggestion: "Export it from Products > Inventory.")
      throw InvalidFiles(diagnostics: log.errors)
    }
    var quantities: [Key: Int] = [:]
    for offer in offers { quantities[Key(sku: offer.sku, place: offer.location)] = offer.quantity }
    var table = CSVWriter(header: header.names)
    var reader = RecordReader(document.file, header)
    let (sku, location) = (header.column("SKU"), header.column("Location"))
    while reader.next(&log) {
      var cells = header.names.indices.map { reader.text($0) }
      if let location {
        let key = Key(sku: reader.text(sku), place: reader.text(location))
        if !Self.fill(&cells, header, quantities[key]) { unmatched += 1 }
      } else {
        for column in header.names.indices where Self.isStocked(cells[column]) {
          let key = Key(sku: reader.text(sku), place: header.names[column])
          if let quantity = quantities[key] { cells[column] = String(quantity) }
        }
      }
      for cell in cells { table.cell(cell) }
      table.endRow()
    }
    if !log.errors.isEmpty { throw InvalidFiles(diagnostics: log.errors) }
    bytes = table.bytes
  }

  private struct Key: Hashable {
    var sku: String
    var place: String
  }

  /// Fills `On hand (new)`: what may be sold, and what Shopify holds for orders and keeps back.
  private static func fill(_ cells: inout [String], _ header: TableHeader, _ quantity: Int?) -> Bool {
    func state(_ name: String) -> Int? {
      header.column([name, name + " (not editable)", name + " (current)"]).flatMap {
        ExactDecimal(cells[$0])?.whole
      }
    }
    guard let quantity, let new = header.column("On hand (new)"), state("On hand") != nil else {
      return false
    }
    cells[new] = String(quantity + max(0, state("Committed") ?? 0) + max(0, state("Unavailable") ?? 0))
    return true
  }

  /// Not stocked is no 0: it stays.
  private static func isStocked(_ cell: String) -> Bool { ExactDecimal(cell)?.whole != nil }
}
