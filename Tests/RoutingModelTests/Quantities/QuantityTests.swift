import RoutingModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("0", 0), ("-0.5", -500_000), ("12.000001", 12_000_001),
    ("999999999999.999999", 999_999_999_999_999_999),
  ])
  func `a number is read to the last digit`(text: String, millionths: Int64) {
    #expect(FixedDecimal(text)?.millionths == millionths)
    #expect(Money(text)?.millionths == millionths)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e3", "+1", " 1", "1,5", "1.0000000", "1000000000000", "0x1", "1.-5",
  ])
  func `what is no number is none`(text: String) {
    #expect(FixedDecimal(text) == nil)
  }

  @Test(arguments: [
    (5_000_000, "5.00"), (1_234_560, "1.23456"), (-1, "-0.000001"), (100_000, "0.10"), (-2_500_000, "-2.50"),
  ])
  func `money is written with two decimals, or as many as it needs`(millionths: Int64, text: String) {
    #expect(Money(millionths: millionths).description == text)
  }

  @Test func `halves are rounded away from zero, in short and in wide arithmetic`() {
    #expect(Rounding.product(1, 500_000) == 1)
    #expect(Rounding.product(-1, 500_000) == -1)
    #expect(Rounding.product(1, 499_999) == 0)
    #expect(Rounding.product(999_999_999_999_999_999, 1_500_001) == 1_500_000_999_999_999_998)
    #expect(Rounding.quotientUp(1, 3_000_000) == 1)
    #expect(Rounding.quotientUp(6_000_000, 3_000_000) == 2_000_000)
    #expect(Rounding.quotientUp(1 << 50, 3_000_000) == 375_299_968_947_542)
  }

  @Test func `every day of four centuries is written and read back, and weeks go on`() throws {
    var weekday = try #require(Day("1999-12-31")).weekday
    #expect(weekday == 4)
    let first = try #require(Day("2000-01-01"))
    for offset in 0..<146_097 {
      let day = first.advanced(by: offset)
      weekday = (weekday + 1) % 7
      #expect(day.weekday == weekday)
      #expect(Day(day.description) == day)
    }
    #expect(first.advanced(by: 146_097).description == "2400-01-01")
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "0000-01-01", "2026-04-31",
  ])
  func `a date that does not exist is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `local time goes back a day west of Greenwich`() throws {
    let day = try #require(Day("2026-11-23"))
    let instant = Instant(day, secondsOfDay: 3600)
    let local = instant.local(offset: -5 * 3600)
    #expect(local.day.description == "2026-11-22")
    #expect(local.secondsOfDay == 20 * 3600)
    let before = Instant(secondsSinceEpoch: -1).local(offset: 0)
    #expect(before.day.description == "1969-12-31")
    #expect(before.secondsOfDay == 86_399)
  }

  @Test func `New York and Los Angeles are 2 446 miles apart`() {
    let newYork = Coordinates(latitude: 40.7128, longitude: -74.0060)
    let losAngeles = Coordinates(latitude: 34.0522, longitude: -118.2437)
    #expect(newYork.distance(to: losAngeles) == 2_445_587)
    #expect(newYork.distance(to: newYork) == 0)
  }
}
