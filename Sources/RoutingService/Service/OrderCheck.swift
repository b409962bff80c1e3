internal import StockLedger

/// What the contract asks of an order beyond the specification.
enum OrderCheck {
  private static let longest = 200
  private static let mostLines = 2_000
  private static let mostMetadata = 4_096

  static func check(_ request: OrderRequest) throws(ServiceError) {
    let order = request.order
    var errors: [FieldError] = []
    func checkID(_ id: String, _ pointer: String, mayBeEmpty: Bool = false) {
      if (id.isEmpty && !mayBeEmpty) || id.utf8.count > longest || id == "*" {
        errors.append(
          FieldError(pointer: pointer, value: id, expected: "1 to \(longest) bytes, and not \"*\""))
      }
    }
    checkID(order.id, "/order_id")
    checkID(order.channel, "/channel", mayBeEmpty: true)
    if order.lines.isEmpty || order.lines.count > mostLines {
      errors.append(
        FieldError(pointer: "/lines", value: String(order.lines.count), expected: "1 to \(mostLines) lines"))
    }
    if order.lines.count <= mostLines {
      for (index, line) in order.lines.enumerated() {
        checkID(line.id, "/lines/\(index)/line_id")
        checkID(line.sku, "/lines/\(index)/sku")
      }
    }
    let size = request.metadata.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    if size > mostMetadata {
      errors.append(
        FieldError(pointer: "/metadata", value: String(size), expected: "at most \(mostMetadata) bytes"))
    }
    if !errors.isEmpty { throw .invalid(errors) }
  }
}
