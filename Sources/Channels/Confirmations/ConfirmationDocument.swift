public import ScenarioFiles

/// What a channel is told of a parcel, in one of its ways.
public struct ConfirmationDocument: Sendable, Hashable {
  /// The name of the file that documents of its kind are put together in, without what comes after the point.
  public var kind: String
  public var content: Content

  public enum Content: Sendable, Hashable {
    /// A request to the channel's API.
    case request(JSONValue)
    /// A row of a table under its header, cells parted by a tab or a comma.
    case row(header: [String], cells: [String], isTabbed: Bool)
  }

  /// The request as it is sent: its method, path and body.
  static func request(_ kind: String, _ method: String, _ path: String, _ body: JSONValue)
    -> ConfirmationDocument
  {
    ConfirmationDocument(
      kind: kind,
      content: .request(
        .object([.init("method", .string(method)), .init("path", .string(path)), .init("body", body)])))
  }
}

extension ConfirmationDocument {
  /// The documents of a parcel, by the platform of its channel.
  ///
  /// - Parameters:
  ///   - currency: of the network, for a marketplace that the channel's settings do not name.
  ///   - fulfilmentOrders: Shopify's of the order; empty where they are not known.
  /// - Throws: ``InvalidDocument`` with every rule that one of them would break.
  public static func all(
    of parcel: ParcelNotice, currency: String, fulfilmentOrders: [ShopifyFulfilmentOrder] = []
  ) throws(InvalidDocument) -> [ConfirmationDocument] {
    let order = OutgoingFile.name(parcel.sourceOrder)
    switch parcel.channel.platform {
    case .amazon: return try amazon(parcel, order, currency)
    case .shopify: return [try shopify(parcel, fulfilmentOrders)]
    case .walmart:
      return [
        request("walmart-shipping", "POST", "/v3/orders/\(order)/shipping", try WalmartShipment(parcel).json)
      ]
    case .ebay:
      let fulfilment = try EBayShippingFulfilment(parcel)
      let path = "/sell/fulfillment/v1/order/\(order)/shipping_fulfillment"
      return (fulfilment.json.map { [request("ebay-shipping-fulfillment", "POST", path, $0)] } ?? [])
        + fulfilment.rows.map {
          ConfirmationDocument(
            kind: "ebay-order-fulfillment",
            content: .row(header: EBayShippingFulfilment.header, cells: $0, isTabbed: false))
        }
    case .tiktok: return [try tikTok(parcel, order)]
    case .woocommerce:
      let tracking = try WooCommerceTracking(parcel)
      let first = request(
        "woocommerce", "POST", "/wp-json/wc/v2/orders/\(order)/shipment-trackings", tracking.json)
      let last = request(
        "woocommerce", "PUT", "/wp-json/wc/v3/orders/\(order)", WooCommerceTracking.completion)
      return tracking.completesOrder ? [first, last] : [first]
    case .generic: return try generic(parcel)
    }
  }

  private static func amazon(
    _ parcel: ParcelNotice, _ order: String, _ currency: String
  ) throws(InvalidDocument) -> [ConfirmationDocument] {
    let own = parcel.channel.currency.isEmpty ? currency : parcel.channel.currency
    let marketplace = AmazonMarketplace.of(store: parcel.channel.store, currency: own)?.id
    var documents = try AmazonConfirmationRows(parcel).rows.map {
      ConfirmationDocument(
        kind: "amazon-shipping-confirmation",
        content: .row(header: AmazonConfirmationRows.header, cells: $0, isTabbed: true))
    }
    // The API wants ids of items; the feed alone can tell of a whole order without.
    if parcel.lines.allSatisfy({ !$0.sourceLine.isEmpty }) {
      documents.append(
        request(
          "amazon-confirm-shipment", "POST", "/orders/v0/orders/\(order)/shipmentConfirmation",
          try AmazonShipmentConfirmation(parcel, marketplace: marketplace).json))
    }
    return documents
  }

