package import OrderRouting

/// Builds the text of a CSV table: LF line ends, quotes only where a cell needs them.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// Rows without a header.
  package init() {}

  package init(header: [String]) {
    for name in header { cell(name) }
    endRow()
  }

  package mutating func cell(_ text: String) { cell(text.utf8Span.span) }

  /// A cell of UTF-8 text.
  package mutating func cell(_ text: Span<UInt8>) {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
    if Self.marks.next(text, from: 0) == text.count {
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      return
    }
    bytes.append(0x22)
    for index in 0..<text.count {
      if text[index] == 0x22 { bytes.append(0x22) }
      bytes.append(text[index])
    }
    bytes.append(0x22)
  }

  /// What a cell without quotes may not hold.
  private static let marks = ByteSearch(
    Byte.quote, Byte.comma, Byte.lineFeed, Byte.carriageReturn)

  package mutating func cell(_ value: Int) { cell(String(value)) }
  package mutating func cell(_ value: Money) { cell(value.description) }
  package mutating func cell(_ value: FixedDecimal) { cell(value.description) }
  package mutating func cell(_ value: Day) { cell(value.description) }

  /// Adds the rows of another, which has no header.
  package mutating func append(_ rows: CSVWriter) { bytes += rows.bytes }

  package mutating func endRow() {
    bytes.append(0x0A)
    isRowStart = true
  }
}
