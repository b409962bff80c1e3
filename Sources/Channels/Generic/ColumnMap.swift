public import ScenarioFiles

/// Which column of a file stands for which field of the generic formats.
public struct ColumnMap: Sendable {
  var columns: [String: [String]]
  /// Whether somebody has said what the columns are called.
  var isOwn = false

  /// The names that the generic formats know without a map.
  public static let standard = ColumnMap(columns: [
    "channel": ["channel", "sales channel"], "order_id": ["order_id", "order", "order number", "order#"],
    "line_id": ["line_id", "order_line_id", "line"], "sku": ["sku", "item sku", "seller sku"],
    "quantity": ["quantity", "qty"], "unit_price": ["unit_price", "price"],
    "title": ["title", "item name", "product name"],
    "name": ["name", "ship_name", "recipient name", "recipient"], "company": ["company", "ship_company"],
    "address_1": ["address_1", "address", "address line 1", "ship_address_1"],
    "address_2": ["address_2", "address line 2", "ship_address_2"], "city": ["city", "ship_city"],
    "region": ["region", "state", "province", "ship_state"],
    "postal_code": ["postal_code", "zipcode", "zip", "postcode", "ship_postal_code"],
    "country": ["country", "country_code", "ship_country"], "phone": ["phone", "ship_phone"],
    "email": ["email"],
    "address_type": ["address_type"], "delivery_notes": ["delivery_notes", "notes"],
    "placed_at": ["placed_at", "order date", "created at"], "updated_at": ["updated_at"],
    "ship_by": ["ship_by", "ship by date"], "deliver_by": ["deliver_by", "deliver by date"],
    "service_level": ["service_level", "service", "shipping method"], "status": ["status", "order status"],
    "currency": ["currency"], "location": ["location_id", "location", "warehouse", "site"],
    "on_hand": ["on_hand", "on hand", "stock"], "available": ["available", "available quantity"],
    "reserved": ["reserved", "allocated"],
  ])

  /// Reads a map of rows `field,column`: the generic field, and the file's name for it.
  public static func read(_ bytes: [UInt8], name: String) -> (map: ColumnMap?, errors: [Diagnostic]) {
    let document = ChannelDocument(name: name, bytes: bytes)
    var log = ReadingLog(document.file)
    guard let header = TableHeader.candidates(in: document.file).first(where: { $0.has("field", "column") })
    else {
      log.fail(at: 0, "expected a table with the columns field and column")
      return (nil, log.errors)
    }
    var reader = RecordReader(document.file, header)
    var map = ColumnMap.standard
    let (field, column) = (header.column("field"), header.column("column"))
    while reader.next(&log) {
      let name = reader.text(field)
      guard standard.columns[name] != nil else {
        log.fail(
          at: reader.offset(field), field: "field", value: name, "expected a field of the generic formats",
          suggestion: NearestName.suggestion(for: name, among: standard.columns.keys.sorted()),
          record: reader.record)
        continue
      }
      map.columns[name] = [reader.text(column)]
      map.isOwn = true
    }
    return (log.errors.isEmpty ? map : nil, log.errors)
  }

  func column(_ field: String, _ header: TableHeader) -> Int? { columns[field].flatMap { header.column($0) } }
}
