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
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if !needsQuotes {
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

  package mutating func cell(_ value: Int) { cell(String(value)) }
  package mutating func cell(_ value: Money) { cell(value.description) }
  package mutating func cell(_ value: FixedDecimal) { cell(value.description) }
  package mutating func cell(_ value: Day) { cell(value.description) }

  package mutating func endRow() {
    bytes.append(0x0A)
    isRowStart = true
  }
}
