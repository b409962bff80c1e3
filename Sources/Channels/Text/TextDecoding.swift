/// The encodings in which channels hand out text.
enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
  case shiftJIS = "Shift_JIS"
}

/// Turns the bytes of a file into UTF-8.
enum TextDecoding {
  /// UTF-8 as it is; UTF-16 by its mark; else Shift_JIS where the text speaks of Japan and is valid in it; else
  /// Windows-1252. O(bytes).
  static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes, isBigEndian: false), .utf16) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes, isBigEndian: true), .utf16) }
    if isUTF8(bytes) { return (bytes, .utf8) }
    if speaksOfJapan(bytes), let text = ShiftJIS.decode(bytes) { return (text, .shiftJIS) }
    return (windows1252(bytes), .windows1252)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether a report says by its marketplace, currency or country that it is Japanese.
  private static func speaksOfJapan(_ bytes: [UInt8]) -> Bool {
    let words = ["amazon.co.jp", "\tJPY\t", "\tJP\t", ",JPY,", ",JP,"].map { Array($0.utf8) }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x09 || byte == 0x2C || byte | 0x20 == 0x61 {
        for word in words where matches(word, bytes, at: index) { return true }
      }
      index += 1
    }
    return false
  }

  private static func matches(_ word: [UInt8], _ bytes: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for offset in word.indices {
      let byte = bytes[index + offset]
      let isUppercase = byte >= 65 && byte <= 90
      if byte != word[offset], !isUppercase || byte | 0x20 != word[offset] { return false }
    }
    return true
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = byte < 0xA0 ? c1[Int(byte) - 0x80] : UInt16(byte)
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
      }
    }
    return text
  }

  /// Code points of 0x80 to 0x9F; those that Windows-1252 leaves open stay control characters.
  private static let c1: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
