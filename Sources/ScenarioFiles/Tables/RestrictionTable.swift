internal import OrderRouting

struct RestrictionTable: TableReader {
  private let tag, location, service, country, prefix: Column

  init(_ columns: inout ColumnFinder) {
    tag = columns.requiredKey("tag")
    location = columns.optionalKey("location_id")
    service = columns.optionalKey("service_id")
    country = columns.optionalKey("country")
    prefix = columns.optionalKey("prefix")
  }

  func read(_ row: inout RowReader) -> Restriction {
    Restriction(
      tag: row.text(tag), location: row.idOrAny(location), service: row.idOrAny(service),
      country: row.countryOrAny(country), prefix: row.prefix(prefix))
  }
}
