import OrderRouting
import Testing

@testable import Channels

@Suite struct `Texts of channels` {
  @Test(arguments: [
    ("59.90", false, "59.9", ""), ("$12.34", false, "12.34", "USD"), ("AU $3,000.00", false, "3000", "AUD"),
    ("EUR 90,00", false, "90", "EUR"), ("1\u{A0}234,50 €", true, "1234.5", "EUR"),
    ("1.234,50", false, "1234.5", ""),
    ("12,34 EUR", false, "12.34", "EUR"), ("1,234", false, "1234", ""), ("1.234", true, "1234", ""),
    ("1.234", false, "1.234", ""), ("-5.00", false, "-5", ""), ("(5.00)", false, "-5", ""),
    ("1,234,567", false, "1234567", ""),
    ("£1,234.56", false, "1234.56", "GBP"), ("0.645", false, "0.645", ""), (".5", false, "0.5", ""),
  ])
  func `of money are read with their decimal mark`(
    _ text: String, comma: Bool, _ value: String, _ currency: String
  ) {
    let amount = MoneyText.amount(text, hasDecimalComma: comma)
    #expect(amount?.value == ExactDecimal(value))
    #expect(amount?.currency == currency)
  }

  @Test(arguments: ["", "abc", "1,23,456", "12.34.56", "free shipping", "1.2,345", "1000000000000.00"])
  func `that are no money are none`(_ text: String) {
    #expect(MoneyText.amount(text) == nil)
  }

  @Test(arguments: [
    ("2025-07-30T08:34:47+00:00", "2025-07-30T08:34:47Z"),
    ("2025-10-07 09:50:26 +0200", "2025-10-07T09:50:26+02:00"),
    ("2015-08-04T19:09:02.768Z", "2015-08-04T19:09:02.768Z"), ("Nov-20-26", "2026-11-20T00:00:00+01:00"),
    ("26-May-26", "2026-05-26T00:00:00+02:00"), ("05-oct.-26", "2026-10-05T00:00:00+02:00"),
    ("9/8/2026", "2026-09-08T00:00:00+02:00"), ("26.05.2026", "2026-05-26T00:00:00+02:00"),
    ("11/20/2026 9:15:00 PM", "2026-11-20T21:15:00+01:00"),
    ("12/20/2026 12:00:01 AM", "2026-12-20T00:00:01+01:00"),
    ("2026-03-15T10:30:00", "2026-03-15T10:30:00+01:00"), ("20261120", "2026-11-20T00:00:00+01:00"),
    ("Feb 1, 2025 12:14:30 AM PST", "2025-02-01T00:14:30-08:00"),
    ("15. März 2026", "2026-03-15T00:00:00+01:00"),
    ("2026-11-20 9:15", "2026-11-20T09:15:00+01:00"),
  ])
  func `of dates are read, without a zone on the channel's clock`(_ text: String, _ expected: String) {
    var dates = OrderDates(clock: ZoneClock("Europe/Berlin"), stated: nil, assumed: .monthFirst)
    #expect(MomentText.moment(text).flatMap { dates.instantText($0) } == expected)
  }

  @Test(arguments: [
    "", "soon", "2026-13-01", "2026-02-30", "1/2", "12:00", "2026-11-20T25:00:00Z", "2026-11-20 10:00 XYZ",
  ])
  func `that are no dates are none`(_ text: String) {
    #expect(MomentText.moment(text) == nil)
  }

  @Test func `of days turn at the midnight of the channel`() {
    func day(_ text: String, _ zone: String) -> String? {
      var dates = OrderDates(clock: ZoneClock(zone), stated: nil, assumed: .monthFirst)
      return MomentText.moment(text).flatMap { dates.day($0) }?.description
    }
    #expect(day("2026-09-24T22:00:00.000Z", "Europe/Berlin") == "2026-09-25")
    #expect(day("2026-09-24T21:59:59.000Z", "Europe/Berlin") == "2026-09-24")
    #expect(day("2026-06-30T06:59:59.000Z", "America/Los_Angeles") == "2026-06-29")
    #expect(day("2026-06-30T07:00:00.000Z", "America/Los_Angeles") == "2026-06-30")
    // Clocks go back on 1 November.
    #expect(day("2026-11-02T07:59:59Z", "America/Los_Angeles") == "2026-11-01")
  }

