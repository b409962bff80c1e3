/// The forms in which cells are compared.
package enum CellNormalisation {
  /// Upper case.
  package static func country(_ text: String) -> String { text.uppercased() }

  /// Upper case without spaces and hyphens, then without leading apostrophes. O(length).
  package static func postalCode(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isASCII = true
    var index = 0
    while index < text.count {
      let blank = Byte.blankLength(text, index)
      if blank > 0 {
        index += blank
        continue
      }
      let byte = text[index]
      if byte == UInt8(ascii: "-") {
        index += 1
        continue
      }
      if byte >= 0x80 { isASCII = false }
      let isLowercase = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      if byte != UInt8(ascii: "'") || !bytes.isEmpty { bytes.append(isLowercase ? byte & 0xDF : byte) }
      index += 1
    }
    let code = String(decoding: bytes, as: UTF8.self)
    return isASCII ? code : code.uppercased()
  }

  /// Upper case without spaces. O(length).
  static func district(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !isBlank($0) }
    return String(String.UnicodeScalarView(kept)).uppercased()
  }

  /// The parts of a list, in order, each once; empty parts are dropped.
  static func list(_ text: String) -> [String] {
    var parts: [String] = []
    for part in text.utf8.split(separator: Byte.bar) {
      let trimmed = trimmed(String(Substring(part)))
      if !trimmed.isEmpty, !contains(parts, trimmed) { parts.append(trimmed) }
    }
    return parts
  }

  /// Whether two lists without repetitions have the same parts, in any order.
  package static func sameParts(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && left.allSatisfy { contains(right, $0) }
  }

  /// Texts are equal when their bytes are; `==` would take é in one scalar and in two as the same.
  package static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  private static func contains(_ parts: [String], _ part: String) -> Bool {
    parts.contains { same($0, part) }
  }

  /// Without blanks at either end.
  package static func trimmed(_ text: String) -> String {
    var part = Substring(text).unicodeScalars
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    return String(part)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}"
  }
}
