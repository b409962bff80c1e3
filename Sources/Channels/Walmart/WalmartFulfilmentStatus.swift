internal import ScenarioFiles

/// What Walmart's Multichannel Solutions tell of orders: their status, with shipments and their tracking.
///
/// Walmart's pages show several shapes of it: keys are taken by their meaning.
enum WalmartFulfilmentStatus {
  /// Whether the document is one.
  static func read(_ root: JSONNode, _ log: inout ReadingLog, into reading: inout TrackingReading) -> Bool {
    let orders = (root["payload"] ?? root).elements.filter {
      $0.text("sellerOrderId", "orderNumber") != nil
        && ($0.has("shipments") || $0.has("orderItems") || $0.has("status"))
    }
    for order in orders { read(order: order, &log, into: &reading) }
    return !orders.isEmpty
  }

  private static func read(order: JSONNode, _ log: inout ReadingLog, into reading: inout TrackingReading) {
    guard let id = log.id(order, "sellerOrderId", "orderNumber") else { return }
    var count = 0
    for shipment in order.list("shipments") {
      let packages = ["packages", "shipmentPackages", "shipmentTracking"].flatMap { shipment.list($0) }
      for package in packages.isEmpty ? [shipment] : packages {
        guard let number = package.text("trackingNo", "trackingNumber", "trackingNum") else { continue }
        var parcel = ReportedParcel(key: .reference(id))
        parcel.tracking = TrackingNumber.withoutBlanks(number)
        let keys = ["carrier", "carrierName", "carrierCode", "scac", "carrierScac"]
        parcel.carrier =
          keys.lazy.compactMap { package.text($0) ?? shipment.text($0) ?? shipment[$0]?.text("name") }.first
          ?? ""
        parcel.url = package.text("trackingUrl", "trackingURL") ?? ""
        let moments = ["actualShipmentDate", "shipDate", "shippedDate", "shipDateTime", "shipTime"]
        parcel.shippedAt = moments.lazy.compactMap { moment(package[$0] ?? shipment[$0]) }.first
        lines(of: package, within: shipment, id, &parcel, &log)
        reading.parcels.append(parcel)
        count += 1
      }
    }
    if count == 0 { reading.waiting.append(id) }
  }

  private static func moment(_ node: JSONNode?) -> ChannelMoment? {
    guard let node else { return nil }
    if case .number = node.value, let value = node.decimal?.whole { return MomentText.milliseconds(value) }
    return node.text.flatMap { MomentText.moment($0) }
  }

  private static func lines(
    of package: JSONNode, within shipment: JSONNode, _ order: String, _ parcel: inout ReportedParcel,
    _ log: inout ReadingLog
  ) {
    let keys = ["shipmentLines", "orderLines", "lines", "items", "orderItems", "shipmentItems"]
    let own = keys.flatMap { package.list($0) }
    parcel.namesLines = !own.isEmpty
    for line in own.isEmpty ? keys.flatMap({ shipment.list($0) }) : own {
      let quantity = line["quantity"] ?? line["qty"] ?? line["shippedQty"]
      let amount = quantity?["measurementValue"] ?? quantity?["amount"] ?? quantity
      guard let units = amount?.decimal?.whole, units > 0,
        let id = line.text("sellerLineId", "lineId", "lineNumber", "lineNo")
      else {
        log.fail(
          at: line.offset, field: "quantity", value: amount?.text ?? "",
          "expected a line's id and a whole number of units", order: order)
        parcel.isUnreadable = true
        continue
      }
      parcel.lines.append(ReportedParcel.Line(line: id, quantity: units))
    }
  }
}