  @Test func `of days name the month as it is said`() {
    func day(_ order: DateOrder?, _ assumed: DateOrder) -> (String?, Bool) {
      var dates = OrderDates(clock: ZoneClock("UTC"), stated: order, assumed: assumed)
      let day = MomentText.moment("9/8/2026").flatMap { dates.day($0) }?.description
      return (day, dates.guessed)
    }
    #expect(day(nil, .monthFirst) == ("2026-09-08", true))
    #expect(day(nil, .dayFirst) == ("2026-08-09", true))
    #expect(day(.dayFirst, .monthFirst) == ("2026-08-09", false))
    #expect(MomentText.moment("26/5/2026") == MomentText.moment("2026-05-26"))
  }

  @Test func `are Windows-1252 where they are no UTF-8, and Shift_JIS where Japan is spoken of`() {
    let western = TextDecoding.decode([0x43, 0x61, 0x66, 0xE9, 0x20, 0x80])
    #expect(String(decoding: western.bytes, as: UTF8.self) == "Café €")
    #expect(western.encoding == .windows1252)
    let japanese = TextDecoding.decode(Array("Amazon.co.jp\t".utf8) + [0x93, 0x8C, 0x8B, 0x9E, 0xB6])
    #expect(String(decoding: japanese.bytes, as: UTF8.self) == "Amazon.co.jp\t東京ｶ")
    #expect(japanese.encoding == .shiftJIS)
  }

  @Test(arguments: [
    ("9.43461E+21", true), ("1E+5", true), ("1.23e+17", true), ("0E-4AS0-OGYA", false), ("12E+5", false),
    ("ABC", false),
    ("1.5", false), ("1E5", false),
  ])
  func `of ids are lost in scientific notation`(_ text: String, isLost: Bool) {
    #expect(IdentifierText.isScientific(text) == isLost)
  }

  @Test(arguments: [
    ("'80202", "US", "80202"), ("7302", "US", "07302"), ("601", "US", "00601"),
    ("2108-1234", "US", "02108-1234"),
    ("80202.0", "US", "80202"), ("4170", "AU", "4170"), ("2350", "ZA", "2350"),
    ("33101-1234", "US", "33101-1234"),
    ("-", "US", ""), ("2***9", "GB", ""), ("B0S1A0", "CA", "B0S1A0"), ("P1H 1L6", "CA", "P1H 1L6"),
    ("2108.0", "US", "02108"), ("901", "PR", "00901"), ("80202", "US", "80202"),
  ])
  func `of postal codes are mended`(_ text: String, _ country: String, _ code: String) {
    #expect(PostalCodeRepair.repair(text, country: country).code == code)
  }

  @Test(arguments: [
    ("US", "US"), ("usa", "US"), ("United States", "US"), ("UK", "GB"), ("Deutschland", "DE"), ("DEU", "DE"),
    ("Viet Nam", "VN"), ("Việt Nam", "VN"), ("Korea, Republic of", "KR"), ("U.S.A.", "US"), ("España", "ES"),
    ("Côte d'Ivoire", "CI"), ("THE NETHERLANDS", "NL"), ("Bosnia & Herzegovina", "BA"),
  ])
  func `of countries become codes of two letters`(_ text: String, _ code: String) {
    #expect(CountryNames.code(text) == code)
  }

  @Test(arguments: [("2", 2), ("2.0", 2), ("2,00", 2), ("0", 0), ("1000000", 1_000_000)])
  func `of quantities are whole`(_ text: String, _ value: Int) {
    #expect(Quantity(text) == .whole(value))
  }

  @Test func `of quantities that are not whole are not rounded`() {
    #expect(Quantity("1.5") == .fraction("1.5"))
    #expect(Quantity("1,5") == .fraction("1,5"))
    #expect(Quantity("") == .blank)
    for text in ["-1", "1000001", "two", "1e9", "1,000"] { #expect(Quantity(text) == .bad, "\(text)") }
  }

  @Test func `of gzip are unpacked, and damaged ones are not`() {
    // "order_id\n" as gzip makes it, twice.
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xCB, 0x2F, 0x4A, 0x49, 0x2D, 0x8A, 0xCF,
      0x4C, 0xE1,
      0x02, 0x00,
    ]
    let tail = Self.trailer
    #expect(GzipReader.unpack(packed + tail).map { String(decoding: $0, as: UTF8.self) } == "order_id\n")
    #expect(GzipReader.unpack(packed + tail + packed + tail)?.count == 18)
    #expect(GzipReader.unpack(packed) == nil)
    #expect(GzipReader.unpack(packed + [0, 0, 0, 0, 9, 0, 0, 0]) == nil)
  }

  private static let trailer: [UInt8] = [0x60, 0x21, 0x58, 0x1A, 0x09, 0x00, 0x00, 0x00]
}
