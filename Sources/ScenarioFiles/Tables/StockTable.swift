internal import OrderRouting

struct StockTable: TableReader {
  private let location, sku, onHand, reserved, safetyStock: Column

  init(_ columns: inout ColumnFinder) {
    location = columns.requiredKey("location_id")
    sku = columns.requiredKey("sku")
    onHand = columns.required("on_hand")
    reserved = columns.optional("reserved")
    safetyStock = columns.optional("safety_stock")
  }

  func read(_ row: inout RowReader) -> StockRow {
    StockRow(
      location: row.id(location), sku: row.id(sku), onHand: row.wholeOrUnlimited(onHand),
      reserved: row.whole(reserved) ?? 0, safetyStock: row.whole(safetyStock) ?? 0)
  }
}
