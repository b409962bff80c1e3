internal import OrderRouting

/// What a text that is not a number was probably meant to be.
enum NumberAdvice {
  static func suggestion(for text: String, isWhole: Bool) -> String {
    let bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: "%") { return "Write 18 % as 0.18." }
    let digits = bytes.filter { Byte.digit($0) != nil }
    guard !digits.isEmpty else { return "" }
    if bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return "Write it without an exponent." }
    var cleaned = withPoint(bytes)
    if isWhole { cleaned = withoutZeroPlaces(cleaned) }
    let span = cleaned.span
    let isNumber = isWhole ? CellGrammar.whole(span) != nil : FixedDecimal.parse(span) != nil
    guard isNumber, cleaned != bytes else { return "" }
    return "Maybe \"\(String(decoding: cleaned, as: UTF8.self))\"."
  }

  /// The sign, the digits and the last point or comma that can be one.
  private static func withPoint(_ bytes: [UInt8]) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    let hasPoint = bytes.contains(point)
    let isDecimalComma = !hasPoint && bytes.count { $0 == comma } == 1
    var cleaned: [UInt8] = []
    for byte in bytes {
      if Byte.digit(byte) != nil || byte == point || (byte == UInt8(ascii: "-") && cleaned.isEmpty) {
        if byte == point, cleaned.isEmpty { cleaned.append(UInt8(ascii: "0")) }
        cleaned.append(byte)
      } else if byte == comma, isDecimalComma {
        cleaned.append(point)
      }
    }
    if cleaned.last == point { cleaned.removeLast() }
    return cleaned
  }

  private static func withoutZeroPlaces(_ bytes: [UInt8]) -> [UInt8] {
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return bytes }
    return bytes[(point + 1)...].allSatisfy { $0 == UInt8(ascii: "0") } ? Array(bytes[..<point]) : bytes
  }
}
