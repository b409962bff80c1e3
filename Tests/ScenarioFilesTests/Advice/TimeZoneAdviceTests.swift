import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct TimeZoneAdviceTests {
  @Test(arguments: [
    ("UTC-5", "Etc/GMT+5"), ("UTC-05:00", "Etc/GMT+5"), ("GMT+1", "Etc/GMT-1"), ("+0200", "Etc/GMT-2"),
    ("-8", "Etc/GMT+8"),
    ("(UTC-06:00)", "Etc/GMT+6"), ("UTC+14", "Etc/GMT-14"),
  ])
  func `an offset from UTC is never UTC`(text: String, zone: String) throws {
    let advice = TimeZoneAdvice.suggestion(for: text, among: TimeZoneClocks.names)
    #expect(advice.contains("America/New_York") && advice.contains("\"\(zone)\""), "\(advice)")
    var clocks = TimeZoneClocks(at: Instant(secondsSinceEpoch: 0))
    let found = clocks.clock(of: zone)
    let clock = try #require(found)
    #expect(clock.offset != 0 && clock.changes.isEmpty)
    #expect((clock.offset < 0) == text.contains("-"))
  }

  @Test(arguments: ["UTC+5:30", "GMT+0545", "UTC+15"])
  func `an offset that no zone of IANA stands for asks for a place`(text: String) {
    let advice = TimeZoneAdvice.suggestion(for: text, among: TimeZoneClocks.names)
    #expect(advice.contains("Name a place") && !advice.contains("Etc"))
  }

  @Test(arguments: [
    ("PST", "Maybe \"America/Los_Angeles\"."), ("EDT", "Maybe \"America/New_York\"."),
    ("CEST", "Maybe \"Europe/Berlin\"."), ("cst", "Maybe \"America/Chicago\" or \"Asia/Shanghai\"."),
    ("Eastern Time", "Maybe \"America/New_York\"."), ("W. Europe Standard Time", "Maybe \"Europe/Berlin\"."),
    ("New York", "Maybe \"America/New_York\"."), ("america/new york", "Maybe \"America/New_York\"."),
    ("Europe/Berlni", "Maybe \"Europe/Berlin\"."), ("utc", "Maybe \"UTC\"."), ("UTC+0", "Maybe \"UTC\"."),
    ("XYZ", ""), ("EETT", ""),
  ])
  func `a name of another list is suggested by IANA's, and a short one by no other`(
    text: String, advice: String
  ) {
    #expect(TimeZoneAdvice.suggestion(for: text, among: TimeZoneClocks.names) == advice)
  }
}
