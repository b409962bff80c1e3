internal import OrderRouting

struct ZoneTable: TableReader {
  private let table, location, country, prefix, district, zone: Column

  init(_ columns: inout ColumnFinder) {
    table = columns.requiredKey("zone_table")
    location = columns.optionalKey("location_id")
    country = columns.optionalKey("country")
    prefix = columns.optionalKey("prefix")
    district = columns.optionalKey("district")
    zone = columns.required("zone")
  }

  func read(_ row: inout RowReader) -> ZoneRow {
    var value = ZoneRow(
      table: row.id(table), location: row.idOrAny(location), country: row.countryOrAny(country),
      prefix: row.prefix(prefix), zone: row.id(zone))
    value.district = row.district(district)
    return value
  }
}
