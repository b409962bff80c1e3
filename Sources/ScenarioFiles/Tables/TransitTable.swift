internal import OrderRouting

struct TransitTable: TableReader {
  private let table, zone, days: Column

  init(_ columns: inout ColumnFinder) {
    table = columns.requiredKey("transit_table")
    zone = columns.optionalKey("zone")
    days = columns.required("days")
  }

  func read(_ row: inout RowReader) -> TransitRow {
    TransitRow(table: row.id(table), zone: row.idOrAny(zone), days: row.whole(days) ?? 0)
  }
}
