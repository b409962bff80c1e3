import OrderRouting
import ScenarioFiles
import Testing

@Suite struct DescriptionTests {
  private func found(_ text: String, _ replacement: String) throws -> [String] {
    ScenarioFixture().replacing(text, with: replacement, in: "scenario.json").diagnostics()
  }

  @Test func `an unknown key is a warning, and one that stands twice an error`() throws {
    let lines = try found("\"currency\"", "\"Format\": 1, \"name\": \"again\", \"currency\"")
    #expect(
      lines == [
        "scenario.json:5:3: warning: Format: no such key; it is ignored.",
        "scenario.json:5:16: error: name: expected each key once.",
      ])
  }

  @Test func `a missing key is an error of its object`() throws {
    let lines = try found("\"unfilled_unit_penalty\"", "\"unfiled_unit_penalty\"")
    #expect(
      lines == [
        "scenario.json:8:13: error: policy.unfilled_unit_penalty: expected this key in the object.",
        "scenario.json:16:5: warning: policy.unfiled_unit_penalty: no such key; it is ignored. "
          + "Maybe \"unfilled_unit_penalty\".",
      ])
  }

  @Test(arguments: [
    (
      "\"1.50\"", "1e3",
      "10:22: error: policy.split_penalty \"1e3\": expected a number of at least 0, at most 12 "
        + "digits before the point and 6 after. Write it without an exponent."
    ),
    (
      "\"1.50\"", "true",
      "10:22: error: policy.split_penalty \"true\": expected a number or a string with one, found "
        + "true or false."
    ),
    ("false", "\"no\"", "11:20: error: policy.split_lines \"no\": expected true or false, found a string."),
    (
      "3,", "3.0,",
      "9:22: error: policy.max_shipments \"3.0\": expected a whole number of at least 0. Maybe \"3\"."
    ),
    (
      "3,", "null,",
      "9:22: error: policy.max_shipments \"null\": expected a value. Leave the key out for its default."
    ),
    (
      "penalize", "forbit",
      "13:13: error: policy.late \"forbit\": expected one of penalize, forbid. "
        + "Maybe \"forbid\"."
    ),
    (
      "-05:00", "",
      "4:12: error: as_of \"2026-11-23T09:30:00\": expected an instant in ISO 8601 with its offset from "
        + "UTC. Write it as 2026-11-23T09:30:00-05:00, or with Z for UTC."
    ),
    ("\"USD\"", "\" \"", "5:15: error: currency \" \": expected a string that is not blank."),
    ("3,", "3", "10:5: error: expected a comma or } after the value."),
  ])
  func `a wrong value is an error where it stands`(text: String, replacement: String, line: String) throws {
    let lines = try found(text, replacement)
    #expect(lines == ["scenario.json:" + line])
  }

  @Test func `money is the decimal that is written`() throws {
    let fixture = ScenarioFixture().replacing("4.00", with: "123456789012.345678", in: "scenario.json")
      .replacing("\"25.00\"", with: "0.1", in: "scenario.json")
    let found = fixture.diagnostics()
    #expect(!found.contains { $0.contains("expected a number") })
    let small = ScenarioFixture().replacing("4.00", with: "0.1", in: "scenario.json")
    #expect(try small.read().scenario.policy.latePenaltyPerDay.millionths == 100_000)
  }
}
