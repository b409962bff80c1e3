internal import OrderRouting

struct RestrictionTable: TableReader {
  private let tag, location, service, country, prefix, district: Column

  init(_ columns: inout ColumnFinder) {
    tag = columns.requiredKey("tag")
    location = columns.optionalKey("location_id")
    service = columns.optionalKey("service_id")
    country = columns.optionalKey("country")
    prefix = columns.optionalKey("prefix")
    district = columns.optionalKey("district")
  }

  func read(_ row: inout RowReader) -> Restriction {
    var restriction = Restriction(
      tag: row.text(tag), location: row.idOrAny(location), service: row.idOrAny(service),
      country: row.countryOrAny(country), prefix: row.prefix(prefix))
    restriction.district = row.district(district)
    return restriction
  }
}
