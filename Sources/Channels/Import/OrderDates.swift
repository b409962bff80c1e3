internal import OrderRouting

/// Turns the moments of a channel's files into days and instants of its time zone.
struct OrderDates {
  let clock: ZoneClock
  /// What channels.csv says of dates that do not say.
  let stated: DateOrder?
  /// What the format assumes.
  let assumed: DateOrder
  /// Whether a date was met that could be read either way, and nothing but the format's assumption decided.
  private(set) var guessed = false

  init(clock: ZoneClock, stated: DateOrder?, assumed: DateOrder) {
    self.clock = clock
    self.stated = stated
    self.assumed = assumed
  }

  /// The day in the channel's zone; `nil` for a date that does not exist.
  mutating func day(_ moment: ChannelMoment) -> Day? {
    switch moment {
    case .instant(let instant, _): clock.day(of: instant)
    case .local(let day, _), .day(let day): day
    case .slashed(let first, let second, let year, _): day(first, second, year)
    }
  }

  /// ISO 8601 with an offset: the file's own, else the one of the channel's zone; a day alone is its midnight.
  mutating func instantText(_ moment: ChannelMoment) -> String? {
    switch moment {
    case .instant(let instant, let offset): return OrderDates.text(instant, offset: Int(offset))
    case .local(let day, let seconds): return text(day, Int(seconds))
    case .day(let day): return text(day, 0)
    case .slashed(let first, let second, let year, let seconds):
      return day(first, second, year).map { text($0, Int(seconds ?? 0)) }
    }
  }

  private mutating func day(_ first: UInt8, _ second: UInt8, _ year: Int16) -> Day? {
    if stated == nil, first != second { guessed = true }
    let isDayFirst = (stated ?? assumed) == .dayFirst
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    return Day(year: Int(year), month: Int(month), day: Int(day))
  }

  private func text(_ day: Day, _ seconds: Int) -> String {
    let (instant, offset) = clock.instant(day, seconds: seconds)
    return OrderDates.text(instant, offset: offset)
  }

  private static func text(_ instant: Instant, offset: Int) -> String {
    let (day, seconds, nanoseconds) = instant.local(offset: offset)
    let date = day.description
    return unsafe String(unsafeUninitializedCapacity: date.utf8.count + 26) { text in
      var end = 0
      func write(_ byte: UInt8) {
        unsafe text[end] = byte
        end += 1
      }
      func writePair(_ value: Int) {
        write(UInt8(48 + value / 10))
        write(UInt8(48 + value % 10))
      }
      for byte in date.utf8 { write(byte) }
      write(UInt8(ascii: "T"))
      writePair(seconds / 3600)
      write(UInt8(ascii: ":"))
      writePair(seconds / 60 % 60)
      write(UInt8(ascii: ":"))
      writePair(seconds % 60)
      if nanoseconds > 0 {
        write(UInt8(ascii: "."))
        var (rest, place) = (nanoseconds, Int32(100_000_000))
        while rest > 0 {
          write(UInt8(48 + rest / place))
          rest %= place
          place /= 10
        }
      }
      if offset == 0 {
        write(UInt8(ascii: "Z"))
        return end
      }
      let minutes = Int(offset.magnitude / 60)
      write(UInt8(ascii: offset < 0 ? "-" : "+"))
      writePair(minutes / 60)
      write(UInt8(ascii: ":"))
      writePair(minutes % 60)
      return end
    }
  }
}
