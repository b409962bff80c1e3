internal import ScenarioFiles

/// A table of parcels: a row a parcel, or a row each line in it.
enum TrackingTable {
  static func read(_ file: SourceFile, _ log: inout ReadingLog, into reading: inout TrackingReading) {
    let headers = TableHeader.candidates(in: file)
    let tracking = ["tracking_number", "tracking", "tracking number", "tracking_no", "tracking code"]
    guard
      let header = headers.first(where: {
        $0.column(tracking) != nil && $0.column("shipment_id", "order_id", "order id", "shipment") != nil
      })
    else {
      let widest = headers.max { $0.names.count < $1.names.count }
      log.fail(
        at: widest.map { $0.offset(of: 0) } ?? file.start,
        value: widest?.toldNames ?? "",
        "expected the columns tracking_number, and shipment_id or order_id",
        suggestion: "Others are carrier, shipped_at, line_id, quantity and tracking_url.")
      return
    }
    var rows = TrackingRows(header, tracking: header.column(tracking))
    var reader = RecordReader(file, header)
    while reader.next(&log) { rows.row(reader, &log) }
    reading.parcels += rows.parcels
  }
}

private struct TrackingRows {
  private let shipment, order, carrier, tracking, url, shippedAt, line, sku, quantity: Int?
  private(set) var parcels: [ReportedParcel] = []
  private var known: [Parcel: Int] = [:]

  /// Rows of one parcel are put together.
  private struct Parcel: Hashable {
    var key: ReportedParcel.Key
    var tracking: String
  }

  init(_ header: TableHeader, tracking: Int?) {
    shipment = header.column("shipment_id", "shipment")
    order = header.column("order_id", "order id", "order")
    carrier = header.column("carrier", "carrier_code", "carrier name")
    self.tracking = tracking
    url = header.column("tracking_url", "url")
    shippedAt = header.column("shipped_at", "ship_date", "shipped", "ship date", "shipped date")
    line = header.column("line_id", "line")
    sku = header.column("sku")
    quantity = header.column("quantity", "qty")
  }

  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog) {
    guard let shipmentID = log.id(reader, shipment, "shipment_id"),
      let orderID = log.id(reader, order, "order_id"),
      let written = log.id(reader, tracking, "tracking_number", order: orderID)
    else { return }
    guard !shipmentID.isEmpty || !orderID.isEmpty else {
      return log.fail(
        at: reader.offset(shipment ?? order), field: "shipment_id", "expected a shipment or an order",
        record: reader.record)
    }
    let number = TrackingNumber.withoutBlanks(written)
    guard !number.isEmpty else {
      return log.fail(
        at: reader.offset(tracking), field: "tracking_number", "expected the parcel's number",
        suggestion: "Leave the row out until the parcel has one.", record: reader.record, order: orderID)
    }
    let key: ReportedParcel.Key = shipmentID.isEmpty ? .order(orderID) : .shipment(shipmentID)
    let parcel = Parcel(key: key, tracking: number)
    let index = known[parcel] ?? parcels.count
    if index == parcels.count {
      known[parcel] = index
      var new = ReportedParcel(key: key, carrier: reader.text(carrier), tracking: number)
      new.url = reader.text(url)
      new.record = reader.record
      parcels.append(new)
    }
    let told = log.tellings.count
    if parcels[index].record == reader.record {
      parcels[index].shippedAt = moment(reader, orderID, &log)
    }
    addLine(reader, to: index, orderID, &log)
    // Every failure is told; of the errors themselves only so many are kept.
    if log.tellings.count > told { parcels[index].isUnreadable = true }
  }

  private func moment(_ reader: RecordReader, _ order: String, _ log: inout ReadingLog) -> ChannelMoment? {
    let text = reader.text(shippedAt)
    if text.isEmpty { return nil }
    if let moment = MomentText.moment(text) { return moment }
    log.fail(
      at: reader.offset(shippedAt), field: "shipped_at", value: text, "expected a date or an instant",
      suggestion: "Write it as 2026-11-24T15:00:00-05:00.", record: reader.record, order: order)
    return nil
  }

  private mutating func addLine(
    _ reader: RecordReader, to index: Int, _ order: String, _ log: inout ReadingLog
  ) {
    let (id, item) = (reader.text(line), reader.text(sku))
    if !id.isEmpty || !item.isEmpty { parcels[index].namesLines = true }
    if id.isEmpty, item.isEmpty {
      if !reader.isBlank(quantity) {
        log.fail(
          at: reader.offset(quantity), field: "quantity", value: reader.text(quantity),
          "expected a line_id beside the quantity", record: reader.record, order: order)
      }
      return
    }
    guard let count = log.quantity(reader, quantity, "quantity", order: order, isRequired: false) else {
      return
    }
    switch count {
    case .whole(let units) where units > 0:
      // The SKU says no more where the line is named.
      parcels[index].lines.append(
        ReportedParcel.Line(line: id, sku: id.isEmpty ? item : "", quantity: units))
    case .blank:
      parcels[index].lines.append(ReportedParcel.Line(line: id, sku: id.isEmpty ? item : "", quantity: 0))
    case .whole: break
    case .fraction, .bad:
      log.fail(
        at: reader.offset(quantity), field: "quantity", value: reader.text(quantity),
        "expected a whole number", record: reader.record, order: order)
    }
  }
}
