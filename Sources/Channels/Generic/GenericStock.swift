internal import ScenarioFiles

/// Stock as a table under names of one's own, a row a position.
enum GenericStock: ChannelFormat {
  static let name = "generic-stock-csv"
  static let platform: Platform? = .generic
  static let isStock = true

  /// Unasked, a table is taken for stock only where it names its location and bears the names of this format itself.
  static func recognises(_ header: TableHeader, _ map: ColumnMap, isAsked: Bool) -> Bool {
    let names = Set(header.names.map { $0.lowercased() })
    let isNamed =
      names.contains("sku") && !names.isDisjoint(with: ["location_id", "location"])
      && !names.isDisjoint(with: ["on_hand", "available"])
    guard isAsked || map.isOwn || isNamed else { return false }
    guard map.column("sku", header) != nil, map.column("order_id", header) == nil else { return false }
    let hasCount = ["on_hand", "available"].contains { map.column($0, header) != nil }
    return hasCount || (map.column("location", header) != nil && map.column("quantity", header) != nil)
  }

  static func read(
    _ reader: inout RecordReader, _ map: ColumnMap, _ log: inout ReadingLog,
    into reading: inout ChannelReading
  ) {
    let header = reader.header
    let (sku, place) = (map.column("sku", header), map.column("location", header))
    let onHand = map.column("on_hand", header)
    let available = map.column("available", header)
    let count = onHand ?? available ?? map.column("quantity", header)
    let reserved = map.column("reserved", header)
    if onHand != nil, reserved == nil {
      log.tell(.warning, "no_column:reserved", "the file has no column reserved: everything on hand can ship")
    }
    while reader.next(&log) {
      guard let id = log.id(reader, sku, "sku"), AmazonStock.hasSKU(id, "", reader, &log) else { continue }
      let text = reader.text(count)
      if ["infinite", "unlimited", "∞"].contains(text.lowercased()) {
        log.skip(.notANumber, sku: id, quantity: text, record: reader.record)
        continue
      }
      guard let units = AmazonStock.count(reader, count, "on_hand", &log) else { continue }
      var held = 0
      if onHand != nil, !reader.isBlank(reserved) {
        guard let units = AmazonStock.count(reader, reserved, "reserved", &log) else { continue }
        held = max(0, units)
      }
      reading.stock.append(
        ChannelStock(
          places: [reader.text(place)], skus: [id], onHand: units, reserved: held, record: reader.record))
    }
  }
}
