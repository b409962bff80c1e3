internal import ScenarioFiles

/// What a channel is told of its stock, in its own form.
///
/// The rules of each form are checked when it is made.
public struct StockUpload: Sendable {
  public let files: [OutgoingFile]

  /// - Parameters:
  ///   - offers: in order of SKU.
  ///   - seller: the seller's id at Amazon, which its feed names.
  ///   - inventory: Shopify's own export, whose rows are filled in; `nil`: not given.
  /// - Throws: ``InvalidDocument`` with every rule that an upload would break.
  public init(
    _ channel: ChannelTables.ChannelSettings, _ offers: [StockOffer], seller: String, folder: String,
    inventory: [UInt8]? = nil
  ) throws(InvalidDocument) {
    let check = offers.checked(channel.name)
    try check.finish()
    switch channel.platform {
    case .amazon: files = try StockUpload.amazon(offers, seller, folder)
    case .shopify: files = try StockUpload.shopify(offers, folder, inventory)
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

  /// Shopify's own inventory CSV filled in, where it is given, and the input of inventorySetQuantities.
  ///
  /// A variant's handle and an inventory item's id are Shopify's own: without the CSV they are looked up by the SKU.
  private static func shopify(
    _ offers: [StockOffer], _ folder: String, _ inventory: [UInt8]?
  ) throws(InvalidDocument) -> [OutgoingFile] {
    var files: [OutgoingFile] = []
    if let inventory {
      do throws(InvalidFiles) {
        let upload = try ShopifyInventoryUpload(inventory, name: "Shopify's inventory", offers)
        files.append(OutgoingFile(path: folder + "/shopify-inventory.csv", bytes: upload.bytes))
      } catch {
        throw InvalidDocument(
          problems: error.diagnostics.map {
            DocumentProblem(
              order: "", field: $0.field, value: $0.value, "\($0.file):\($0.line): \($0.message)",
              remedy: $0.suggestion)
          })
      }
    } else {
      files.append(shopifyTable(offers, folder))
    }
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
    return files + [json(folder + "/shopify-inventory-set-quantities.json", input)]
  }

  /// The same columns, a row a SKU and location, with `On hand (new)` to be read as what may be sold.
  private static func shopifyTable(_ offers: [StockOffer], _ folder: String) -> OutgoingFile {
    let options = (1...3).flatMap { ["Option\($0) Name", "Option\($0) Value"] }
    let header =
      ["Handle", "Title"] + options + [
        "SKU", "HS Code", "COO", "Location", "Bin name", "Incoming (not editable)",
        "Unavailable (not editable)", "Committed (not editable)", "Available (not editable)",
        "On hand (current)", "On hand (new)",
      ]
    let rows = offers.map { offer in
      header.map { name in
        switch name {
        case "SKU": offer.sku
        case "Location": offer.location
        case "On hand (new)": String(offer.quantity)
        default: ""
        }
      }
    }
    return table(folder + "/shopify-inventory.csv", header, rows)
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
