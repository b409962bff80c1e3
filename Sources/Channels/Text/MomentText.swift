internal import OrderRouting

/// Reads dates and times as channels write them.
enum MomentText {
  /// ISO 8601 and its relatives, `11/20/2026 9:15:00 AM`, `Nov-20-26`, `05-oct.-26`, `26.05.2026`; `nil` for
  /// anything else.
  static func moment(_ text: String) -> ChannelMoment? { moment(text.utf8Span.span) }

  static func moment(_ text: Span<UInt8>) -> ChannelMoment? {
    var scan = Scan()
    guard let date = scan.date(text) else { return nil }
    scan.skipSeparators(text)
    guard let time = scan.time(text) else { return scan.isAtEnd(text) ? date.moment(nil) : nil }
    scan.skipSeparators(text)
    guard let offset = scan.offset(text), scan.isAtEnd(text) else { return nil }
    return date.moment(time, offset: offset)
  }

  /// The instant that a number of seconds since 1970 is.
  static func seconds(_ seconds: Int) -> ChannelMoment {
    .instant(Instant(secondsSinceEpoch: Int64(seconds)), offset: 0)
  }

  /// The instant that a number of milliseconds since 1970 is.
  static func milliseconds(_ value: Int) -> ChannelMoment {
    let seconds = value >= 0 ? value / 1000 : (value - 999) / 1000
    let rest = Int32(value - seconds * 1000) * 1_000_000
    return .instant(Instant(secondsSinceEpoch: Int64(seconds), nanoseconds: rest), offset: 0)
  }

  /// The instant that a text states with its offset; `nil` where it states none.
  static func instant(_ text: String?) -> Instant? {
    guard let text, case .instant(let instant, _) = moment(text) else { return nil }
    return instant
  }

  enum Offset {
    case none
    case seconds(Int)
  }

  enum Date {
    case day(Day)
    case slashed(UInt8, UInt8, Int16)

    func moment(_ time: (seconds: Int, nanoseconds: Int32)?, offset: Offset = .none) -> ChannelMoment? {
      switch self {
      case .slashed(let first, let second, let year):
        if case .seconds = offset, time != nil { return nil }
        return .slashed(first: first, second: second, year: year, seconds: time.map { Int32($0.seconds) })
      case .day(let day):
        guard let time else { return .day(day) }
        guard case .seconds(let ahead) = offset else { return .local(day, seconds: Int32(time.seconds)) }
        let instant = Instant(day, secondsOfDay: time.seconds, nanoseconds: time.nanoseconds, offset: ahead)
        return .instant(instant, offset: Int32(ahead))
      }
    }
  }
}

/// A text of a date that is read from its start.
private struct Scan {
  private var position = 0

  func isAtEnd(_ text: Span<UInt8>) -> Bool { position >= text.count }

  private func peek(_ text: Span<UInt8>) -> UInt8? { position < text.count ? text[position] : nil }

  /// Goes past a byte that is one of up to five: a list of them would be made anew for each call.
  private mutating func accept(
    _ text: Span<UInt8>, _ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil,
    _ third: Unicode.Scalar? = nil, _ fourth: Unicode.Scalar? = nil, _ fifth: Unicode.Scalar? = nil
  ) -> Bool {
    guard position < text.count else { return false }
    let scalar = Unicode.Scalar(text[position])
    guard scalar == first || scalar == second || scalar == third || scalar == fourth || scalar == fifth else {
      return false
    }
    position += 1
    return true
  }

