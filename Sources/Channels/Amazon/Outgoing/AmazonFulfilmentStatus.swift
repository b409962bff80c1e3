internal import ScenarioFiles

/// What Amazon's Multi-Channel Fulfillment tells of an order: getFulfillmentOrder of 2020-07-01, and the order of
/// 2026-07-04, alone or in a list.
enum AmazonFulfilmentStatus {
  /// Whether the document is one.
  static func read(_ root: JSONNode, _ log: inout ReadingLog, into reading: inout TrackingReading) -> Bool {
    if case .array(let elements) = root.value {
      var isKnown = false
      for element in elements where read(element, &log, into: &reading) { isKnown = true }
      return isKnown
    }
    let body = root["payload"] ?? root
    if let order = body["fulfillmentOrder"] {
      read2020(order, body, &log, into: &reading)
      return true
    }
    let orders = body["order"].map { [$0] } ?? body.list("orders")
    let known = orders.filter {
      $0.has("orderId") && ($0.has("lineItems") || $0.has("fulfillmentConfiguration"))
    }
    for order in known { read2026(order, &log, into: &reading) }
    return !known.isEmpty
  }

  private static func read2020(
    _ order: JSONNode, _ body: JSONNode, _ log: inout ReadingLog, into reading: inout TrackingReading
  ) {
    guard let id = log.requiredID(order, "sellerFulfillmentOrderId", record: 0) else { return }
    var count = 0
    for shipment in body.list("fulfillmentShipments") {
      let packages = shipment.list("fulfillmentShipmentPackage")
      let items = shipment.list("fulfillmentShipmentItem")
      for package in packages {
        // Package 0 is none.
        guard let number = package.whole("packageNumber"), number > 0 else { continue }
        var parcel = ReportedParcel(key: .reference(id))
        parcel.carrier = package.text("carrierCode") ?? ""
        parcel.tracking = TrackingNumber.withoutBlanks(package.text("trackingNumber") ?? "")
        parcel.shippedAt = shipment.text("shippingDate").flatMap { MomentText.moment($0) }
        for item in items {
          let own = item.whole("packageNumber") ?? 0
          guard own == number || (own == 0 && packages.count == 1) else { continue }
          add(item, item.text("sellerFulfillmentOrderItemId"), item.text("sellerSku"), id, &parcel, &log)
        }
        finish(parcel, package, id, &log, &reading)
        count += 1
      }
    }
    if count == 0 { reading.waiting.append(id) }
  }

  private static func read2026(
    _ order: JSONNode, _ log: inout ReadingLog, into reading: inout TrackingReading
  ) {
    guard let id = log.requiredID(order, "orderId", record: 0) else { return }
    var count = 0
    for shipment in order.list("shipments") {
      let items = shipment.list("items")
      for package in shipment.list("packages") {
        let ids = package["shipmentItemIds"]?.elementTexts ?? []
        let carrier = package.member("tracking", "carrier")
        var parcel = ReportedParcel(key: .reference(id))
        // Amazon's own number stands apart: it is one of its own drivers.
        let own = carrier?.text("trackingNumber") == nil
        parcel.carrier = own ? "Amazon Logistics" : carrier?.text("carrierCode") ?? ""
        parcel.tracking = TrackingNumber.withoutBlanks(
          carrier?.text("trackingNumber") ?? package.member("tracking", "amazon", "trackingNumber")?.text
            ?? "")
        parcel.shippedAt = shipment.text("shipTime").flatMap { MomentText.moment($0) }
        for item in items where ids.isEmpty || ids.contains(item.text("shipmentItemId") ?? "") {
          add(
            item, item.text("lineItemId"), item.member("productIdentifier", "amazonSku")?.text, id, &parcel,
            &log)
        }
        if parcel.tracking.isEmpty { continue }
        finish(parcel, package, id, &log, &reading)
        count += 1
      }
    }
    if count == 0 { reading.waiting.append(id) }
  }

  private static func add(
    _ item: JSONNode, _ line: String?, _ sku: String?, _ order: String, _ parcel: inout ReportedParcel,
    _ log: inout ReadingLog
  ) {
    let amount = item["quantity"] ?? item.member("amount", "value")
    guard let units = amount?.decimal?.whole, units > 0 else {
      log.fail(
        at: item.offset, field: "quantity", value: amount?.text ?? "", "expected a whole number of units",
        order: order)
      return
    }
    parcel.lines.append(
      ReportedParcel.Line(line: line ?? "", sku: line == nil ? sku ?? "" : "", quantity: units))
  }

  private static func finish(
    _ parcel: ReportedParcel, _ package: JSONNode, _ order: String, _ log: inout ReadingLog,
    _ reading: inout TrackingReading
  ) {
    if parcel.tracking.isEmpty {
      log.fail(
        at: package.offset, field: "trackingNumber", "expected the parcel's number, found none",
        suggestion: "Ask for the order's status again once the parcel has one.", order: order)
      return
    }
    if parcel.lines.isEmpty {
      log.fail(
        at: package.offset, field: "packageNumber", "expected what is in the parcel, found nothing",
        suggestion: "Ask for getFulfillmentOrder with its items.", order: order)
      return
    }
    reading.parcels.append(parcel)
  }
}

extension JSONNode {
  /// The texts of an array.
  var elementTexts: [String] {
    guard case .array(let elements) = value else { return [] }
    return elements.compactMap(\.text)
  }
}
