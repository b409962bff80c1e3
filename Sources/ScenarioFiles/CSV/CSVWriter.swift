package import OrderRouting

/// Builds the text of a CSV table: LF line ends, quotes only where a cell needs them.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// Rows without a header.
  package init() {}

  package init(header: [String]) {
    for name in header { cell(name) }
    endRow()
  }

  package mutating func cell(_ text: String) {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
    if !CSVWriter.needsQuotes(text) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func needsQuotes(_ text: String) -> Bool {
    let span = text.utf8Span.span
    for index in 0..<span.count {
      let byte = span[index]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }

  package mutating func cell(_ value: Int) { cell(String(value)) }
  package mutating func cell(_ value: Money) { cell(value.description) }
  package mutating func cell(_ value: FixedDecimal) { cell(value.description) }
  package mutating func cell(_ value: Day) { cell(value.description) }

  package mutating func endRow() {
    bytes.append(0x0A)
    isRowStart = true
  }
}