  mutating func skipSeparators(_ text: Span<UInt8>) {
    while let byte = peek(text), byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",") { position += 1 }
  }

  private mutating func number(_ text: Span<UInt8>, atMost digits: Int) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while let byte = peek(text), byte >= 48, byte <= 57, position - start < digits {
      value = value * 10 + Int(byte - 48)
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  private mutating func word(_ text: Span<UInt8>) -> String? {
    let start = position
    while let byte = peek(text), byte | 0x20 >= 97 && byte | 0x20 <= 122 || byte >= 128 { position += 1 }
    if position == start { return nil }
    var word: [UInt8] = []
    for index in start..<position { word.append(text[index]) }
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func skipDateMarks(_ text: Span<UInt8>) {
    while accept(text, "-", "/", ".", " ", ",") {}
  }

  /// Three parts, of which one may be a word.
  mutating func date(_ text: Span<UInt8>) -> MomentText.Date? {
    if let word = word(text) {
      guard let month = MonthNames.month(word) else { return nil }
      skipDateMarks(text)
      guard let day = number(text, atMost: 2), accept(text, "-", "/", " ", ",") else { return nil }
      skipDateMarks(text)
      guard let year = number(text, atMost: 4).flatMap(MomentText.year) else { return nil }
      return Day(year: year, month: month, day: day.value).map { .day($0) }
    }
    guard let first = number(text, atMost: 8) else { return nil }
    if first.digits == 8 {
      return Day(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100).map {
        .day($0)
      }
    }
    guard let mark = peek(text), accept(text, "-", "/", ".", " ") else { return nil }
    skipDateMarks(text)
    if let word = word(text) {
      guard let month = MonthNames.month(word) else { return nil }
      skipDateMarks(text)
      guard let year = number(text, atMost: 4).flatMap(MomentText.year) else { return nil }
      return Day(year: year, month: month, day: first.value).map { .day($0) }
    }
    guard let second = number(text, atMost: 2), accept(text, "-", "/", "."),
      let third = number(text, atMost: 4)
    else {
      return nil
    }
    return numbers(first, second.value, third, isDotted: mark == UInt8(ascii: "."))
  }

  private func numbers(
    _ first: (value: Int, digits: Int), _ second: Int, _ third: (value: Int, digits: Int), isDotted: Bool
  ) -> MomentText.Date? {
    if first.digits == 4 { return Day(year: first.value, month: second, day: third.value).map { .day($0) } }
    guard first.digits <= 2, let year = MomentText.year(third) else { return nil }
    if isDotted || first.value > 12 {
      return Day(year: year, month: second, day: first.value).map { .day($0) }
    }
    if second > 12 { return Day(year: year, month: first.value, day: second).map { .day($0) } }
    guard first.value >= 1, second >= 1 else { return nil }
    return .slashed(UInt8(first.value), UInt8(second), Int16(year))
  }

  /// Seconds since midnight.
  mutating func time(_ text: Span<UInt8>) -> (seconds: Int, nanoseconds: Int32)? {
    _ = accept(text, "T", "t")
    guard var hour = number(text, atMost: 2)?.value, accept(text, ":"),
      let minute = number(text, atMost: 2)?.value
    else {
      return nil
    }
    var second = 0
    var nanoseconds: Int32 = 0
    if accept(text, ":") {
      guard let value = number(text, atMost: 2)?.value else { return nil }
      second = value
      if accept(text, ".", ",") { nanoseconds = fraction(text) }
    }
    let start = position
    skipSeparators(text)
    switch word(text)?.lowercased() {
    case "am" where (1...12).contains(hour): hour %= 12
    case "pm" where (1...12).contains(hour): hour = hour % 12 + 12
    default: position = start
    }
    guard hour <= 24, minute <= 59, second <= 60 else { return nil }
    return (min(hour * 3600 + minute * 60 + second, 86_399), nanoseconds)
  }

  private mutating func fraction(_ text: Span<UInt8>) -> Int32 {
    var value: Int32 = 0
    var places = 0
    while let byte = peek(text), byte >= 48, byte <= 57 {
      if places < 9 {
        value = value * 10 + Int32(byte - 48)
        places += 1
      }
      position += 1
    }
    for _ in places..<9 { value *= 10 }
    return value
  }

  /// How far ahead of UTC; `nil` for a zone that is not known.
  mutating func offset(_ text: Span<UInt8>) -> MomentText.Offset? {
    if isAtEnd(text) { return MomentText.Offset.none }
    let isNegative = accept(text, "-")
    if isNegative || accept(text, "+") {
      guard let first = number(text, atMost: 4) else { return nil }
      _ = accept(text, ":")
      let minutes = first.digits <= 2 ? number(text, atMost: 2)?.value ?? 0 : first.value % 100
      let hours = first.digits <= 2 ? first.value : first.value / 100
      guard hours <= 15, minutes <= 59 else { return nil }
      return .seconds((hours * 3600 + minutes * 60) * (isNegative ? -1 : 1))
    }
    guard let hours = word(text).flatMap({ MomentText.zones[$0.uppercased()] }) else { return nil }
    return .seconds(hours * 3600)
  }
}

extension MomentText {
  fileprivate static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: 2000 + number.value
    default: nil
    }
  }

  /// Zones that Amazon's and eBay's reports name.
  fileprivate static let zones = [
    "Z": 0, "UTC": 0, "GMT": 0, "BST": 1, "CET": 1, "CEST": 2, "MET": 1, "MEST": 2, "PST": -8, "PDT": -7,
    "MST": -7, "MDT": -6, "CST": -6, "CDT": -5, "EST": -5, "EDT": -4, "JST": 9, "AEST": 10, "AEDT": 11,
  ]
}
