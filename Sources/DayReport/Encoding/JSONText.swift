/// Compact JSON for a script element, put together byte by byte: no bytes in it end the element.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: "\(text)".utf8)
  }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func key(_ name: StaticString) {
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    raw("\":")
  }

  mutating func comma() { bytes.append(UInt8(ascii: ",")) }

  mutating func array<Values: Sequence>(
    _ values: Values, _ write: (inout JSONText, Values.Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for value in values {
      if !isFirst { comma() }
      isFirst = false
      write(&self, value)
    }
    raw("]")
  }

  mutating func numbers(_ values: some Sequence<Int>) { array(values) { $0.number($1) } }

  mutating func strings(_ values: some Sequence<String>) { array(values) { $0.string($1) } }

  mutating func append(_ other: JSONText) { bytes.append(contentsOf: other.bytes) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
