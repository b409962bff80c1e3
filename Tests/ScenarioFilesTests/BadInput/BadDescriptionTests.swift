import OrderRouting
import Testing

@Suite struct BadDescriptionTests {
  @Test(arguments: keys) func `a bad key of scenario.json is reported where it stands`(mutation: Mutation)
    throws
  {
    try mutation.check("scenario.json")
  }

  @Test(arguments: syntax) func `bad syntax of scenario.json is reported where it stands`(mutation: Mutation)
    throws
  {
    try mutation.check("scenario.json")
  }

  @Test(arguments: ["as_of", "currency", "policy"])
  func `a key that is missing is reported at the object`(key: String) {
    let fixture = ScenarioFixture().replacing("\"\(key)\"", with: "\"x\"", in: "scenario.json")
    #expect(fixture.errorPlaces() == ["scenario.json:1:1 \(key)"])
  }

  @Test func `a key that is missing in the policy is reported at the policy`() {
    let fixture = ScenarioFixture().replacing("unfilled_unit_penalty", with: "x", in: "scenario.json")
    #expect(fixture.errorPlaces() == ["scenario.json:8:13 policy.unfilled_unit_penalty"])
  }

  @Test func `a truncated file is reported at its end`() {
    let places = ScenarioFixture().setting("scenario.json", to: "{\n  \"format\": 1,\n  \"name\": ")
      .errorPlaces()
    #expect(places == ["scenario.json:3:11 "])
  }

  @Test func `an empty file is reported at its start`() {
    #expect(ScenarioFixture().setting("scenario.json", to: "").errorPlaces() == ["scenario.json:1:1 "])
  }

