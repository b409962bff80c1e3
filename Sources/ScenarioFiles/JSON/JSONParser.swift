/// A strict parser of JSON (RFC 8259) that keeps numbers as they are written and knows where everything stands.
///
/// Foundation's decoders tell neither line nor column, and read a number by way of a `Double`. The text has to
/// be valid UTF-8. Depth at most 64. O(bytes).
package struct JSONParser {
  static let maximumDepth = 64
  let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0
  /// Of a long text, keys that were met, each at a place that its bytes name: most are among few.
  private var keys: [String]

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
    keys = bytes.count < 16_384 ? [] : Array(repeating: "", count: 256)
  }

  /// Parses the text that starts at byte `start`.
  package static func parse(_ bytes: [UInt8], from start: Int = 0) throws(JSONSyntaxError) -> JSONNode {
    var parser = JSONParser(bytes, from: start)
    let node = try parser.value()
    parser.skipSpace()
    guard parser.peek == nil else { throw parser.error("expected the end of the file after the value") }
    return node
  }

  /// Parses values that stand one after another from byte `start` on, as lines of JSON or pages do.
  package static func parseAll(_ bytes: [UInt8], from start: Int = 0) throws(JSONSyntaxError) -> [JSONNode] {
    var parser = JSONParser(bytes, from: start)
    var nodes: [JSONNode] = []
    parser.skipSpace()
    while parser.peek != nil {
      nodes.append(try parser.value())
      parser.skipSpace()
    }
    return nodes
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func error(_ message: String, at offset: Int? = nil, suggestion: String = "") -> JSONSyntaxError {
    JSONSyntaxError(offset: offset ?? position, message: message, suggestion: suggestion)
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONNode {
    skipSpace()
    let offset = position
    let value: JSONNode.Value
    switch peek {
    case UInt8(ascii: "{"):
      value = .object(try nested { (parser) throws(JSONSyntaxError) in try parser.members() })
    case UInt8(ascii: "["):
      value = .array(try nested { (parser) throws(JSONSyntaxError) in try parser.elements() })
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"): value = .number(try number())
    case .some(let byte) where Byte.digit(byte) != nil: value = .number(try number())
    default: value = try word()
    }
    return JSONNode(value: value, offset: offset, end: position)
  }

  private mutating func nested<Result>(
    _ body: (inout JSONParser) throws(JSONSyntaxError) -> Result
  ) throws(JSONSyntaxError) -> Result {
    guard depth < Self.maximumDepth else {
      throw error("expected at most \(Self.maximumDepth) levels of objects and arrays")
    }
    depth += 1
    position += 1
    let result = try body(&self)
    depth -= 1
    return result
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    skipSpace()
    if accept("}") { return members }
    while true {
      skipSpace()
      let keyOffset = position
      guard peek == UInt8(ascii: "\"") else {
        throw error(
          "expected a key in double quotes",
          suggestion: peek == UInt8(ascii: "}") ? "Maybe the comma before is one too many." : "")
      }
      let key = try key()
      skipSpace()
      guard accept(":") else { throw error("expected a colon after the key") }
      members.append(JSONNode.Member(key: key, keyOffset: keyOffset, node: try value()))
      skipSpace()
      if accept("}") { return members }
      guard accept(",") else { throw error("expected a comma or } after the value") }
    }
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    skipSpace()
    if accept("]") { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if accept("]") { return elements }
      guard accept(",") else { throw error("expected a comma or ] after the value") }
    }
  }

  private static let words: [(bytes: [UInt8], value: JSONNode.Value)] = [
    (Array("true".utf8), .boolean(true)), (Array("false".utf8), .boolean(false)), (Array("null".utf8), .null),
  ]

  private mutating func word() throws(JSONSyntaxError) -> JSONNode.Value {
    for (word, value) in Self.words where peek == word[0] && bytes[position...].starts(with: word) {
      position += word.count
      if let byte = peek, isLetterOrDigit(byte) { break }
      return value
    }
    throw error("expected a value: an object, an array, a string, a number, true, false or null")
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Byte.digit(byte) != nil || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    _ = accept("-")
    let isZero = peek == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !isZero || digits == 1 else {
      throw error("expected a number without leading zeros", at: start)
    }
    if accept("."), skipDigits() == 0 { throw error("expected a digit after the point") }
    if accept("e") || accept("E") {
      if !accept("+") { _ = accept("-") }
      guard skipDigits() > 0 else { throw error("expected a digit in the exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = peek, Byte.digit(byte) != nil { position += 1 }
    return position - start
  }
}

extension JSONParser {
  fileprivate mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    if let plain = plainString() { return plain }
    var text: [UInt8] = []
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      guard byte >= 0x20 else {
        throw error("expected no control character in a string", suggestion: "Escape it.")
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try escape()).utf8)
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw error("expected a closing quote before the end of the file", at: start)
  }

  /// A string that is a key.
  fileprivate mutating func key() throws(JSONSyntaxError) -> String {
    if keys.isEmpty { return try string() }
    let bytes = bytes
    let span = bytes.span
    let (start, end) = (position + 1, Self.plainEnd(span, from: position + 1))
    guard start < end, end < span.count, span[end] == UInt8(ascii: "\"") else { return try string() }
    let length = end - start
    let place = (length &* 31 &+ Int(span[start]) &* 7 &+ Int(span[end - 1])) & 255
    if !Self.equal(keys[place], span.extracting(start..<end)) {
      keys[place] = String(decoding: bytes[start..<end], as: UTF8.self)
    }
    position = end + 1
    return keys[place]
  }

  private static func equal(_ text: String, _ bytes: Span<UInt8>) -> Bool {
    let span = text.utf8Span.span
    guard span.count == bytes.count else { return false }
    for index in 0..<span.count where span[index] != bytes[index] { return false }
    return true
  }

  /// The rest of a string without escapes; `nil`, and nothing read, where it has any or is none.
  private mutating func plainString() -> String? {
    let bytes = bytes
    let span = bytes.span
    let end = Self.plainEnd(span, from: position)
    guard end < span.count, span[end] == UInt8(ascii: "\"") else { return nil }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    return text
  }

  /// Where plain text ends: at a quote, a backslash, a control character or the end. Eight bytes at a time.
  private static func plainEnd(_ span: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = UInt64(UInt8(ascii: "\"")) &* ones
    let backslashes = UInt64(UInt8(ascii: "\\")) &* ones
    let bytes = unsafe span.bytes
    var index = start
    while index <= span.count - 8 {
      let word = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let (quote, backslash) = (word ^ quotes, word ^ backslashes)
      // Only bits above the first of a word's marks may be wrong.
      let marks =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- 0x20 &* ones) & ~word) & highs
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < span.count {
      let byte = span[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return index }
      index += 1
    }
    return index
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = position
    position += 1
    let escapes: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"),
      ("t", "\t"),
    ]
    for (letter, scalar) in escapes where accept(letter) { return scalar }
    guard accept("u"), let unit = hexadecimalUnit() else {
      throw error("expected an escape that JSON knows", at: start)
    }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A surrogate counts only with its fellow behind it.
    guard unit < 0xDC00, accept("\\"), accept("u"), let low = hexadecimalUnit(),
      (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("expected a pair of surrogates", at: start) }
    return scalar
  }

  private mutating func hexadecimalUnit() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
