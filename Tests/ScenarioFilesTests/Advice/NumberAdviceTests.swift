import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct NumberAdviceTests {
  @Test(arguments: [
    ("1,5", "1.5"), (".5", "0.5"), ("5.", "5"), (",75", "0.75"), ("+5", "5"), ("1,234.50", "1234.50"),
    ("1.234,50", "1234.50"), ("1.234,567", "1234.567"), ("1,234.567", "1234.567"), ("1.234.567", "1234567"),
    ("1,000,000", "1000000"), ("12,34,567", "1234567"), ("1 234,5", "1234.5"), ("1'234.50", "1234.50"),
    ("1\u{202F}234", "1234"), ("0,500", "0.500"), ("1234,567", "1234.567"), ("٣", "3"), ("−2,5", "-2.5"),
    ("4.0000000", "4.000000"), ("12 pcs", "12"), ("2 ea.", "2"),
  ])
  func `a number in another notation is suggested as it is`(text: String, number: String) {
    #expect(NumberAdvice.suggestion(for: text, isWhole: false) == "Maybe \"\(number)\".")
  }

  @Test(arguments: [
    ("1,000", "1000"), ("12,345", "12345"), ("1,234,567", "1234567"), ("2.0", "2"), ("1.00", "1"),
    ("0.000", "0"),
    ("+7", "7"), ("1.234", "1234"), ("1.234.000", "1234000"), ("1 000", "1000"), ("1.000,00", "1000"),
    ("-1,000", "-1000"), ("10 Stk", "10"),
  ])
  func `a count in another notation is suggested as it is`(text: String, number: String) {
    #expect(NumberAdvice.suggestion(for: text, isWhole: true) == "Maybe \"\(number)\".")
  }

  @Test(arguments: [
    ("1,234", false, "comma", "1234", "1.234"), ("1,000", false, "comma", "1000", "1.000"),
    ("1.000", true, "point", "1000", "1"), ("20.000", true, "point", "20000", "20"),
  ])
  func `two meanings are both named`(
    text: String, isWhole: Bool, mark: String, grouped: String, decimal: String
  ) {
    let advice = NumberAdvice.suggestion(for: text, isWhole: isWhole)
    #expect(
      advice == "Maybe \"\(grouped)\" where the \(mark) stands between thousands, "
        + "or \"\(decimal)\" where it is the decimal mark.")
  }

  @Test(arguments: [
    ("x", true), ("-3", true), ("2.5", true), ("2,5", true), ("10.5", true), ("1 5", false), ("1,2,3", false),
    ("1.23.456", false), ("1,234,56", false), ("1/2", false), ("12-34", false), ("1.2345678", false),
    ("1234567890123", true), ("about 5", false), ("one", true), ("2x5", false),
  ])
  func `nothing is suggested that is another amount`(text: String, isWhole: Bool) {
    let advice = NumberAdvice.suggestion(for: text, isWhole: isWhole)
    #expect(!advice.contains("\""), "\(advice)")
  }

  /// Whatever is suggested, read by the grammar of the files, is one of the amounts that the text can mean.
  @Test func `no suggestion changes an amount, for any marks between digits`() {
    let marks = [(",", "."), (".", ","), (" ", ","), ("'", "."), ("", ",")]
    var generator = SeededGenerator(seed: 78)
    for _ in 0..<2000 {
      let amount = Int.random(in: 0..<10_000_000, using: &generator)
      let places = Int.random(in: 0...3, using: &generator)
      let (group, mark) = marks[Int.random(in: 0..<marks.count, using: &generator)]
      let text = written(amount, places, group, mark)
      let isWhole = places == 0 && Bool.random(using: &generator)
      let meant = FixedDecimal(millionths: Int64(amount) * [1_000_000, 100_000, 10_000, 1000][places])
      let advice = NumberAdvice.suggestion(for: text, isWhole: isWhole)
      let named = advice.split(separator: "\"").filter { FixedDecimal(String($0)) != nil }
        .compactMap { FixedDecimal(String($0)) }
      #expect(named.isEmpty || named.contains(meant), "\(text): \(advice)")
      #expect(named.count <= 1 || (text.contains(".") != text.contains(",")), "\(text): \(advice)")
    }
  }

  private func written(_ amount: Int, _ places: Int, _ group: String, _ mark: String) -> String {
    var digits = Array(String(amount))
    while digits.count <= places { digits.insert("0", at: 0) }
    let whole = digits.dropLast(places)
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += group }
      text.append(digit)
    }
    return places == 0 ? text : text + mark + String(digits.suffix(places))
  }

  @Test(arguments: [
    ("18%", "18 % as 0.18."), ("7.5%", "7.5 % as 0.075."), ("7,5 %", "7.5 % as 0.075."),
    ("0.5 %", "0.5 % as 0.005."),
    ("118%", "118 % as 1.18."), ("1,234%", "18 % as 0.18."), ("%", "18 % as 0.18."),
  ])
  func `a percentage is suggested as a share`(text: String, advice: String) {
    #expect(NumberAdvice.suggestion(for: text, isWhole: false) == "Write " + advice)
  }

  @Test func `a column's limit leaves out the number that it cannot take`() {
    let found = ScenarioFixture().replacing("37.75", with: "\"37,750\"", in: "orders.csv").found()
    #expect(found.map(\.suggestion) == ["Maybe \"37.750\"."])
  }

  @Test(arguments: ["5 EUR", "EUR 5", "£5", "$4.25", "5€", "R$ 5", "5 zł", "12 XYZ"])
  func `a currency stands in scenario_json, not beside the amount`(text: String) {
    let advice = NumberAdvice.suggestion(for: text, isWhole: false)
    let number = text == "$4.25" ? "4.25" : text == "12 XYZ" ? "12" : "5"
    #expect(advice.contains("\"\(number)\"") && advice.contains("the currency stands in scenario.json"))
  }

  @Test(arguments: [
    ("5 kg", "5", "kg"), ("5lb", "5", "lb"), ("2.5 oz", "2.5", "oz"), ("12\"", "12", "\""),
    ("300mm", "300", "mm"),
  ])
  func `a number with a unit is the same only where scenario_json has that unit`(
    text: String, number: String, unit: String
  ) {
    let advice = NumberAdvice.suggestion(for: text, isWhole: false)
    #expect(advice == "Maybe \"\(number)\", where \(unit) is the unit that scenario.json has.")
  }

  @Test(arguments: ["(5.00)", "5.00-", "(1,000)"])
  func `the negative numbers of bookkeepers keep their sign`(text: String) {
    let number = text == "(1,000)" ? "-1000" : text.contains("(") || text.hasSuffix("-") ? "-5.00" : ""
    #expect(NumberAdvice.suggestion(for: text, isWhole: false).contains("\"\(number)\""))
    let below = NumberAdvice.suggestion(for: "(5.00)", isWhole: false, isSigned: false)
    #expect(below == "So written it is \"-5.00\", which is below 0.")
  }

  @Test(arguments: [
    ("0x10", "Write it in decimal digits: \"16\"."), ("1e3", "Write it without an exponent."),
    ("1.00E+01", "Write it without an exponent."), ("N/A", "Leave the cell blank where there is none."),
    ("-", "Leave the cell blank where there is none."),
    ("#REF!", "A formula of a spreadsheet has failed: mend it there and export again."),
  ])
  func `what spreadsheets and programs write is told apart`(text: String, advice: String) {
    #expect(NumberAdvice.suggestion(for: text, isWhole: false) == advice)
  }

  @Test(arguments: [
    ("1,000", "Maybe \"1000\"."), ("∞", "Maybe \"unlimited\"."), ("Unlimted", "Maybe \"unlimited\"."),
    ("9999+", "Maybe \"9999\", or \"unlimited\"."),
  ])
  func `stock on hand is advised in units or as unlimited`(text: String, advice: String) {
    let found = ScenarioFixture().replacing("BOX,7", with: "BOX,\"\(text)\"", in: "stock.csv").found()
    #expect(found.map(\.suggestion) == [advice])
  }
}
