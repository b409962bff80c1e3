internal import OrderRouting

struct ZoneTable: TableReader {
  private let table, location, country, prefix, zone: Column

  init(_ columns: inout ColumnFinder) {
    table = columns.requiredKey("zone_table")
    location = columns.optionalKey("location_id")
    country = columns.optionalKey("country")
    prefix = columns.optionalKey("prefix")
    zone = columns.required("zone")
  }

  func read(_ row: inout RowReader) -> ZoneRow {
    ZoneRow(
      table: row.id(table), location: row.idOrAny(location), country: row.countryOrAny(country),
      prefix: row.prefix(prefix), zone: row.id(zone))
  }
}
