internal import OrderRouting

extension RowReader {
  /// A point; `nil` where both cells are blank. One without the other is an error.
  mutating func coordinates(_ latitude: Column, _ longitude: Column) -> Coordinates? {
    let north = degrees(latitude, limit: 90)
    let east = degrees(longitude, limit: 180)
    if let north, let east { return Coordinates(north, east) }
    if north != nil, isBlank(longitude) { fail(longitude, "expected a value beside the latitude") }
    if east != nil, isBlank(latitude) { fail(latitude, "expected a value beside the longitude") }
    return nil
  }

  func isBlank(_ column: Column) -> Bool {
    guard let index = column.index, index < row.cells.count else { return true }
    return row.cells[index].isBlank
  }
}

extension Coordinates {
  init(_ latitude: FixedDecimal, _ longitude: FixedDecimal) {
    self.init(
      latitude: Double(latitude.millionths) / 1_000_000, longitude: Double(longitude.millionths) / 1_000_000)
  }
}
