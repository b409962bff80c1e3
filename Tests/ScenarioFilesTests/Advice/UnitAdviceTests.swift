import Testing

@testable import ScenarioFiles

@Suite struct UnitAdviceTests {
  @Test(arguments: [
    ("mm", "cm (÷ 10)"), ("Millimetres", "cm (÷ 10)"), ("m", "cm (× 100)"), ("dm", "cm (× 10)"),
    ("ft", "in (× 12)"),
    ("FEET", "in (× 12)"), ("yd", "in (× 36)"),
  ])
  func `another unit of length says how to convert`(unit: String, conversion: String) {
    let advice = advice("\"length_unit\": \"in\"", "\"length_unit\": \"\(unit)\"")
    #expect(advice == ["No unit of this format: convert to \(conversion)."])
  }

  @Test(arguments: [
    ("mg", "g (÷ 1000)"), ("t", "kg (× 1000)"), ("tonnes", "kg (× 1000)"), ("stone", "lb (× 14)"),
    ("µg", "g (÷ 1000000)"),
  ])
  func `another unit of weight says how to convert`(unit: String, conversion: String) {
    let advice = advice("\"weight_unit\": \"lb\"", "\"weight_unit\": \"\(unit)\"")
    #expect(advice == ["No unit of this format: convert to \(conversion)."])
  }

  @Test(arguments: [
    ("KG", "kg"), ("lbs", "lb"), ("Pounds", "lb"), ("grams", "g"), ("oz.", "oz"), ("kilo", "kg"),
  ])
  func `the same unit by another name is suggested by its own`(unit: String, name: String) {
    #expect(advice("\"weight_unit\": \"lb\"", "\"weight_unit\": \"\(unit)\"") == ["Maybe \"\(name)\"."])
  }

  @Test func `no unit is suggested for what is near to one by its letters alone`() {
    for unit in ["cn", "i", "km2", "pt", "furlong"] {
      #expect(advice("\"length_unit\": \"in\"", "\"length_unit\": \"\(unit)\"") == [""])
    }
  }

  private func advice(_ text: String, _ replacement: String) -> [String] {
    ScenarioFixture().replacing(text, with: replacement, in: "scenario.json").found().map(\.suggestion)
  }
}
