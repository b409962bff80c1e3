/// What spreadsheets do to ids.
enum IdentifierText {
  /// Whether a text is a number in scientific notation, as `9.43461E+21`: the digits of an id are lost.
  static func isScientific(_ text: String) -> Bool {
    var text = Substring(text).utf8
    if text.first == UInt8(ascii: "-") { text.removeFirst() }
    let whole = text.prefix { $0 >= 48 && $0 <= 57 }
    guard whole.count == 1 else { return false }
    var rest = text.dropFirst()
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      rest = rest.drop { $0 >= 48 && $0 <= 57 }
    }
    guard let letter = rest.popFirst(), letter | 0x20 == UInt8(ascii: "e") else { return false }
    guard rest.popFirst() == UInt8(ascii: "+") else { return false }
    return !rest.isEmpty && rest.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// Whether a number of more than fifteen digits has only zeros after them, all that a spreadsheet keeps.
  static func looksRounded(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count > 15, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
    return bytes.dropFirst(15).allSatisfy { $0 == 48 }
  }
}
