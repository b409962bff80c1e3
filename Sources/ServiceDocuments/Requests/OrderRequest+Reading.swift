internal import RoutingService
internal import ScenarioFiles

extension OrderRequest {
  private static let fields = [
    "order_id", "channel", "country", "postal_code", "address_type", "latitude", "longitude", "placed_at",
    "ship_by", "deliver_by", "late", "priority", "max_shipments", "split_lines", "complete_only",
    "location_ids",
    "excluded_location_ids", "service_ids", "metadata", "lines",
  ]

  /// What an order of a body says; where anything was reported, not to be used.
  init(_ node: JSONNode?, _ log: DocumentLog) {
    let reader = ObjectReader(node, Self.fields, log)
    let id = reader.identifier("order_id", isRequired: true) ?? ""
    var position = 0
    let lines = reader.elements("lines", atMost: 2000, isRequired: true) { node in
      position += 1
      return OrderLine(node, position: position, log)
    }
    Self.checkLines(lines, log)
    var order = Order(
      id: id, lines: lines, country: reader.country("country", isRequired: true) ?? "",
      postalCode: reader.postalCode("postal_code") ?? "")
    order.channel = reader.identifier("channel") ?? ""
    order.addressType = reader.choice("address_type")
    order.coordinates = Self.coordinates(reader)
    order.placedAt = reader.instant("placed_at")
    order.shipBy = reader.day("ship_by")
    order.deliverBy = reader.day("deliver_by")
    order.late = reader.choice("late")
    order.priority = reader.decimal("priority") ?? 1
    order.maxShipments = reader.count("max_shipments", in: 0...Self.mostCount)
    order.splitLines = reader.boolean("split_lines")
    order.completeOnly = reader.boolean("complete_only")
    order.locations = reader.identifiers("location_ids")
    order.excludedLocations = reader.identifiers("excluded_location_ids")
    order.services = reader.identifiers("service_ids")
    self.init(order, metadata: Self.metadata(reader))
  }

  private static func coordinates(_ reader: ObjectReader) -> Coordinates? {
    let latitude = reader.decimal("latitude", from: -90, to: 90)
    let longitude = reader.decimal("longitude", from: -180, to: 180)
    if reader["latitude"] != nil, reader["longitude"] == nil {
      reader.report("longitude", expected: "a value beside the latitude")
    }
    if reader["longitude"] != nil, reader["latitude"] == nil {
      reader.report("latitude", expected: "a value beside the longitude")
    }
    guard let latitude, let longitude else { return nil }
    return Coordinates(
      latitude: Double(latitude.millionths) / 1_000_000, longitude: Double(longitude.millionths) / 1_000_000)
  }

  private static let mostCount = 999_999_999_999

  /// Reports lines whose id an earlier one has.
  private static func checkLines(_ lines: [OrderLine], _ log: DocumentLog) {
    if lines.count < 2 { return }
    var symbols = SymbolTable(minimumCapacity: lines.count)
    for (position, line) in lines.enumerated() where !line.id.isEmpty {
      let known = symbols.count
      if Int(symbols.intern(line.id)) == known { continue }
      log.under("lines") {
        log.under(position) {
          log.report("line_id", .text(line.id), expected: "a line_id that no other line of the order has")
        }
      }
    }
  }

  private static func metadata(_ reader: ObjectReader) -> [String: String] {
    guard let node = reader["metadata"] else { return [:] }
    guard case .object(let members) = node.value else {
      reader.report("metadata", expected: "an object of strings, found \(node.kind)")
      return [:]
    }
    if node.end - node.offset > 4096 {
      reader.report("metadata", expected: "at most 4096 bytes, found \(node.end - node.offset)")
      return [:]
    }
    var metadata: [String: String] = [:]
    for member in members {
      var fault: String?
      if case .string(let text) = member.node.value {
        if metadata.updateValue(text, forKey: member.key) != nil { fault = "each field once" }
        if (member.key + text).utf8.contains(0) { fault = "no NUL character" }
      } else if case .null = member.node.value {
        continue
      } else {
        fault = "a string, found \(member.node.kind)"
      }
      if let fault {
        reader.log.under("metadata") { reader.log.report(member.key, member.node, expected: fault) }
      }
    }
    return metadata
  }
}

extension OrderLine {
  private static let fields = ["line_id", "sku", "quantity", "unit_price"]

  fileprivate init(_ node: JSONNode, position: Int, _ log: DocumentLog) {
    let reader = ObjectReader(node, Self.fields, log)
    self.init(
      id: reader.identifier("line_id") ?? (reader["line_id"] == nil ? String(position) : ""),
      sku: reader.identifier("sku", isRequired: true) ?? "",
      quantity: reader.count("quantity", in: 1...1_000_000, isRequired: true) ?? 1,
      unitPrice: reader.money("unit_price") ?? 0)
  }
}

extension JSONNode {
  /// A string that stands nowhere.
  fileprivate static func text(_ text: String) -> JSONNode {
    JSONNode(value: .string(text), offset: 0, end: 0)
  }
}
