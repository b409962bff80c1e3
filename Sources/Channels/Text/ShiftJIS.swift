/// Decodes Shift_JIS, in which Amazon writes its Japanese reports.
enum ShiftJIS {
  /// The text in UTF-8; `nil` where a byte cannot be Shift_JIS.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        text.append(byte)
      } else if byte >= 0xA1, byte <= 0xDF {
        // Katakana of half width.
        append(Unicode.Scalar(UInt16(0xFF61) + UInt16(byte - 0xA1)), to: &text)
      } else {
        guard index < bytes.count, let scalar = scalar(byte, bytes[index]) else { return nil }
        append(scalar, to: &text)
        index += 1
      }
    }
    return text
  }

  private static func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar, let encoded = UTF8.encode(scalar) else { return }
    text.append(contentsOf: encoded)
  }

  private static func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
    guard let row = table[lead], trail >= 0x40, trail != 0x7F else { return nil }
    let index = Int(trail) - 0x40 - (trail > 0x7F ? 1 : 0)
    guard index < row.count, row[index] != "~" else { return nil }
    return row[index]
  }

  private static let table: [UInt8: [Unicode.Scalar]] = Dictionary(
    uniqueKeysWithValues: rows.map { ($0.lead, Array($0.characters.unicodeScalars)) })
}
