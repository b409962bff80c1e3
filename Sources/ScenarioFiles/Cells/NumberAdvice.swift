internal import OrderRouting

/// What a text that is not a number was probably meant to be. An amount is never changed: where a text may
/// mean two, both are named.
enum NumberAdvice {
  /// - Parameter limit: the largest number that the column takes, of any sign.
  static func suggestion(
    for text: String, isWhole: Bool, isSigned: Bool = true, limit: FixedDecimal? = nil
  ) -> String {
    if let advice = ofSpreadsheet(text) ?? ofNotation(text) { return advice }
    guard let written = WrittenNumber(text), !written.isOpenEnded else { return "" }
    var seen: [String] = []
    var readings: [(text: String, reading: WrittenNumber.Reading)] = []
    for reading in written.readings {
      guard let number = reading.text(isWhole: isWhole, isNegative: written.isNegative),
        !seen.contains(number)
      else { continue }
      if let limit, let value = FixedDecimal(number),
        value.millionths.magnitude > limit.millionths.magnitude
      {
        continue
      }
      seen.append(number)
      readings.append((number, reading))
    }
    // A count has no places: nobody writes a comma before three zeros of it.
    if isWhole, readings.count == 2, readings[0].reading.grouped == Byte.comma { readings.removeLast() }
    if written.isNegative, !isSigned { return written.isAccounting ? ofNegative(readings.map(\.text)) : "" }
    if let unit = UnitWord(written.words) {
      return unit.advice(readings.count == 1 ? readings[0].text : nil)
    }
    guard written.words.isEmpty else { return "" }
    return named(readings, besides: text)
  }

  /// `Maybe "1234".`, or both numbers and what each takes the mark for.
  private static func named(
    _ readings: [(text: String, reading: WrittenNumber.Reading)], besides text: String
  ) -> String {
    guard let first = readings.first, first.text != text else { return "" }
    guard readings.count == 2 else { return "Maybe \"\(first.text)\"." }
    let mark = first.reading.grouped == Byte.comma ? "comma" : "point"
    return "Maybe \"\(first.text)\" where the \(mark) stands between thousands, "
      + "or \"\(readings[1].text)\" where it is the decimal mark."
  }

  private static func ofNegative(_ readings: [String]) -> String {
    guard let number = readings.first, readings.count == 1 else { return "" }
    return "So written it is \"\(number)\", which is below 0."
  }

  /// Cells of a spreadsheet that hold no number.
  private static func ofSpreadsheet(_ text: String) -> String? {
    if text.utf8.first == UInt8(ascii: "#"), text.utf8.dropFirst().first.map({ $0 >= 65 && $0 <= 90 }) == true
    {
      return "A formula of a spreadsheet has failed: mend it there and export again."
    }
    let none = ["-", "–", "—", "n/a", "na", "none", "null", "nil", "nan", "(blank)", "."]
    return none.contains(text.lowercased()) ? "Leave the cell blank where there is none." : nil
  }

  /// Percentages, exponents and hexadecimal digits.
  private static func ofNotation(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "%")) { return ofPercentage(bytes) }
    let digits = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8) {
      guard let value = Int(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 16), value >= 0,
        digits.count == bytes.count
      else { return nil }
      return "Write it in decimal digits: \"\(value)\"."
    }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let isSignOrMark = { (byte: UInt8) in "+-.,".utf8.contains(byte) }
    guard parts.count == 2,
      parts.allSatisfy({ part in
        part.contains { Byte.digit($0) != nil }
          && part.allSatisfy { Byte.digit($0) != nil || isSignOrMark($0) }
      })
    else { return nil }
    return "Write it without an exponent."
  }

  private static func ofPercentage(_ bytes: [UInt8]) -> String {
    let example = "Write 18 % as 0.18."
    let number = bytes.filter { $0 != UInt8(ascii: "%") && $0 != Byte.space }
    guard let written = WrittenNumber(String(decoding: number, as: UTF8.self)), written.words.isEmpty,
      !written.isNegative, written.readings.count == 1, let digits = written.readings.first?.digits
    else { return example }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let zeros = Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - parts[0].count))
    let whole = zeros + parts[0]
    let places = whole.suffix(2) + (parts.count > 1 ? Array(parts[1]) : [])
    let shifted = WrittenNumber.Reading(digits: whole.dropLast(2) + [UInt8(ascii: ".")] + places)
    guard let share = shifted.text(isWhole: false, isNegative: false) else { return example }
    return "Write \(String(decoding: digits, as: UTF8.self)) % as \(share)."
  }
}
