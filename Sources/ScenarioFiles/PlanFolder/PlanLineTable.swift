internal import OrderRouting

struct PlanLineTable: TableReader {
  private let order, line, sku, quantity, shipment, location, reason: Column

  init(_ columns: inout ColumnFinder) {
    order = columns.requiredKey("order_id")
    line = columns.requiredKey("line_id")
    sku = columns.required("sku")
    quantity = columns.required("quantity")
    shipment = columns.requiredSomewhere("shipment_id")
    location = columns.requiredSomewhere("location_id")
    reason = columns.optional("reason")
  }

  func read(_ row: inout RowReader) -> PlanLineRow {
    PlanLineRow(
      order: row.id(order), line: row.id(line), sku: row.text(sku), quantity: row.whole(quantity) ?? 0,
      shipment: nonBlank(row.text(shipment)), location: nonBlank(row.text(location)),
      reason: row.choice(reason))
  }

  private func nonBlank(_ text: String) -> String? { text.isEmpty ? nil : text }
}