  private static func shopify(
    _ parcel: ParcelNotice, _ fulfilmentOrders: [ShopifyFulfilmentOrder]
  ) throws(InvalidDocument) -> ConfirmationDocument {
    let fulfilment = try ShopifyFulfilment(parcel, fulfilmentOrders: fulfilmentOrders)
    var members: [JSONValue.Member] = [
      .init("mutation", .string("fulfillmentCreate")), .init("order", .string(parcel.sourceOrder)),
    ]
    if let variables = fulfilment.variables {
      members.append(.init("variables", variables))
    } else {
      // The ids of the fulfilment order and its lines are looked up by the order's lines.
      members += [
        .init("lookUp", .string("fulfillmentOrders")), .init("lines", lines(parcel.lines)),
        .init("trackingInfo", fulfilment.tracking), .init("notifyCustomer", .boolean(true)),
      ]
    }
    return ConfirmationDocument(kind: "shopify-fulfillment-create", content: .request(.object(members)))
  }

  private static func tikTok(_ parcel: ParcelNotice, _ order: String) throws(InvalidDocument)
    -> ConfirmationDocument
  {
    let package = try TikTokPackage(parcel)
    var members: [JSONValue.Member] = [
      .init("method", .string("POST")),
      .init("path", .string("/fulfillment/202309/orders/\(order)/packages")),
    ]
    if !package.lookUp.isEmpty {
      members += [.init("lookUp", .string("order_line_item_ids")), .init("lines", lines(package.lookUp))]
    }
    members.append(.init("body", package.json))
    return ConfirmationDocument(kind: "tiktok-packages", content: .request(.object(members)))
  }

  private static func lines(_ lines: [ParcelNotice.Line]) -> JSONValue {
    .array(
      lines.map {
        .object([
          .init("line_id", .string($0.sourceLine)), .init("sku", .string($0.sourceSKU)),
          .init("quantity", .integer($0.quantity)),
        ])
      })
  }

  private static func generic(_ parcel: ParcelNotice) throws(InvalidDocument) -> [ConfirmationDocument] {
    try parcel.checked().finish()
    let header = [
      "order_id", "line_id", "sku", "quantity", "carrier", "tracking_number", "tracking_url", "shipped_at",
    ]
    return parcel.lines.map { line in
      ConfirmationDocument(
        kind: "confirmations",
        content: .row(
          header: header,
          cells: [
            parcel.sourceOrder, line.sourceLine, line.sourceSKU, String(line.quantity), parcel.carrier.code,
            parcel.tracking, parcel.trackingURL, InstantText.utc(parcel.shippedAt),
          ], isTabbed: false))
    }
  }
}

extension ConfirmationDocument {
  /// The documents of a channel put together in files, a kind each.
  ///
  /// - Parameter suffix: stands behind each name.
  static func files(_ documents: [ConfirmationDocument], in folder: String, suffix: String) -> [OutgoingFile]
  {
    var files: [OutgoingFile] = []
    var kinds: [String] = []
    for document in documents where !kinds.contains(document.kind) { kinds.append(document.kind) }
    for kind in kinds {
      var text = ""
      var table: CSVWriter?
      var isTabbed = false
      for document in documents where document.kind == kind {
        switch document.content {
        case .request(let value): text += value.line + "\n"
        case .row(let header, let cells, true):
          isTabbed = true
          if text.isEmpty { text = header.joined(separator: "\t") + "\n" }
          text += cells.joined(separator: "\t") + "\n"
        case .row(let header, let cells, false):
          if table == nil { table = CSVWriter(header: header) }
          for cell in cells { table?.cell(cell) }
          table?.endRow()
        }
      }
      let ending = table != nil ? "csv" : isTabbed ? "txt" : "jsonl"
      let bytes = table?.bytes ?? Array(text.utf8)
      files.append(OutgoingFile(path: "\(folder)/\(kind)\(suffix).\(ending)", bytes: bytes))
    }
    return files
  }
}
