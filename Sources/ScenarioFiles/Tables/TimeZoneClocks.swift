private import FoundationEssentials
private import FoundationInternationalization
package import OrderRouting

/// The clocks of time zones, from a year before a moment to thirty years after it.
package struct TimeZoneClocks {
  private let start: Date
  private let end: Date
  private var clocks: [String: LocalClock?] = [:]
  private static let year: TimeInterval = 366 * 86_400

  package init(at moment: Instant) {
    let date = Date(timeIntervalSince1970: Double(moment.seconds))
    start = date.addingTimeInterval(-Self.year)
    end = date.addingTimeInterval(30 * Self.year)
  }

  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers + slashless }

  /// `nil` where no IANA time zone has this name.
  package mutating func clock(of name: String) -> LocalClock? {
    if let clock = clocks[name] { return clock }
    // Foundation also knows abbreviations such as PST and offsets such as GMT+5, which IANA does not.
    let isName = name.utf8.contains(UInt8(ascii: "/")) || Self.slashless.contains(name)
    let clock = isName ? TimeZone(identifier: name).map(clock) : nil
    clocks[name] = .some(clock)
    return clock
  }

  private func clock(of zone: TimeZone) -> LocalClock {
    var clock = LocalClock(offset: zone.secondsFromGMT(for: start))
    var date = start
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
      let moment = Instant(secondsSinceEpoch: Int64(next.timeIntervalSince1970.rounded(.down)))
      clock.changes.append(LocalClock.Change(at: moment, offset: zone.secondsFromGMT(for: next)))
      date = next
    }
    return clock
  }

  /// The names of the IANA database without an area before them.
  private static let slashless = [
    "UTC", "GMT", "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire",
    "GMT+0",
    "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan",
    "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland",
    "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "W-SU", "WET", "Zulu",
  ]
}
