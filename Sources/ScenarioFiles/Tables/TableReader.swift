/// What the columns of a table are, and how a row becomes a value.
protocol TableReader {
  associatedtype Row

  /// Reads every cell of the row, so that each problem in it is reported. The value is dropped where a key
  /// cell was no good.
  mutating func read(_ row: inout RowReader) -> Row
}
