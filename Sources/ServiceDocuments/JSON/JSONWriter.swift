public import RoutingService

/// Writes a JSON text member by member: the same calls give the same bytes, without blanks.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma has to stand before what comes next.
  private var isBehindValue = false

  public init(minimumCapacity: Int = 256) { bytes.reserveCapacity(minimumCapacity) }

  /// The bytes of the text that `body` writes.
  public static func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    body(&writer)
    return writer.bytes
  }

  private mutating func separate() {
    if isBehindValue { bytes.append(UInt8(ascii: ",")) }
    isBehindValue = true
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { body(&writer, element) }
    }
  }

  private mutating func nested(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(opening)
    isBehindValue = false
    body(&self)
    bytes.append(closing)
    isBehindValue = true
  }

  /// The name of the member whose value is written next.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isBehindValue = false
  }

  public mutating func null() { raw("null") }

  /// A value that is JSON already.
  public mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// A value whose bytes are JSON already.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func integer(_ value: Int) { raw(String(value)) }

  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Escapes what JSON demands, and nothing else.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) { bytes.append(contentsOf: text.utf8) } else { appendEscaped(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether nothing of a text has to be escaped, as is nearly always so.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }

  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: [0x5C, 0x22])
      case UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, 0x5C])
      case 0..<0x20: escape(byte)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00".utf8)
      if byte < 16 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

// Members.
extension JSONWriter {
  public mutating func member(_ name: String, _ value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  public mutating func member(_ name: String, _ value: Int?) {
    self.name(name)
    if let value { integer(value) } else { null() }
  }

  public mutating func member(_ name: String, _ value: Bool?) {
    self.name(name)
    if let value { boolean(value) } else { null() }
  }

  /// Money as a decimal string.
  public mutating func member(_ name: String, _ value: Money?) { member(name, value?.description) }

  /// A weight, a rate or degrees as a decimal string.
  public mutating func member(_ name: String, _ value: FixedDecimal?) { member(name, value?.description) }

  public mutating func member(_ name: String, _ value: Day?) { member(name, value?.description) }

  /// An instant in UTC with milliseconds.
  public mutating func member(_ name: String, _ value: Instant?) { member(name, value.map(InstantText.text)) }

  public mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    array(texts) { $0.string($1) }
  }

  public mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  public mutating func member<Elements: Sequence>(
    _ name: String, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    self.name(name)
    array(elements, body)
  }
}