  @Test func `bytes that are no UTF-8 are the only error`() {
    let bytes = ScenarioFixture().files["scenario.json"] ?? []
    let wide = ScenarioFixture().setting("scenario.json", toBytes: [0xFF, 0xFE] + bytes.flatMap { [$0, 0] })
    #expect(wide.errorPlaces() == ["scenario.json:1:1 "])
    let one =
      ScenarioFixture().replacing("small", with: "sm?ll", in: "scenario.json").files["scenario.json"] ?? []
    let marked = one.map { $0 == UInt8(ascii: "?") ? 0xE4 : $0 }
    #expect(
      ScenarioFixture().setting("scenario.json", toBytes: marked).errorPlaces() == ["scenario.json:3:14 "])
  }

  @Test func `an array is no scenario`() {
    #expect(ScenarioFixture().setting("scenario.json", to: "\n [1]").errorPlaces() == ["scenario.json:2:2 "])
  }

  @Test func `a byte-order mark is accepted and moves nothing`() {
    let good = ScenarioFixture()
    let bytes = [0xEF, 0xBB, 0xBF] + (good.files["scenario.json"] ?? [])
    let marked = good.setting("scenario.json", toBytes: bytes)
    let found = marked.found()
    #expect(found == [])
    let places = ScenarioFixture().setting("scenario.json", toBytes: [0xEF, 0xBB, 0xBF, 0x5B, 0x5D])
      .errorPlaces()
    #expect(places == ["scenario.json:1:1 "])
  }

  static let keys: [Mutation] = [
    .init("format 2", "\"format\": 1", "\"format\": ^2", "format", "expected 1"),
    .init("format in quotes", "\"format\": 1", "\"format\": ^\"1\"", "format", "found a string"),
    .init("no format", "{\n  \"format\": 1,", "^{", "format", "expected this key"),
    .init(
      "instant without offset", "\"2026-11-23T09:30:00-05:00\"", "^\"2026-11-23T09:30\"", "as_of", "offset"),
    .init("instant that is none", "\"2026-11-23T", "^\"2026-11-31T", "as_of", "an instant"),
    .init("blank currency", "\"USD\"", "^\" \"", "currency", "not blank"),
    .init("number as a currency", "\"USD\"", "^840", "currency", "found a number"),
    .init("null as a currency", "\"USD\"", "^null", "currency", "expected a value"),
    .init("bad unit", "\"lb\"", "^\"pounds\"", "weight_unit", "expected one of g, kg, oz, lb"),
    .init("bad length", "\"in\"", "^\"inch\"", "length_unit", "expected one of"),
    .init(
      "policy of text", "\"policy\": {", "\"policy\": ^\"none\", \"old\": {", "policy.", "found a string"),
    .init("negative count", "nts\": 3", "nts\": ^-3", "policy.max_shipments", "at least 0"),
    .init("decimal count", "nts\": 3", "nts\": ^3.0", "policy.max_shipments", "Maybe \"3\""),
    .init("count in quotes", "nts\": 3", "nts\": ^\"3\"", "policy.max_shipments", "found a string"),
    .init("exponent", "4.00", "^4e0", "policy.late_penalty_per_day", "without an exponent"),
    .init("exponent in quotes", "\"1.50\"", "^\"15e-1\"", "policy.split_penalty", "without an exponent"),
    .init("seven decimals", "4.00", "^4.0000000", "policy.late_penalty_per_day", "6 after"),
    .init("13 digits", "4.00", "^1000000000000", "policy.late_penalty_per_day", "12 digits"),
    .init("negative money", "\"1.50\"", "^\"-1.50\"", "policy.split_penalty", "at least 0"),
    .init("array of money", "\"1.50\"", "^[1.50]", "policy.split_penalty", "found an array"),
    .init(
      "yes for true", "split_lines\": false", "split_lines\": ^\"yes\"", "policy.split_lines", "true or false"
    ),
    .init("0 for false", "only\": false", "only\": ^0", "policy.complete_only", "true or false"),
    .init("bad choice", "\"penalize\"", "^\"penalise\"", "policy.late", "Maybe \"penalize\""),
    .init("ship_days 0", "days\": 1", "days\": ^0", "policy.ship_days", "from 1 to 14"),
    .init("ship_days 15", "days\": 1", "days\": ^15", "policy.ship_days", "from 1 to 14"),
    .init("two ship_days for a plan", "days\": 1", "days\": ^2", "policy.ship_days", "for each ship date"),
    .init("ship_days in quotes", "days\": 1", "days\": ^\"1\"", "policy.ship_days", "found a string"),
    .init("bad period", "\"plan\"", "^\"shipdate\"", "policy.limits_per", "Maybe \"ship_date\""),
    .init(
      "bad period for two ship dates", "\"plan\", \"ship_days\": 1", "^\"dates\", \"ship_days\": 2",
      "policy.limits_per", "expected one of plan, ship_date"),
    .init("negative penalty", "\"0.75\"", "^\"-0.75\"", "policy.late_ship_penalty_per_day", "at least 0"),
    .init("same key", "\"currency\"", "^\"name\": \"big\", \"currency\"", "name", "each key once"),
    .init("unknown key", "\"name\"", "^\"title\"", "title", "no such key", .warning),
    .init(
      "unknown key of the policy", "\"late\"", "^\"lateness\"", "policy.lateness", "no such key", .warning),
  ]

  static let syntax: [Mutation] = [
    .init("text behind the end", "", "^x", "", "the end of the file"),
    .init("a second value", "", "^{}", "", "the end of the file"),
    .init("a comma too many", "\"0\"\n  }", "\"0\",\n  ^}", "", ""),
    .init("a comma missing", "1,\n  \"name\"", "1\n  ^\"name\"", "", ""),
    .init("single quotes", "\"USD\"", "^'USD'", "", ""),
    .init("a comment", "\"format\": 1,", "\"format\": 1, ^// one", "", ""),
    .init("a leading zero", "\"format\": 1", "\"format\": ^01", "", ""),
    .init("not a number", "4.00", "^NaN", "", ""),
  ]
}
