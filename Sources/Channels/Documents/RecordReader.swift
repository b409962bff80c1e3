internal import ScenarioFiles

/// Reads the records of a table one after another; cells are text only where they are asked for.
struct RecordReader {
  let file: SourceFile
  let header: TableHeader
  private var scanner: CSVScanner
  private var row = CSVRow()
  /// The number of the record, the header being 1; blank records count.
  private(set) var record = 1
  /// How many records that are not blank were read.
  private(set) var count = 0
  private var read = 0
  private(set) var mostCells = 0
  /// Cells of a record that ends the file without a line end; 0 where none does.
  private(set) var cellsOfOpenEnd = 0
  /// Whether a quote was opened and never closed.
  private(set) var hasOpenQuote = false
  /// How the records may be read by parts.
  let parting: TableParts.Settings

  init(_ file: SourceFile, _ header: TableHeader, parting: TableParts.Settings = .none) {
    self.file = file
    self.header = header
    self.parting = parting
    scanner = CSVScanner(file.bytes, at: header.end, dialect: header.dialect)
  }

  /// Reads a part of another's records, that many of which stand before it, blank ones too.
  init(_ whole: RecordReader, part: Range<Int>, after records: Int) {
    file = whole.file
    header = whole.header
    parting = .none
    read = records
    scanner = CSVScanner(
      file.bytes, at: part.lowerBound, dialect: header.dialect, end: part.upperBound)
  }

  /// Records up to here from the header on, blank ones too.
  var records: Int { read + scanner.blankRows }

  /// Notes that the records were read by parts, of which the last had so many.
  mutating func finish(count: Int) { self.count = count }

  /// Goes to the next record that is not blank and can be read; what breaks the grammar is reported.
  mutating func next(_ log: inout ReadingLog) -> Bool {
    while scanner.next(&row) {
      read += 1
      record = 1 + read + scanner.blankRows
      count += 1
      if let problem = row.problems.first {
        if problem.kind == .quoteNeverClosed { hasOpenQuote = true }
        log.fail(
          at: problem.offset, problem.kind.message, suggestion: problem.kind.suggestion, record: record)
        continue
      }
      if let stray = row.cells.dropFirst(header.names.count).first(where: { !$0.isBlank }) {
        log.fail(
          at: stray.origin,
          // What stands there may be a buyer's own.
          "expected at most \(header.names.count) cells, as in the header",
          suggestion: "Maybe a delimiter stands inside a value without quotes.", record: record)
        continue
      }
      tellCutOff(&log)
      return true
    }
    return false
  }

  /// Tells of a last record without a line end that is shorter than others: the file may be cut off there.
  private mutating func tellCutOff(_ log: inout ReadingLog) {
    let isLast = scanner.position >= file.bytes.count && file.bytes.last != UInt8(ascii: "\n")
    if isLast { cellsOfOpenEnd = row.cells.count }
    if isLast, row.cells.count < mostCells {
      log.tell(
        .warning, "short_last_row",
        "the last record has \(row.cells.count) cells of \(mostCells) and no line end: maybe the file is cut off",
        record: record)
    }
    mostCells = max(mostCells, row.cells.count)
  }

  /// The text of the cell, without blanks around it; empty where there is none.
  func text(_ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return scanner.text(row.cells[column])
  }

  /// The texts of cells with a byte between any two; `nil` where a cell has that byte itself.
  func joined(_ columns: [Int?], by separator: UInt8) -> String? {
    let span = file.bytes.span
    var size = columns.count
    for column in columns {
      if let cell = cell(column) { size += cell.end - cell.start }
    }
    var isApart = true
    let text = unsafe String(unsafeUninitializedCapacity: size) { target in
      var end = 0
      for (number, column) in columns.enumerated() {
        if number > 0 {
          unsafe target[end] = separator
          end += 1
        }
        guard let cell = cell(column) else { continue }
        var index = cell.start
        while index < cell.end {
          let byte = span[index]
          if byte == separator { isApart = false }
          unsafe target[end] = byte
          end += 1
          index += cell.isEscaped && byte == UInt8(ascii: "\"") ? 2 : 1
        }
      }
      return end
    }
    return isApart ? text : nil
  }

  /// The quantity of a cell that has digits alone; `nil` where it has anything else, or none.
  func count(_ column: Int?) -> Int? {
    guard let cell = cell(column) else { return nil }
    return Quantity.count(file.bytes.span.extracting(cell.start..<cell.end))
  }

  /// The moment that a cell states; `nil` where none can be read.
  func moment(_ column: Int?) -> ChannelMoment? {
    guard let cell = cell(column), !cell.isEscaped else { return MomentText.moment(text(column)) }
    return MomentText.moment(file.bytes.span.extracting(cell.start..<cell.end))
  }

  /// The amount of a cell that is written plainly; `nil` where it is not, or there is none.
  func plainAmount(_ column: Int?, hasDecimalComma: Bool) -> MoneyText.Amount? {
    guard let cell = cell(column) else { return nil }
    return MoneyText.plain(
      file.bytes.span.extracting(cell.start..<cell.end), hasDecimalComma: hasDecimalComma)
  }

  private func cell(_ column: Int?) -> CSVCell? {
    guard let column, column < row.cells.count else { return nil }
    return row.cells[column]
  }

  func isBlank(_ column: Int?) -> Bool {
    guard let column, column < row.cells.count else { return true }
    return row.cells[column].isBlank
  }

  var isBlank: Bool { row.isBlank }

  /// How many cells hold something.
  var filled: Int { row.cells.count { !$0.isBlank } }

  /// Whether a cell has the same bytes as a text.
  func equals(_ column: Int?, _ text: String) -> Bool {
    guard let column, column < row.cells.count else { return text.isEmpty }
    let cell = row.cells[column]
    if cell.isEscaped { return scanner.text(cell).utf8.elementsEqual(text.utf8) }
    let other = text.utf8Span.span
    guard other.count == cell.end - cell.start else { return false }
    let bytes = file.bytes.span
    for index in 0..<other.count where other[index] != bytes[cell.start + index] { return false }
    return true
  }

  /// Where the cell stands, or would.
  func offset(_ column: Int?) -> Int {
    guard let column, column < row.cells.count else { return row.cells.last?.end ?? row.start }
    return row.cells[column].origin
  }

  /// Where the whole record stands.
  var range: Range<Int> { row.start..<scanner.position }

  /// The bytes of the whole record, without its line end.
  var bytes: ArraySlice<UInt8> { bytes(of: range) }

  func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
    var bytes = file.bytes[range]
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return bytes
  }
}
