internal import OrderRouting

/// Numbers. Each returns a default where the cell is blank or bad.
extension RowReader {
  /// An amount that is not negative; 0 where blank.
  mutating func money(_ column: Column) -> Money { Money(millionths: amount(column).millionths) }

  /// An amount that may be negative; 0 where blank.
  mutating func signedMoney(_ column: Column) -> Money {
    Money(millionths: signedDecimal(column)?.millionths ?? 0)
  }

  /// A number that may be negative; `nil` where blank.
  mutating func signedDecimal(_ column: Column) -> FixedDecimal? {
    guard let cell = value(column) else { return nil }
    let number = FixedDecimal.parse(file.bytes.span.extracting(cell.start..<cell.end))
    if number == nil { failNumber(column, cell, "a number", isSigned: true) }
    return number
  }

  /// A number that is not negative; 0 where blank.
  mutating func amount(_ column: Column) -> FixedDecimal { decimal(column) ?? 0 }

  /// A number that is not negative; `nil` where blank.
  mutating func decimal(_ column: Column) -> FixedDecimal? {
    guard let cell = value(column) else { return nil }
    let number = FixedDecimal.parse(file.bytes.span.extracting(cell.start..<cell.end))
    if let number, number >= 0 { return number }
    failNumber(column, cell, "a number of at least 0")
    return nil
  }

  /// A number above 0; `nil` where blank.
  mutating func positiveDecimal(_ column: Column) -> FixedDecimal? {
    guard let cell = value(column) else { return nil }
    let number = FixedDecimal.parse(file.bytes.span.extracting(cell.start..<cell.end))
    if let number, number > 0 { return number }
    failNumber(column, cell, "a number above 0")
    return nil
  }

  /// A whole number of at least `minimum`; `nil` where blank.
  mutating func whole(_ column: Column, atLeast minimum: Int = 0) -> Int? {
    guard let cell = value(column) else { return nil }
    let number = CellGrammar.whole(file.bytes.span.extracting(cell.start..<cell.end))
    if let number, number >= minimum { return number }
    failNumber(column, cell, "a whole number of at least \(minimum)", isWhole: true)
    return nil
  }

  /// A whole number of any sign, or `unlimited`, which is `nil`; 0 where the cell is no good.
  mutating func wholeOrUnlimited(_ column: Column) -> Int? {
    guard let cell = value(column) else { return 0 }
    if let number = CellGrammar.whole(file.bytes.span.extracting(cell.start..<cell.end)) { return number }
    if text(cell) == "unlimited" { return nil }
    failNumber(
      column, cell, "a whole number or unlimited", isWhole: true, isSigned: true,
      suggestion: Self.adviceOnUnlimited(text(cell)))
    return 0
  }

  private static func adviceOnUnlimited(_ text: String) -> String {
    let words = ["unlimited", "infinite", "infinity", "endless"]
    if text == "∞" || NearestName.to(text, among: words) != nil { return "Maybe \"unlimited\"." }
    guard let written = WrittenNumber(text), written.isOpenEnded else { return "" }
    let numbers = written.readings.compactMap { $0.text(isWhole: true, isNegative: false) }
    return numbers.count == 1 ? "Maybe \"\(numbers[0])\", or \"unlimited\"." : ""
  }

  /// Degrees from −`limit` to `limit`; `nil` where blank.
  mutating func degrees(_ column: Column, limit: Int) -> FixedDecimal? {
    guard let cell = value(column) else { return nil }
    let number = FixedDecimal.parse(file.bytes.span.extracting(cell.start..<cell.end))
    if let number, number.millionths.magnitude <= UInt64(limit) * 1_000_000 { return number }
    failNumber(column, cell, "degrees from -\(limit) to \(limit)", isSigned: true, limit: limit)
    return nil
  }

  private mutating func failNumber(
    _ column: Column, _ cell: CSVCell, _ expected: String, isWhole: Bool = false,
    isSigned: Bool = false, limit: Int? = nil, suggestion: String = ""
  ) {
    let text = text(cell)
    let scope = isWhole ? "at most 12 digits" : "at most 12 digits before the point and 6 after"
    let digits = file.bytes[cell.start..<cell.end].count { Byte.digit($0) != nil }
    fail(
      column, "expected " + expected + (digits > 6 ? ", " + scope : ""),
      suggestion: suggestion.isEmpty
        ? NumberAdvice.suggestion(
          for: text, isWhole: isWhole, isSigned: isSigned,
          limit: limit.map { FixedDecimal(millionths: Int64($0) * 1_000_000) }) : suggestion)
  }
}
