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

  static let zones: [Mutation] = [
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

  static let transit: [Mutation] = [
    .init("blank table", "t1,2", "^,2", "transit_table", "found a blank cell"),
    .init("blank days", "t1,2,1", "t1,2,^", "days", "found a blank cell"),
    .init("decimal days", "t1,2,1", "t1,2,^1.5", "days", "a whole number"),
    .init("negative days", "t1,2,1", "t1,2,^-1", "days", "at least 0"),
    .init("same key", "", "t1,^2,3", "zone", "twice in transit"),
    .init("same key, blank for *", "", "t1,^,3", "zone", "twice in transit"),
  ]
}
