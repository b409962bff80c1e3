internal import ScenarioFiles

/// What a channel is told of its stock, in its own form.
///
/// The rules of each form are checked when it is made.
public struct StockUpload: Sendable {
  public let files: [OutgoingFile]

  /// - Parameters:
  ///   - offers: in order of SKU.
  ///   - seller: the seller's id at Amazon, which its feed names.
  /// - Throws: ``InvalidDocument`` with every rule that an upload would break.
  public init(
    _ channel: ChannelTables.ChannelSettings, _ offers: [StockOffer], seller: String, folder: String
  ) throws(InvalidDocument) {
    let check = offers.checked(channel.name)
    try check.finish()
    switch channel.platform {
    case .amazon: files = try StockUpload.amazon(offers, seller, folder)
    case .shopify: files = StockUpload.shopify(offers, folder)
    case .walmart: files = [StockUpload.json(folder + "/walmart-inventory.json", StockUpload.walmart(offers))]
    case .ebay: files = [StockUpload.ebay(offers, folder)]
    case .tiktok: files = [StockUpload.json(folder + "/tiktok-inventory.json", StockUpload.tikTok(offers))]
    case .woocommerce:
      files = [StockUpload.json(folder + "/woocommerce-stock.json", StockUpload.wooCommerce(offers))]
    case .generic:
      files = [
        StockUpload.table(
          folder + "/stock.csv", ["sku", "quantity"], offers.map { [$0.sku, String($0.quantity)] })
      ]
    }
  }

  private static func json(_ path: String, _ value: JSONValue) -> OutgoingFile {
    OutgoingFile(path: path, text: value.text)
  }

  private static func table(_ path: String, _ header: [String], _ rows: [[String]]) -> OutgoingFile {
    var table = CSVWriter(header: header)
    for row in rows {
      for cell in row { table.cell(cell) }
      table.endRow()
    }
    return OutgoingFile(path: path, bytes: table.bytes)
  }

  /// Amazon's JSON_LISTINGS_FEED, version 2.0: at most 25 000 messages a file.
  private static func amazon(
    _ offers: [StockOffer], _ seller: String, _ folder: String
  ) throws(InvalidDocument) -> [OutgoingFile] {
    var check = RuleCheck(order: "")
    check.required(seller, "header.sellerId", remedy: "Give it with --seller.")
    for offer in offers {
      check.atMost(offer.sku, "messages.sku", 40, remedy: "Name Amazon's own SKU of it in sku_aliases.csv.")
    }
    try check.finish()
    return stride(from: 0, to: offers.count, by: 25_000).enumerated().map { number, start in
      let part = offers[start..<min(offers.count, start + 25_000)]
      let name = number == 0 ? "" : "-\(number + 1)"
      return json(folder + "/amazon-listings-feed\(name).json", amazon(part, seller))
    }
  }

  private static func amazon(_ offers: ArraySlice<StockOffer>, _ seller: String) -> JSONValue {
    let messages = offers.enumerated().map { index, offer in
      JSONValue.object([
        .init("messageId", .integer(index + 1)), .init("sku", .string(offer.sku)),
        .init("operationType", .string("PATCH")), .init("productType", .string("PRODUCT")),
        .init(
          "patches",
          .array([
            .object([
              .init("op", .string("replace")), .init("path", .string("/attributes/fulfillment_availability")),
              .init(
                "value",
                .array([
                  .object([
                    .init("fulfillment_channel_code", .string("DEFAULT")),
                    .init("quantity", .integer(offer.quantity)),
                  ])
                ])),
            ])
          ])),
      ])
    }
    return .object([
      .init("header", .object([.init("sellerId", .string(seller)), .init("version", .string("2.0"))])),
      .init("messages", .array(messages)),
    ])
  }

  /// Shopify's inventory CSV with a column a location, and the input of inventorySetQuantities.
  ///
  /// A variant's handle and an inventory item's id are Shopify's own: they are looked up by the SKU.
  private static func shopify(_ offers: [StockOffer], _ folder: String) -> [OutgoingFile] {
    var places: [String] = []
    for offer in offers where !places.contains(offer.location) { places.append(offer.location) }
    let fixed = [
      "Handle", "Title", "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name",
      "Option3 Value", "SKU", "HS Code", "COO",
    ]
    var rows: [(sku: String, cells: [String])] = []
    var known: [String: Int] = [:]
    for offer in offers {
      let index = known[offer.sku] ?? rows.count
      if index == rows.count {
        known[offer.sku] = index
        rows.append((offer.sku, places.map { _ in "" }))
      }
      if let place = places.firstIndex(of: offer.location) {
        rows[index].cells[place] = String(offer.quantity)
      }
    }
    let csv = table(
      folder + "/shopify-inventory.csv", fixed + places,
      rows.map { row in fixed.map { $0 == "SKU" ? row.sku : "" } + row.cells })
    let quantities = offers.map { offer in
      JSONValue.object([
        .init("sku", .string(offer.sku)), .init("inventoryItemId", .null),
        .init("location", .string(offer.location)),
        .init("locationId", offer.locationID.isEmpty ? .null : .string(offer.locationID)),
        .init("quantity", .integer(offer.quantity)),
      ])
    }
    let input = JSONValue.object([
      .init("mutation", .string("inventorySetQuantities")), .init("lookUp", .string("inventoryItemId")),
      .init(
        "input",
        .object([
          .init("name", .string("available")), .init("reason", .string("correction")),
          .init("ignoreCompareQuantity", .boolean(true)), .init("quantities", .array(quantities)),
        ])),
    ])
    return [csv, json(folder + "/shopify-inventory-set-quantities.json", input)]
  }

  private static func walmart(_ offers: [StockOffer]) -> JSONValue {
    .object([
      .init("InventoryHeader", .object([.init("version", .string("1.4"))])),
      .init(
        "Inventory",
        .array(
          offers.map {
            .object([
              .init("sku", .string($0.sku)),
              .init(
                "quantity",
                .object([.init("unit", .string("EACH")), .init("amount", .integer($0.quantity))])),
            ])
          })),
    ])
  }

  /// eBay's file of revised listings, found by their custom label.
  private static func ebay(_ offers: [StockOffer], _ folder: String) -> OutgoingFile {
    table(
      folder + "/ebay-revise.csv",
      ["Action", "Item number", "Custom label (SKU)", "Available quantity"],
      offers.map { ["Revise", "", $0.sku, String($0.quantity)] })
  }

  /// The SKUs' ids and warehouses are TikTok's own: they are looked up by the seller's SKU.
  private static func tikTok(_ offers: [StockOffer]) -> JSONValue {
    .object([
      .init("lookUp", .string("id")),
      .init(
        "skus",
        .array(
          offers.map {
            .object([
              .init("seller_sku", .string($0.sku)),
              .init("inventory", .array([.object([.init("quantity", .integer($0.quantity))])])),
            ])
          })),
    ])
  }

  private static func wooCommerce(_ offers: [StockOffer]) -> JSONValue {
    .object([
      .init("lookUp", .string("id")),
      .init(
        "update",
        .array(
          offers.map {
            .object([
              .init("sku", .string($0.sku)), .init("manage_stock", .boolean(true)),
              .init("stock_quantity", .integer($0.quantity)),
            ])
          })),
    ])
  }
}
