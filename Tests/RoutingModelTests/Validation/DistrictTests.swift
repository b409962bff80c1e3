import RoutingModel
import Testing

@Suite struct `Validation of districts` {
  private func district(_ text: String, in country: String?, of scenario: inout Scenario) {
    scenario.zones[1].country = country
    scenario.zones[1].district = text
  }

  @Test(arguments: [
    ("KA27", "GB"), ("EC1A", "GB"), ("006", "US"), ("006..009", "US"), ("PA20..PA49", "GB"),
    ("PA1..PA80", "GB"),
    ("IM1..IM9", "IM"), ("JE1..JE10", "JE"), ("GY9..GY10", "GG"), ("A1..A1", "FR"), ("0..999999999999", "GB"),
    ("941..995", "US"), ("K1A", "CA"),
  ])
  func `a district is a leading part of codes, or a range of numbers behind equal letters`(
    text: String, country: String
  ) {
    expectNone { district(text, in: country, of: &$0) }
    expectNone {
      $0.restrictions[0].prefix = ""
      $0.restrictions[0].country = country
      $0.restrictions[0].district = text
    }
  }

  @Test(arguments: [
    ("009..006", "US"), ("PA49..PA20", "GB"), ("PA10..PA9", "GB"), ("PA1..PB9", "GB"), ("PA1..9", "GB"),
    ("006..", "US"), ("..009", "US"), ("..", "US"), ("006...009", "US"), ("006.009", "US"),
    ("1..2..3", "US"), ("EC1A..EC1P", "GB"), ("A..B", "GB"), ("6..09", "US"), ("PA1..PA80", "FR"),
    ("1..9999999999999", "GB"), ("006-009", "US"), ("KA-27", "GB"), ("KA2|KA3", "GB"), ("006,007", "US"),
    ("KA2;KA3", "GB"), ("ka27", "GB"), ("KA 27", "GB"), ("*", "GB"), ("'006", "US"), ("006–009", "US"),
    ("PA–1..PA–9", "GB"),
  ])
  func `what is neither is an error`(text: String, country: String) {
    expectOne(.error, .zones, row: 1, "district") { district(text, in: country, of: &$0) }
    expectOne(.error, .restrictions, "district") {
      $0.restrictions[0].prefix = ""
      $0.restrictions[0].country = country
      $0.restrictions[0].district = text
    }
  }

  @Test func `a district needs a named country`() {
    expectOne(.error, .zones, row: 1, "district") { district("KA27", in: nil, of: &$0) }
    expectOne(.error, .restrictions, "district") {
      $0.restrictions[0] = Restriction(tag: "cotton")
      $0.restrictions[0].district = "006..009"
    }
  }

  @Test func `a prefix and a district together are an error`() {
    expectOne(.error, .zones, row: 1, "district") {
      district("KA27", in: "GB", of: &$0)
      $0.zones[1].prefix = "KA"
    }
    expectOne(.error, .restrictions, "district") { $0.restrictions[0].district = "H0" }
  }

  @Test func `hyphens stand neither in postal codes nor in prefixes`() {
    let code = expectOne(.error, .orders, "postal_code") { $0.orders[0].postalCode = "10001-2345" }
    #expect(code?.suggestion == #"Write "100012345"."#)
    expectOne(.error, .locations, "postal_code") { $0.locations[0].postalCode = "-'1" }
    expectOne(.error, .zones, "prefix") { $0.zones[0].prefix = "9-4" }
    expectOne(.error, .restrictions, "prefix") { $0.restrictions[0].prefix = "H-0" }
    expectNone { $0.orders[0].country = "GB-SCT" }
  }
}
