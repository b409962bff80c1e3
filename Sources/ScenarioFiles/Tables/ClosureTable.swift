internal import OrderRouting

struct ClosureTable: TableReader {
  private let location, service, date: Column

  init(_ columns: inout ColumnFinder) {
    location = columns.optionalKey("location_id")
    service = columns.optionalKey("service_id")
    date = columns.requiredKey("date")
  }

  func read(_ row: inout RowReader) -> Closure {
    Closure(
      location: row.idOrAny(location), closes: scope(&row), date: row.day(date) ?? Day(daysSinceEpoch: 0))
  }

  private func scope(_ row: inout RowReader) -> ClosureScope {
    guard let cell = row.value(service) else { return .location }
    return row.isAsterisk(cell) ? .everyService : .service(row.text(cell))
  }
}
