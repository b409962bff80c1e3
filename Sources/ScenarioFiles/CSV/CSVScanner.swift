/// Reads the rows of a CSV file (RFC 4180) one after another, without a `String` per cell.
///
/// Commas, quotes, LF or CRLF; blanks (space, tab, no-break space) around a cell's text are dropped, inside
/// quotes too. O(1) memory beside the file's bytes and one row; about a nanosecond a byte.
public struct CSVScanner: Sendable {
  public let bytes: [UInt8]
  /// Offset of the next row.
  public private(set) var position: Int
  /// How many blank rows were passed over so far.
  package private(set) var blankRows = 0
  /// Offset at which the text ends for this scanner.
  private let end: Int
  private let dialect: CSVDialect
  /// Bytes at which a cell without quotes may end, or break the grammar.
  private let marks: ByteSearch
  private static let quotes = ByteSearch(Byte.quote)

  /// Starts at the first row, after a byte-order mark if there is one.
  public init(_ bytes: [UInt8]) {
    self.init(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Starts at the row that begins at byte `position`.
  public init(_ bytes: [UInt8], at position: Int) {
    self.init(bytes, at: position, dialect: .strict)
  }

  /// Starts at the row that begins at byte `position` of a file in another dialect, and ends at byte `end`.
  package init(_ bytes: [UInt8], at position: Int, dialect: CSVDialect, end: Int? = nil) {
    self.bytes = bytes
    self.position = position
    self.end = end ?? bytes.count
    self.dialect = dialect
    marks = ByteSearch(
      dialect.delimiter, Byte.lineFeed, Byte.carriageReturn,
      dialect.isStrict ? Byte.quote : Byte.lineFeed)
  }

  /// Reads the next row that is not blank; `false` at the end. A row that breaks the grammar is read as far as
  /// can be, and says so.
  public mutating func next(_ row: inout CSVRow) -> Bool {
    let bytes = bytes
    let span = bytes.span.extracting(0..<end)
    while position < span.count {
      row.start = position
      row.cells.removeAll(keepingCapacity: true)
      row.problems.removeAll(keepingCapacity: true)
      var isLast = false
      while !isLast { isLast = readCell(span, &row) }
      if !row.isBlank { return true }
      blankRows += 1
    }
    return false
  }

  /// The text of a cell; quotes that are doubled become one.
  public func text(_ cell: CSVCell) -> String {
    guard cell.isEscaped else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var text: [UInt8] = []
    var index = cell.start
    while index < cell.end {
      text.append(bytes[index])
      index += bytes[index] == Byte.quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a cell and the comma or line end behind it; `true` where it is the row's last.
  private mutating func readCell(_ span: Span<UInt8>, _ row: inout CSVRow) -> Bool {
    let beginning = position
    skipBlanks(span)
    var cell = CSVCell(origin: position, start: position, end: position)
    if dialect.hasQuotes, position < span.count, span[position] == Byte.quote {
      readQuoted(span, &cell, &row)
    } else {
      readPlain(span, &cell, &row)
      if cell.start == cell.end { cell.origin = beginning }
    }
    row.cells.append(cell)
    guard position < span.count else { return true }
    let delimiter = span[position]
    position += delimiter == Byte.carriageReturn ? 2 : 1
    return delimiter != dialect.delimiter
  }

  private mutating func readPlain(_ span: Span<UInt8>, _ cell: inout CSVCell, _ row: inout CSVRow) {
    while true {
      position = marks.next(span, from: position)
      guard position < span.count else { break }
      let byte = span[position]
      if byte == dialect.delimiter || byte == Byte.lineFeed { break }
      if byte == Byte.quote, dialect.isStrict, !cell.isMalformed {
        cell.isMalformed = true
        row.problems.append(CSVProblem(.strayQuote, cell: row.cells.count, offset: position))
      }
      if byte == Byte.carriageReturn, endsAtCarriageReturn(span, &cell, &row) { break }
      position += 1
    }
    cell.end = endWithoutBlanks(span, cell.start, position)
  }

  /// Reads from an opening quote to the delimiter behind the closing one.
  private mutating func readQuoted(_ span: Span<UInt8>, _ cell: inout CSVCell, _ row: inout CSVRow) {
    position += 1
    skipBlanks(span)
    cell.start = position
    while true {
      position = Self.quotes.next(span, from: position)
      guard position + 1 < span.count, span[position + 1] == Byte.quote else { break }
      cell.isEscaped = true
      position += 2
    }
    cell.end = endWithoutBlanks(span, cell.start, position)
    guard position < span.count else {
      cell.isMalformed = true
      row.problems.append(CSVProblem(.quoteNeverClosed, cell: row.cells.count, offset: cell.origin))
      return
    }
    position += 1
    skipBlanks(span)
    skipToDelimiter(span, &cell, &row)
  }

  /// Goes on to the next delimiter; anything before it is a problem.
  private mutating func skipToDelimiter(_ span: Span<UInt8>, _ cell: inout CSVCell, _ row: inout CSVRow) {
    while position < span.count {
      let byte = span[position]
      if byte == dialect.delimiter || byte == Byte.lineFeed { return }
      if byte == Byte.carriageReturn, endsAtCarriageReturn(span, &cell, &row) { return }
      if !cell.isMalformed {
        cell.isMalformed = true
        row.problems.append(CSVProblem(.textAfterClosingQuote, cell: row.cells.count, offset: position))
      }
      position += 1
    }
  }

  /// Whether a line feed follows the carriage return here; if not, that is a problem.
  private func endsAtCarriageReturn(
    _ span: Span<UInt8>, _ cell: inout CSVCell, _ row: inout CSVRow
  ) -> Bool {
    if position + 1 < span.count, span[position + 1] == Byte.lineFeed { return true }
    if dialect.isStrict, !cell.isMalformed {
      cell.isMalformed = true
      row.problems.append(CSVProblem(.loneCarriageReturn, cell: row.cells.count, offset: position))
    }
    return false
  }

  private mutating func skipBlanks(_ span: Span<UInt8>) {
    while position < span.count {
      if span[position] == dialect.delimiter { return }
      let length = Byte.blankLength(span, position)
      if length == 0 { return }
      position += length
    }
  }

  private func endWithoutBlanks(_ span: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = limit
    while end > start {
      let byte = span[end - 1]
      if byte == Byte.space || byte == Byte.tab {
        end -= 1
      } else if byte == 0xA0, end - start >= 2, span[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}
