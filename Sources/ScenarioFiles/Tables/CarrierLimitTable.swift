internal import OrderRouting

struct CarrierLimitTable: TableReader {
  private let carrier, maxShipments: Column

  init(_ columns: inout ColumnFinder) {
    carrier = columns.requiredKey("carrier")
    maxShipments = columns.required("max_shipments")
  }

  func read(_ row: inout RowReader) -> CarrierLimit {
    CarrierLimit(carrier: row.id(carrier), maxShipments: row.whole(maxShipments) ?? 0)
  }
}
