/// A long number as a spreadsheet shows it when it has no room: `4.00638E+12`, with most of its digits
/// lost.
struct CutNumber {
  /// The digits that are left, the last of them rounded.
  private let digits: [UInt8]
  /// How many digits the number had.
  private let length: Int

  /// `nil` for any other text, at once for almost all.
  init?(_ text: String) {
    let span = text.utf8Span.span
    guard span.count >= 5, span[span.count - 3] == UInt8(ascii: "+") else { return nil }
    let bytes = Array(text.utf8)
    guard bytes[bytes.count - 4] | 0x20 == UInt8(ascii: "e"), let exponent = Int(text.suffix(2)), exponent > 0
    else { return nil }
    let mantissa = bytes.dropLast(4)
    let isMark = mantissa.count == 1 || mantissa[1] == UInt8(ascii: ".") || mantissa[1] == UInt8(ascii: ",")
    digits = mantissa.filter { $0 >= 48 && $0 <= 57 }
    guard isMark, mantissa[0] > 48, mantissa[0] <= 57, mantissa.count != 2,
      digits.count == mantissa.count - (mantissa.count > 1 ? 1 : 0), digits.count <= exponent + 1
    else { return nil }
    length = exponent + 1
  }

  /// Whether a number, in digits, is shown so.
  func isShown(for number: String) -> Bool {
    let bytes = Array(number.utf8)
    guard bytes.count == length, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
    var rounded = bytes.prefix(digits.count).map { Int($0) - 48 }
    if bytes.count > digits.count, bytes[digits.count] >= 53 {
      var position = rounded.count - 1
      while position >= 0, rounded[position] == 9 {
        rounded[position] = 0
        position -= 1
      }
      if position < 0 { return false }
      rounded[position] += 1
    }
    return rounded.elementsEqual(digits.map { Int($0) - 48 })
  }

  static let message = "A spreadsheet has cut this number: most of its digits are lost."
  static let suggestion = "Show the column as text in the spreadsheet, and export again."
}
