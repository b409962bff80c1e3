import OrderRouting
import Testing

@Suite struct BadRuleTests {
  @Test(arguments: channelRules) func `a bad channel rule is reported where it stands`(mutation: Mutation)
    throws
  {
    try mutation.check("channel_rules.csv")
  }

  @Test(arguments: restrictions) func `a bad restriction is reported where it stands`(mutation: Mutation)
    throws
  {
    try mutation.check("restrictions.csv")
  }

  static let channelRules: [Mutation] = [
    .init("bad boolean", "ebay,WEST,,no", "ebay,WEST,,^nope", "allowed", "expected yes or no"),
    .init("2 as a boolean", "ebay,WEST,,no", "ebay,WEST,,^2", "allowed", "expected yes or no"),
    .init("unknown location", "ebay,WEST", "ebay,^WESTT", "location_id", "Maybe \"WEST\""),
    .init("unknown service", "ebay,WEST,", "ebay,WEST,^mfc", "service_id", "stands in services"),
    .init("service elsewhere", "ebay,WEST,", "ebay,EAST,^mcf", "service_id", "not at the location", .warning),
    .init("negative surcharge", "0.25,0.02", "^-0.25,0.02", "surcharge", "at least 0"),
    .init("rate in percent", "0.25,0.02", "0.25,^2 %", "surcharge_rate", "Write 18 % as 0.18"),
    .init("same key, blanks for *", "", "shopify,,^,,,", "service_id", "twice in channel_rules"),
    .init("same key", "", "ebay,WEST,^*,yes,,", "service_id", "twice in channel_rules"),
  ]

  static let restrictions: [Mutation] = [
    .init("district beside a prefix", "us,9 6", "us,9 6,^96", "district", "not both"),
    .init("district without a country", "", "cold,,,,,^KA27", "district", "a named country"),
    .init("a range that is none", "", "cold,,,GB,,^KA1...KA9", "district", "two points between"),
    .init("same district", "", "cold,,,GB,,KA27\n^cold,,,gb,,ka 27", "tag", "twice in restrictions"),
    .init("blank tag", "hazmat,*", "^,*", "tag", "found a blank cell"),
    .init("unknown location", "hazmat,*", "hazmat,^X", "location_id", "that stands in locations"),
    .init("unknown service", "*,ground", "*,^air", "service_id", "that stands in services"),
    .init("same row", "", "^hazmat,*,ground,us,9 6", "tag", "twice in restrictions"),
    .init("same row, otherwise written", "", "^hazmat,,ground,US,'96", "tag", "twice in restrictions"),
    .init("two tags", "hazmat,*", "^hazmat|cold,*", "tag", "One tag is expected", .warning),
  ]
}
