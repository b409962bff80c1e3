private import FoundationEssentials
private import FoundationInternationalization
package import OrderRouting

/// How far ahead of UTC the clocks of time zones are at one instant.
package struct TimeZoneClocks {
  private let date: Date
  private var offsets: [String: Int?] = [:]

  package init(at instant: Instant) {
    date = Date(timeIntervalSince1970: Double(instant.seconds))
  }

  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers + slashless }

  /// Seconds ahead of UTC; `nil` where no IANA time zone has this name.
  package mutating func utcOffset(of name: String) -> Int? {
    if let offset = offsets[name] { return offset }
    // Foundation also knows abbreviations such as PST and offsets such as GMT+5, which IANA does not.
    let isName = name.utf8.contains(UInt8(ascii: "/")) || Self.slashless.contains(name)
    let offset = isName ? TimeZone(identifier: name)?.secondsFromGMT(for: date) : nil
    offsets[name] = .some(offset)
    return offset
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
