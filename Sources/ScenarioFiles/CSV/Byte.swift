/// The bytes that mean something between the cells of a table.
enum Byte {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let asterisk = UInt8(ascii: "*")
  static let bar = UInt8(ascii: "|")

  /// The length of the blank at `index`: a space, a tab or a no-break space; 0 where none stands there.
  static func blankLength(_ span: Span<UInt8>, _ index: Int) -> Int {
    let byte = span[index]
    if byte == space || byte == tab { return 1 }
    return byte == 0xC2 && index + 1 < span.count && span[index + 1] == 0xA0 ? 2 : 0
  }

  static func digit(_ byte: UInt8) -> Int? { byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil }
}
