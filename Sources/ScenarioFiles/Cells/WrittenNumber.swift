/// A number as people and spreadsheets write it: digits with marks between them, a sign, words around.
struct WrittenNumber {
  private(set) var isNegative = false
  /// Whether brackets or a sign at the end say that it is negative, as bookkeepers write.
  private(set) var isAccounting = false
  /// Digits, commas and points; blanks and apostrophes between digits as `'`.
  private(set) var body: [UInt8] = []
  /// What stands before and behind it, blanks and the sign left out.
  private(set) var words = ""
  /// Whether a plus stands behind it: so many or more.
  private(set) var isOpenEnded = false

  /// `nil` where the text has no digit, or something else between its digits.
  init?(_ text: String) {
    var scalars = text.unicodeScalars.map(Self.plain)
    if scalars.first == "(", scalars.last == ")" {
      scalars = Array(scalars.dropFirst().dropLast())
      isNegative = true
      isAccounting = true
    }
    guard var first = scalars.firstIndex(where: Self.isDigit),
      var last = scalars.lastIndex(where: Self.isDigit)
    else { return nil }
    if first > 0, Self.isMark(scalars[first - 1]) { first -= 1 }
    if last + 1 < scalars.count, Self.isMark(scalars[last + 1]) { last += 1 }
    for scalar in scalars[first...last] {
      guard Self.isDigit(scalar) || Self.isMark(scalar) || scalar == "'" else { return nil }
      body.append(UInt8(truncatingIfNeeded: scalar.value))
    }
    readWords(scalars[..<first], scalars[(last + 1)...])
  }

  private mutating func readWords(
    _ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>
  ) {
    isOpenEnded = after.filter { $0 != "'" } == ["+"]
    if isOpenEnded { return }
    for scalar in before where scalar == "-" { isNegative.toggle() }
    if after.contains("-"), !before.contains("-") {
      isNegative = true
      isAccounting = true
    }
    for scalar in before + after where scalar != "-" && scalar != "+" && scalar != "'" {
      words.unicodeScalars.append(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == "." }

  /// The scalar in ASCII where it has a counterpart: digits of any script, signs, marks between thousands.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return Unicode.Scalar(UInt8(value) + 48)
    }
    switch scalar {
    case "\u{2212}", "\u{2013}", "\u{2011}": return "-"
    case "\u{66B}": return "."
    case "’", "`", "_", "\u{66C}": return "'"
    default: return scalar.properties.isWhitespace ? "'" : scalar
    }
  }
}

extension WrittenNumber {
  /// What the digits may mean, in the grammar of the files.
  struct Reading: Equatable {
    var digits: [UInt8]
    /// Which mark was taken for one between thousands; `nil` where that is not in doubt.
    var grouped: UInt8?
    var decimal: UInt8?
  }

  /// Every number that the digits may mean: one, none where their groups make no sense, two where a single
  /// comma or point may be either mark.
  var readings: [Reading] {
    let marks = body.filter { $0 == Byte.comma || $0 == Self.point }
    let hasBlanks = body.contains(Self.apostrophe)
    guard let last = marks.last else {
      return hasBlanks ? Self.joined(body, by: Self.apostrophe) : [Reading(digits: body)]
    }
    let position = body.lastIndex(of: last) ?? 0
    let fraction = Array(body[(position + 1)...])
    if marks.count == 1 {
      let whole = Array(body[..<position])
      if hasBlanks { return Self.joined(whole, by: Self.apostrophe).map { $0.with(fraction) } }
      return Self.ofSingleMark(last, whole, fraction)
    }
    if marks.count(where: { $0 == last }) == marks.count {
      return hasBlanks ? [] : Self.joined(body, by: last)
    }
    guard marks.count(where: { $0 == last }) == 1, !hasBlanks else { return [] }
    return Self.joined(Array(body[..<position]), by: marks[0]).map { $0.with(fraction) }
  }

  private static let point = UInt8(ascii: ".")
  private static let apostrophe = UInt8(ascii: "'")

  private static func ofSingleMark(_ mark: UInt8, _ whole: [UInt8], _ fraction: [UInt8]) -> [Reading] {
    var decimal = Reading(digits: whole.isEmpty ? [UInt8(ascii: "0")] : whole).with(fraction)
    guard fraction.count == 3, var grouped = joined(whole + [mark] + fraction, by: mark).first else {
      return [decimal]
    }
    grouped.grouped = mark
    decimal.decimal = mark
    return [grouped, decimal]
  }

  /// The digits without the marks between thousands, or between hundreds and thousands as in 1,23,456.
  private static func joined(_ digits: [UInt8], by mark: UInt8) -> [Reading] {
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, let last = groups.last, groups.count > 1, last.count == 3,
      (1...3).contains(first.count), first.first != UInt8(ascii: "0")
    else { return [] }
    let middle = groups.dropFirst().dropLast()
    let isIndian = mark == Byte.comma && middle.allSatisfy { $0.count == 2 } && first.count <= 2
    guard middle.allSatisfy({ $0.count == 3 }) || isIndian else { return [] }
    return [Reading(digits: Array(groups.joined()))]
  }
}

extension WrittenNumber.Reading {
  fileprivate func with(_ fraction: [UInt8]) -> Self {
    var reading = self
    if !fraction.isEmpty { reading.digits += [UInt8(ascii: ".")] + fraction }
    return reading
  }

  /// The number in the grammar of a column: without zeros that it has no room for, with its sign; `nil`
  /// where that would change the amount.
  func text(isWhole: Bool, isNegative: Bool) -> String? {
    var digits = digits
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      let places = isWhole ? 0 : 6
      while digits.count - point - 1 > places, digits.last == UInt8(ascii: "0") { digits.removeLast() }
      if digits.count - point - 1 > places { return nil }
      if digits.count == point + 1 { digits.removeLast() }
    }
    if (digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count) > 12 { return nil }
    return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}
