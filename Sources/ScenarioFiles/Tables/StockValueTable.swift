internal import OrderRouting

struct StockValueTable: TableReader {
  private let location, sku, value: Column

  init(_ columns: inout ColumnFinder) {
    location = columns.requiredKey("location_id")
    sku = columns.requiredKey("sku")
    value = columns.required("value")
  }

  func read(_ row: inout RowReader) -> StockValue {
    StockValue(location: row.id(location), sku: row.id(sku), value: row.signedMoney(value))
  }
}
