import OrderRouting
import Testing

@Suite struct BadNetworkTests {
  @Test(arguments: locations) func `a bad location is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("locations.csv")
  }

  @Test(arguments: services) func `a bad service is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("services.csv")
  }

  @Test(arguments: closures) func `a bad closure is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("closures.csv")
  }

  static let locations: [Mutation] = [
    .init("blank id", "EAST,East", "^,East", "location_id", "found a blank cell"),
    .init("* as an id", "EAST,East", "^*,East", "location_id", "* is never one"),
    .init("same id", "", "^EAST,,3pl,US,,,,,,,,,,,,,,", "location_id", "twice in locations"),
    .init("same id in quotes", "", "^\" EAST \",,3pl,US,,,,,,,,,,,,,,", "location_id", "twice in locations"),
    .init("bad enumeration", "Hub,warehouse", "Hub,^depot", "kind", "expected one of warehouse, 3pl"),
    .init("blank enumeration", "Hub,warehouse", "Hub,^", "kind", "found a blank cell"),
    .init("blank country", "3pl,US", "3pl,^", "country", "found a blank cell"),
    .init("* as a country", "3pl,US", "3pl,^*", "country", "* is never one"),
    .init("latitude 91", "40.58,", "^91,", "latitude", "degrees from -90 to 90"),
    .init("latitude past the pole", "40.58,", "^-90.000001,", "latitude", "degrees from -90 to 90"),
    .init("longitude 181", "-74.26,", "^181,", "longitude", "degrees from -180 to 180"),
    .init("latitude alone", "-74.26,", "^,", "longitude", "beside the latitude"),
    .init("longitude alone", "40.58,", "^,", "latitude", "beside the longitude"),
    .init("unknown zone", "America/New_York", "^America/Newark", "time_zone", "an IANA time zone"),
    .init("abbreviated zone", "America/New_York", "^PST", "time_zone", "an IANA time zone"),
    .init("25:00", "14:00", "^25:00", "cutoff", "00:00 to 23:59"),
    .init("24:00", "14:00", "^24:00", "cutoff", "00:00 to 23:59"),
    .init("9:30", "14:00", "^9:30", "cutoff", "Maybe \"09:30\""),
    .init("week of seven zeros", "1111110", "^0000000", "working_days", "at least one of them 1"),
    .init("week of six digits", "1111110", "^111110", "working_days", "Maybe a spreadsheet dropped"),
    .init("week with a 2", "1111110", "^1111112", "working_days", "seven digits"),
    .init("negative days", "0,1,100", "0,^-1,100", "handling_days", "a whole number of at least 0"),
    .init("decimal days", "0,1,100", "0,^1.0,100", "handling_days", "Maybe \"1\""),
    .init("13 digits", "1,100,", "1,^1000000000000,", "max_shipments", "at most 12 digits"),
    .init("negative price", "100,,1.25", "100,,^-1.25", "cost_per_shipment", "at least 0"),
    .init("seven decimals", "100,,1.25", "100,,^1.2500000", "cost_per_shipment", "6 after"),
    .init("exponent", "100,,1.25", "100,,^1e2", "cost_per_shipment", "without an exponent"),
    .init("decimal comma", "100,,1.25", "100,,^\"1,25\"", "cost_per_shipment", "Maybe \"1.25\""),
    .init("currency sign", "100,,1.25", "100,,^$1.25", "cost_per_shipment", "Maybe \"1.25\""),
    .init("no digit before the point", "100,,1.25", "100,,^.25", "cost_per_shipment", "Maybe \"0.25\""),
    .init("plus sign", "100,,1.25", "100,,^+1.25", "cost_per_shipment", "Maybe \"1.25\""),
    .init("not a number", "100,,1.25", "100,,^nan", "cost_per_shipment", "at least 0"),
  ]

  static let services: [Mutation] = [
    .init("blank id", "WEST,mcf", "WEST,^", "service_id", "found a blank cell"),
    .init("* as an id", "WEST,mcf", "WEST,^*", "service_id", "* is never one"),
    .init("unknown location", "WEST,mcf", "^WST,mcf", "location_id", "Maybe \"WEST\""),
    .init("same key", "", "WEST,^mcf,,usps,,f1,,,,,,,,,,,,,,", "service_id", "twice in services"),
    .init("same key for *", "", "*,^ground,,usps,r1,,,,,,,,,,,,,,,", "service_id", "twice in services"),
    .init("blank location", "*,ground", "^,ground", "location_id", "found a blank cell"),
    .init("unknown zones", "Amazon,usps", "Amazon,^ups", "zone_table", "zone_table that stands in zones"),
    .init("blank zones", "Amazon,usps", "Amazon,^", "zone_table", "found a blank cell"),
    .init("unknown rate card", "usps,r1", "usps,^r2", "rate_card", "rate_card that stands in rates"),
    .init("unknown fee card", "usps,,f1", "usps,,^f2", "fee_card", "fee_card that stands in fees"),
    .init("unknown transit", ",,t1,", ",,^t2,", "transit_table", "transit_table that stands in transit"),
    .init("no card", "usps,,f1", "usps,^,", "rate_card", "A rate_card or a fee_card is required"),
    .init("* as a card", "usps,,f1", "usps,,^*", "fee_card", "* is never one"),
    .init("percent", "0.18", "^18%", "fuel_rate", "Write 18 % as 0.18"),
    .init("negative surcharge", "0.18,0.50", "0.18,^-0.50", "parcel_surcharge", "at least 0"),
    .init("dim_divisor 0", "166,1728", "^0,1728", "dim_divisor", "a number above 0"),
    .init("dim_divisor 0.000000", "166,1728", "^0.000000,1728", "dim_divisor", "a number above 0"),
    .init("weight_step 0", "1728,1,70", "1728,^0,70", "weight_step", "a number above 0"),
    .init("negative limit", "1728,1,70", "1728,1,^-70", "max_parcel_weight", "at least 0"),
    .init("decimal limit", "70,,50", "70,,^50.5", "max_shipments", "a whole number"),
    .init("cutoff 16h00", "16:00", "^16h00", "cutoff", "HH:MM"),
    .init("no pickup day", "1111100,1111111", "^0000000,1111111", "pickup_days", "at least one"),
    .init("no delivery day", "1111100,1111111", "1111100,^0000000", "delivery_days", "at least one"),
    .init(
      "bad enumeration", "delivery_days,cold", "^business_days,cold", "transit_counts", "expected one of"),
  ]

  static let sizes: [Mutation] = [
    .init("unknown surcharge card", "s1,108", "^s2,108", "surcharge_card", "that stands in surcharges"),
    .init("* as a surcharge card", "s1,108", "^*,108", "surcharge_card", "* is never one"),
    .init("negative length", "s1,108", "s1,^-108", "max_longest", "at least 0"),
    .init("bad girth", "108,165", "108,^165in", "max_length_and_girth", "Maybe \"165\""),
    .init(
      "bad address type", "po_box|military", "^po_box|milita", "excluded_address_types",
      "Maybe \"military\""),
    .init("* as an address type", "po_box|military", "^*", "excluded_address_types", "separated by |"),
  ]

  @Test(arguments: sizes) func `a bad limit of size or address is reported where it stands`(
    mutation: Mutation
  )
    throws
  {
    try mutation.check("services.csv")
  }

  static let closures: [Mutation] = [
    .init("unknown location", "EAST,ground", "^NORTH,ground", "location_id", "that stands in locations"),
    .init("unknown service", "EAST,ground", "EAST,^grund", "service_id", "Maybe \"ground\""),
    .init("service elsewhere", "EAST,ground", "EAST,^mcf", "service_id", "not at the location", .warning),
    .init("blank date", "2026-12-25", "^", "date", "found a blank cell"),
    .init("30 February", "2026-12-25", "^2026-02-30", "date", "a date that exists"),
    .init("29 February of a common year", "2026-12-25", "^2027-02-29", "date", "a date that exists"),
    .init("month 13", "2026-12-25", "^2026-13-01", "date", "a date that exists"),
    .init("another order of parts", "2026-12-25", "^12/25/2026", "date", "YYYY-MM-DD"),
    .init("a time behind the date", "2026-12-25", "^2026-12-25T00:00", "date", "Maybe \"2026-12-25\""),
    .init("same row", "", "EAST,ground,^2026-12-25", "date", "twice in closures"),
    .init("same row, * for blank", "", "*,,^2026-11-26", "date", "twice in closures"),
  ]
}
