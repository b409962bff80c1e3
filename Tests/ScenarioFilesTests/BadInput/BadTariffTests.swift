import OrderRouting
import Testing

@Suite struct BadTariffTests {
  @Test(arguments: zones) func `a bad zone is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("zones.csv")
  }
  @Test(arguments: rates) func `a bad rate is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("rates.csv")
  }
  @Test(arguments: fees) func `a bad fee is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("fees.csv")
  }
  @Test(arguments: transit) func `a bad transit time is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("transit.csv")
  }

  @Test(arguments: surcharges) func `a bad surcharge is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("surcharges.csv")
  }
  @Test(arguments: carriers) func `a bad carrier limit is reported where it stands`(mutation: Mutation) throws
  {
    try mutation.check("carrier_limits.csv")
  }

  @Test func `a surcharge with a bad cell still stands for its card, and is no duplicate`() {
    let rows = ["s1,heavy,,,x,,,,,1", "s1,heavy,,home,,,,,,1", "s1,heavy,,,,,,,-1,1"].joined(separator: "\n")
    let header = String((ScenarioFixture.tables["surcharges.csv"] ?? "").prefix { $0 != "\n" }) + "\n"
    #expect(
      ScenarioFixture().setting("surcharges.csv", to: header + rows).errorPlaces() == [
        "surcharges.csv:2:12 over_weight", "surcharges.csv:3:11 address_type",
        "surcharges.csv:4:16 over_volume",
      ])
  }

  static let zones: [Mutation] = [
    .init("district without a country", "", "usps,,,,5,^KA27", "district", "a named country"),
    .init("district for any country", "", "usps,,*,,5,^KA27", "district", "a named country"),
    .init("district beside a prefix", "", "usps,,GB,KA,5,^KA27", "district", "not both"),
    .init("district with a hyphen", "", "usps,,US,,5,^006-009", "district", "no hyphen"),
    .init("list of districts", "", "usps,,GB,,5,^KA2|KA3", "district", "a row for each"),
    .init("reversed range", "", "usps,,US,,5,^009..006", "district", "must not be above"),
    .init("range of other letters", "", "usps,,GB,,5,^PA1..PB9", "district", "equal leading letters"),
    .init("range of other lengths", "", "usps,,US,,5,^6..009", "district", "as many digits"),
    .init("* as a district", "", "usps,,GB,,5,^*", "district", "letters and digits"),
    .init("same district", "", "usps,,GB,,5,KA27\nusps,*,gb,,5,^ka 27", "district", "twice in zones"),
    .init("same prefix with a hyphen", "", "usps,WEST,US,^9-4,3", "prefix", "twice in zones"),
    .init("blank table", "usps,*", "^,*", "zone_table", "found a blank cell"),
    .init("* as a table", "usps,*", "^*,*", "zone_table", "* is never one"),
    .init("blank zone", "US,0,2", "US,0,^", "zone", "found a blank cell"),
    .init("* as a zone", "US,0,2", "US,0,^*", "zone", "* is never one"),
    .init("unknown location", "usps,EAST", "usps,^EST", "location_id", "Maybe \"EAST\""),
    .init("same key", "", "usps,EAST,US,^0,3", "prefix", "twice in zones"),
    .init("same key, country in other case", "", "usps,WEST,Us,^94,3", "prefix", "twice in zones"),
    .init("same key, prefix with a space", "", "usps,WEST,US,^9 4,3", "prefix", "twice in zones"),
    .init("same key, prefix with an apostrophe", "", "usps,EAST,US,^'0,3", "prefix", "twice in zones"),
    .init("same key, blanks for *", "", "usps,,,^,9", "prefix", "twice in zones"),
    .init("a prefix of *", "usps,*,*,,8", "usps,*,*,^*,8", "prefix", "codes that start with *", .warning),
  ]

  static let rates: [Mutation] = [
    .init("blank card", "r1,2,5", "^,2,5", "rate_card", "found a blank cell"),
    .init("* as a card", "r1,2,5", "^*,2,5", "rate_card", "* is never one"),
    .init("blank price", "6.10", "^", "price", "found a blank cell"),
    .init("negative price", "6.10", "^-6.10", "price", "at least 0"),
    .init("seven decimals", "6.10", "^6.1234567", "price", "6 after"),
    .init("13 digits", "6.10", "^1000000000000", "price", "at most 12 digits"),
    .init("two points", "6.10", "^6.1.0", "price", "expected a number"),
    .init("wrong limit", "r1,2,5", "r1,2,^5 lb", "up_to", "Maybe \"5\""),
    .init("negative limit", "r1,2,5", "r1,2,^-1", "up_to", "the row never applies", .warning),
    .init("negative minimum", "0.75,9.00", "0.75,^-9", "minimum", "at least 0"),
    .init("wrong rate per unit", "8.00,0.75", "8.00,^x", "per_unit", "at least 0"),
    .init("same key", "", "r1,2,^5,7,,", "up_to", "twice in rates"),
    .init("same key, 5.0 for 5", "", "r1,2,^5.0,7,,", "up_to", "twice in rates"),
    .init("same key, both blank", "", "r1,,^,7,,", "up_to", "twice in rates"),
  ]

  static let fees: [Mutation] = [
    .init("blank card", "f1,small,1", "^,small,1", "fee_card", "found a blank cell"),
    .init("blank class", "f1,small,1", "f1,^,1", "fee_class", "found a blank cell"),
    .init("blank fee", "5.95", "^", "fee", "found a blank cell"),
    .init("negative fee", "5.95", "^-5.95", "fee", "at least 0"),
    .init("decimal units", "f1,small,1", "f1,small,^1.5", "up_to_units", "a whole number"),
    .init("negative units", "f1,small,1", "f1,small,^-1", "up_to_units", "at least 0"),
    .init("same key", "", "f1,small,^1,2", "up_to_units", "twice in fees"),
    .init("same key, 01 for 1", "", "f1,small,^01,2", "up_to_units", "twice in fees"),
    .init("same key, both blank", "", "\"f1\",small,^,2", "up_to_units", "twice in fees"),
  ]

  static let surcharges: [Mutation] = [
    .init("blank card", "s1,heavy", "^,heavy", "surcharge_card", "found a blank cell"),
    .init("* as a card", "s1,heavy", "^*,heavy", "surcharge_card", "* is never one"),
    .init("blank kind", "s1,heavy", "s1,^", "kind", "found a blank cell"),
    .init("* as a kind", "s1,heavy", "s1,^*", "kind", "* is never one"),
    .init("bad address type", "2,residential", "2,^residental", "address_type", "Maybe \"residential\""),
    .init("weight with a unit", "*,,50,", "*,,^50 lb,", "over_weight", "Maybe \"50\""),
    .init("negative length", "48,30", "^-48,30", "over_longest", "at least 0"),
    .init("bad second side", "48,30", "48,^x", "over_second", "at least 0"),
    .init("bad girth", "30,105", "30,^1e2", "over_length_and_girth", "without an exponent"),
    .init("negative volume", "17280", "^-17280", "over_volume", "at least 0"),
    .init("blank amount", "18.50", "^", "amount", "found a blank cell"),
    .init("negative amount", "18.50", "^-18.50", "amount", "at least 0"),
    .init("same key", "", "s1,^heavy,,,50.0,,,,,9", "kind", "twice in surcharges"),
    .init("same key, * for blanks", "", "s1,^oversize,*,,,,,,17280,9", "kind", "twice in surcharges"),
  ]

  static let carriers: [Mutation] = [
    .init("blank carrier", "UPS,80", "^,80", "carrier", "found a blank cell"),
    .init("* as a carrier", "UPS,80", "^*,80", "carrier", "* is never one"),
    .init("blank limit", "UPS,80", "UPS,^", "max_shipments", "found a blank cell"),
    .init("decimal limit", "UPS,80", "UPS,^80.5", "max_shipments", "a whole number"),
    .init("negative limit", "UPS,80", "UPS,^-1", "max_shipments", "at least 0"),
    .init("same carrier", "", "^UPS,3", "carrier", "twice in carrier_limits"),
    .init("a carrier that no service has", "UPS,80", "^UPPS,80", "carrier", "Maybe \"UPS\"", .warning),
    .init("a carrier in other case", "UPS,80", "^ups,80", "carrier", "Maybe \"UPS\"", .warning),
  ]

  static let transit: [Mutation] = [
    .init("blank table", "t1,2", "^,2", "transit_table", "found a blank cell"),
    .init("blank days", "t1,2,1", "t1,2,^", "days", "found a blank cell"),
    .init("decimal days", "t1,2,1", "t1,2,^1.5", "days", "a whole number"),
    .init("negative days", "t1,2,1", "t1,2,^-1", "days", "at least 0"),
    .init("same key", "", "t1,^2,3", "zone", "twice in transit"),
    .init("same key, blank for *", "", "t1,^,3", "zone", "twice in transit"),
  ]
}
