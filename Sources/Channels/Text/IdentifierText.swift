/// What spreadsheets do to ids.
enum IdentifierText {
  /// Whether a text is a number in scientific notation, as `9.43461E+21`: the digits of an id are lost.
  static func isScientific(_ text: String) -> Bool {
    let text = text.utf8Span.span
    func isDigit(_ index: Int) -> Bool { index < text.count && text[index] &- 48 <= 9 }
    func holds(_ byte: UInt8, _ index: Int) -> Bool { index < text.count && text[index] == byte }
    var index = holds(UInt8(ascii: "-"), 0) ? 1 : 0
    guard isDigit(index), !isDigit(index + 1) else { return false }
    index += 1
    if holds(UInt8(ascii: "."), index) || holds(UInt8(ascii: ","), index) {
      index += 1
      while isDigit(index) { index += 1 }
    }
    guard holds(UInt8(ascii: "e"), index) || holds(UInt8(ascii: "E"), index),
      holds(UInt8(ascii: "+"), index + 1), index + 2 < text.count
    else { return false }
    return (index + 2..<text.count).allSatisfy(isDigit)
  }

  /// Whether a number of more than fifteen digits has only zeros after them, all that a spreadsheet keeps.
  static func looksRounded(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count > 15, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
    return bytes.dropFirst(15).allSatisfy { $0 == 48 }
  }
}
