import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct GrammarTests {
  private func read<Value>(_ text: String, _ grammar: (Span<UInt8>) -> Value?) -> Value? {
    grammar(Array(text.utf8).span)
  }

  @Test(arguments: [("0", 0), ("007", 7), ("-3", -3), ("-0", 0), ("999999999999", 999_999_999_999)])
  func `a whole number has at most twelve digits and a sign`(text: String, value: Int) {
    #expect(read(text, CellGrammar.whole) == value)
  }

  @Test(arguments: ["", "-", "+1", "1.0", "1.", "1e3", "1 000", "1,000", "0x1", "1000000000000", "--1", "١"])
  func `nothing else is a whole number`(text: String) {
    #expect(read(text, CellGrammar.whole) == nil)
  }

  @Test(arguments: ["yes", "Yes", "TRUE", "true", "1"])
  func `these are yes`(text: String) { #expect(read(text, CellGrammar.boolean) == true) }

  @Test(arguments: ["no", "NO", "False", "false", "0"])
  func `these are no`(text: String) { #expect(read(text, CellGrammar.boolean) == false) }

  @Test(arguments: ["", "y", "n", "on", "2", "yess", "\u{11}", "tru"])
  func `these are neither`(text: String) { #expect(read(text, CellGrammar.boolean) == nil) }

  @Test func `times of day go from 00:00 to 23:59`() {
    #expect(read("00:00", CellGrammar.timeOfDay)?.minutes == 0)
    #expect(read("23:59", CellGrammar.timeOfDay)?.minutes == 1439)
    for text in ["24:00", "12:60", "9:30", "09:30:00", "09-30", "0930", ""] {
      #expect(read(text, CellGrammar.timeOfDay) == nil, "\(text)")
    }
  }

  @Test func `a week is seven digits, Monday first`() {
    #expect(read("1111100", CellGrammar.weekdays) == .mondayToFriday)
    #expect(read("0000001", CellGrammar.weekdays)?.bits == 0b100_0000)
    for text in ["111110", "11111000", "1111102", "MTWTFSS"] {
      #expect(read(text, CellGrammar.weekdays) == nil, "\(text)")
    }
  }

  @Test func `dates have to exist`() {
    #expect(read("2026-11-23", CellGrammar.day)?.description == "2026-11-23")
    #expect(read("2024-02-29", CellGrammar.day) != nil)
    for text in [
      "2026-02-29", "2026-13-01", "2026-11-00", "0000-01-01", "2026-1-01", "20261123", "11/23/2026",
    ] {
      #expect(read(text, CellGrammar.day) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0), ("1970-01-01T00:00Z", 0, 0), ("1970-01-01T01:00:00+01:00", 0, 0),
    ("1969-12-31T19:00:00.25-05:00", 0, 250_000_000), ("2026-11-23T09:30:00-05:00", 1_795_444_200, 0),
    ("1970-01-01T00:00:01,000000001Z", 1, 1), ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
  ])
  func `instants are ISO 8601 with an offset`(text: String, seconds: Int64, nanoseconds: Int32) {
    let instant = Instant(secondsSinceEpoch: seconds, nanoseconds: nanoseconds)
    #expect(read(text, InstantGrammar.instant) == instant)
  }

  @Test(arguments: [
    "2026-11-23T09:30:00", "2026-11-23", "2026-11-23 09:30:00Z", "2026-11-23T09:30:00-0500",
    "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z", "2026-11-23T09:30:60Z", "2026-02-30T09:30:00Z",
    "2026-11-23T09:30:00.Z", "2026-11-23T09:30:00.1234567890Z", "2026-11-23T09:30:00Zx",
    "2026-11-23T09:30.5Z",
    "2026-11-23T09:30:00+24:00", "2026-11-23T09:30:00+05:60", "2026-11-23T09:30:00-05", "",
  ])
  func `nothing else is an instant`(text: String) {
    #expect(read(text, InstantGrammar.instant) == nil)
  }

  @Test func `postal codes lose case, blanks, hyphens and then leading apostrophes`() {
    for (text, code) in [
      ("9 4110", "94110"), ("'07001", "07001"), (" 'k1a 0b1", "K1A0B1"), ("' '9", "9"), ("9'4", "9'4"),
      ("1\u{A0}2\t3", "123"), ("é1", "É1"), ("", ""), ("†", "†"), ("10001-2345", "100012345"), ("-'9-", "9"),
      ("'-'9", "9"), ("--", ""),
    ] { #expect(CellNormalisation.postalCode(Array(text.utf8).span) == code) }
  }

  @Test func `districts lose case and blanks, and nothing else`() {
    for (text, district) in [("pa 1..pa\u{A0}80", "PA1..PA80"), ("\tec1a ", "EC1A"), ("006-9", "006-9")] {
      #expect(CellNormalisation.district(text) == district)
    }
  }

  @Test func `lists drop empty parts and repetitions`() {
    #expect(CellNormalisation.list("a| b ||a|\u{A0}|c d") == ["a", "b", "c d"])
    #expect(CellNormalisation.list("|") == [])
    #expect(CellNormalisation.sameParts(["a", "b"], ["b", "a"]))
    #expect(!CellNormalisation.sameParts(["a", "b"], ["b", "c"]))
    #expect(!CellNormalisation.sameParts(["\u{E9}"], ["e\u{301}"]))
  }

  @Test(arguments: [
    ("1e3", false, "Write it without an exponent."), ("18%", false, "Write 18 % as 0.18."),
    ("$4.25", false, "Maybe \"4.25\"."), ("1,234.50", false, "Maybe \"1234.50\"."),
    ("1,5", false, "Maybe \"1.5\"."),
    (".5", false, "Maybe \"0.5\"."), ("5.", false, "Maybe \"5\"."), ("2.0", true, "Maybe \"2\"."),
    ("+7", true, "Maybe \"7\"."), ("x", true, ""), ("-3", true, ""), ("2.5", true, ""),
  ])
  func `advice on a bad number says what was probably meant`(text: String, isWhole: Bool, advice: String) {
    #expect(NumberAdvice.suggestion(for: text, isWhole: isWhole) == advice)
  }
}
