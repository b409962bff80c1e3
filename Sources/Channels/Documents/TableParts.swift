internal import ScenarioFiles

/// Where a large table can be parted, as far as can be told without reading it: between the rows of two orders.
///
/// A line feed may stand within quotes; whether one did shows when the part before it has been read.
struct TableParts: Sendable {
  /// How a table may be parted.
  struct Settings: Sendable {
    var threads: Int
    /// Bytes below which a part is not worth a thread.
    var smallest = 2_000_000

    static let none = Settings(threads: 1)
  }

  /// Rows that are looked at for the end of an order.
  private static let mostRows = 1000

  let ranges: [Range<Int>]
  /// By part: the records before it from the header on, blank ones too, where each is a line.
  let recordsBefore: [Int]

  /// `nil` where the table stays whole.
  init?(_ reader: RecordReader, by column: Int?) {
    let (start, end) = (reader.header.end, reader.file.bytes.count)
    let count = min(reader.parting.threads, (end - start) / reader.parting.smallest)
    guard count > 1 else { return nil }
    var bounds = [start]
    for part in 1..<count {
      guard let bound = Self.bound(start + (end - start) / count * part, reader, column),
        bound > bounds[bounds.count - 1]
      else { return nil }
      bounds.append(bound)
    }
    ranges = zip(bounds, bounds.dropFirst() + [end]).map { $0..<$1 }
    let first = reader.file.line(of: start)
    recordsBefore = bounds.map { reader.file.line(of: $0) - first }
  }

  /// Where the first row of another order begins behind a byte.
  private static func bound(_ target: Int, _ reader: RecordReader, _ column: Int?) -> Int? {
    guard let column else { return nil }
    let bytes = reader.file.bytes
    let line = ByteSearch(UInt8(ascii: "\n")).next(bytes.span, from: target) + 1
    guard line < bytes.count else { return nil }
    var scanner = CSVScanner(bytes, at: line, dialect: reader.header.dialect)
    var row = CSVRow()
    var order: String?
    for _ in 0..<mostRows {
      guard scanner.next(&row), row.problems.isEmpty, column < row.cells.count else { return nil }
      let text = scanner.text(row.cells[column])
      if let order, order != text { return row.start }
      order = text
    }
    return nil
  }

  /// What the end of a part has to say to the next.
  struct End {
    var count: Int
    var mostCells: Int
    var cellsOfOpenEnd: Int

    /// The end of this part and the next; `nil` where the last row would have been told to be short.
    func followed(by next: End) -> End? {
      if next.cellsOfOpenEnd > 0, next.cellsOfOpenEnd < mostCells { return nil }
      return End(
        count: count + next.count, mostCells: max(mostCells, next.mostCells),
        cellsOfOpenEnd: next.cellsOfOpenEnd)
    }
  }

  /// The end of a part that was read; `nil` where the next does not begin there.
  func check(_ part: RecordReader, _ index: Int) -> End? {
    let isLast = index == ranges.count - 1
    guard isLast || (!part.hasOpenQuote && part.records == recordsBefore[index + 1]) else { return nil }
    return End(count: part.count, mostCells: part.mostCells, cellsOfOpenEnd: part.cellsOfOpenEnd)
  }
}
