internal import OrderRouting

struct AllocationTable: TableReader {
  private let location, sku, channel, maxUnits: Column

  init(_ columns: inout ColumnFinder) {
    location = columns.requiredKey("location_id")
    sku = columns.requiredKey("sku")
    channel = columns.requiredKey("channel")
    maxUnits = columns.required("max_units")
  }

  func read(_ row: inout RowReader) -> Allocation {
    Allocation(
      location: row.id(location), sku: row.id(sku), channel: row.id(channel),
      maxUnits: row.whole(maxUnits) ?? 0)
  }
}
