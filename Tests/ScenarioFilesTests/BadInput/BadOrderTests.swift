import OrderRouting
import ScenarioFiles
import Testing

@Suite struct BadOrderTests {
  @Test(arguments: lines) func `a bad order line is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("orders.csv")
  }
  @Test(arguments: orders) func `a bad order is reported where it stands`(mutation: Mutation) throws {
    try mutation.check("orders.csv")
  }

  @Test(arguments: disagreements)
  func `rows of an order that disagree`(mutation: Mutation) throws { try mutation.check("orders.csv") }

  @Test(arguments: agreements) func `rows of an order that agree`(row: String) throws {
    let fixture = ScenarioFixture().appending(row, to: "orders.csv")
    let found = fixture.found()
    #expect(found == [])
    #expect(try fixture.read().scenario.orders.map(\.lines.count).reduce(0, +) == 5)
  }

  static let lines: [Mutation] = [
    .init("blank order", "C,,PEN", "^,,PEN", "order_id", "found a blank cell"),
    .init("* as an order", "C,,PEN", "^*,,PEN", "order_id", "* is never one"),
    .init("* as a line", "C,,PEN", "C,^*,PEN", "line_id", "* is never one"),
    .init("same line", "", "B,^b1,PEN,1,,,,,,,,,,,,,,,", "line_id", "twice in orders"),
    .init("same line in quotes", "", "B,^\"b1\",PEN,1,,,,,,,,,,,,,,,", "line_id", "twice in orders"),
    .init("line of the default's name", "A,,BOX", "A,^1,BOX", "line_id", "twice in orders"),
    .init("blank SKU", "C,,PEN", "C,,^", "sku", "found a blank cell"),
    .init("* as a SKU", "C,,PEN", "C,,^*", "sku", "* is never one"),
    .init("blank quantity", "C,,PEN,1", "C,,PEN,^", "quantity", "found a blank cell"),
    .init("quantity 0", "C,,PEN,1", "C,,PEN,^0", "quantity", "at least 1"),
    .init("negative quantity", "C,,PEN,1", "C,,PEN,^-1", "quantity", "at least 1"),
    .init("decimal quantity", "C,,PEN,1", "C,,PEN,^1.0", "quantity", "Maybe \"1\""),
    .init("quantity 1 000", "C,,PEN,1", "C,,PEN,^1 000", "quantity", "Maybe \"1000\""),
    .init("quantity of 13 digits", "C,,PEN,1", "C,,PEN,^1000000000000", "quantity", "at most 12 digits"),
    .init("quantity of 12 digits", "C,,PEN,1", "C,,PEN,^999999999999", "quantity", "at most 1000000 units"),
    .init("kits of a million units", "SET,1,", "SET,^333334,", "quantity", "at most 1000000 units"),
    .init("too many of an unknown SKU", "C,,PEN,1", "C,,NEW,^1000001", "quantity", "at most 1000000 units"),
    .init("negative price", "BOX,3,4", "BOX,3,^-4", "unit_price", "at least 0"),
    .init("exponent", "BOX,3,4", "BOX,3,^4E0", "unit_price", "without an exponent"),
  ]

  static let orders: [Mutation] = [
    .init("* as a channel", "shopify,CA", "^*,CA", "channel", "* is never one"),
    .init("no country", "shopify,CA", "shopify,^", "country", "in one of the order's rows"),
    .init("* as a country", "shopify,CA", "shopify,^*", "country", "* is never one"),
    .init("latitude 91", "37.75,", "^91,", "latitude", "degrees from -90 to 90"),
    .init("latitude alone", "37.75,-122.41", "37.75,^", "longitude", "beside the latitude"),
    .init("longitude alone", "37.75,-122.41", "^,-122.41", "latitude", "beside the longitude"),
    .init(
      "instant without offset", "2026-11-23T08:15:30.5Z", "^2026-11-23T08:15:30", "placed_at",
      "with its offset"),
    .init("date for an instant", "2026-11-23T08:15:30.5Z", "^2026-11-23", "placed_at", "an instant"),
    .init("instant on 31 April", "2026-11-23T08", "^2026-04-31T08", "placed_at", "an instant"),
    .init("hour 24", "2026-11-23T08", "^2026-11-23T24", "placed_at", "an instant"),
    .init("30 February", "2026-11-27", "^2026-02-30", "deliver_by", "a date that exists"),
    .init("negative priority", "27,2,1,2", "27,^-2,1,2", "priority", "at least 0"),
    .init("negative shipments", "27,2,1,2", "27,2,^-1,2", "prior_shipments", "at least 0"),
    .init("decimal shipments", "27,2,1,2", "27,2,1,^2.5", "max_shipments", "a whole number"),
    .init("bad boolean", "yes,no", "^y,no", "split_lines", "expected yes or no"),
    .init("another bad boolean", "yes,no", "yes,^none", "complete_only", "expected yes or no"),
    .init("* as a location", "EAST|WEST", "^*", "location_ids", "* is never one"),
    .init("* as a service", "EAST|WEST,ground", "EAST|WEST,^ground|*", "service_ids", "* is never one"),
    .init(
      "unknown location", "0B1,,,,,,,,,,,", "0B1,,,,,,,,,,^NORTH,", "location_ids", "in locations", .warning),
    .init("unknown service", "WEST,ground", "WEST,^grond", "service_ids", "Maybe \"ground\"", .warning),
    .init("30 February to ship", "2026-11-25", "^2026-02-30", "ship_by", "a date that exists"),
    .init("bad address type", "residential", "^home", "address_type", "expected one of residential"),
    .init("* as an address type", "residential", "^*", "address_type", "po_box, military"),
    .init("bad lateness", ",forbid", ",^forbidden", "late", "expected one of penalize, forbid"),
    .init("* as an excluded location", ",WEST|EAST\n", ",^*\n", "excluded_location_ids", "* is never one"),
    .init(
      "unknown excluded location", ",WEST|EAST\n", ",^WEST|ESST\n", "excluded_location_ids", "Maybe \"EAST\"",
      .warning),
    .init("one cell too many", "K1A 0B1,,,,,,,,,,,", "K1A 0B1,,,,,,,,,,,,,,,,^x", "", "at most 23 cells"),
  ]

  /// Each adds a row of an order that says another thing than its earlier rows.
  static let disagreements: [Mutation] = [
    .init("channel", "", "A,,PEN,1,,^Ebay,,,,,,,,,,,,,", "channel", "the same as in the order's"),
    .init("country", "", "A,,PEN,1,,,^CA,,,,,,,,,,,,", "country", "the same as in the order's"),
    .init("postal code", "", "A,,PEN,1,,,,^07031,,,,,,,,,,,", "postal_code", "the same as in the order's"),
    .init("latitude", "", "B,,PEN,1,,,,,^37.76,,,,,,,,,,", "latitude", "the same as in the order's"),
    .init("longitude", "", "B,,PEN,1,,,,,,^122.41,,,,,,,,,", "longitude", "the same as in the order's"),
    .init(
      "placed_at", "", "A,,PEN,1,,,,,,,^2026-11-23T08:15:30Z,,,,,,,,", "placed_at",
      "the same as in the order's"),
    .init("deliver_by", "", "A,,PEN,1,,,,,,,,^2026-11-28,,,,,,,", "deliver_by", "the same as in the order's"),
    .init("priority", "", "A,,PEN,1,,,,,,,,,^2.000001,,,,,,", "priority", "the same as in the order's"),
    .init(
      "prior_shipments", "", "A,,PEN,1,,,,,,,,,,^0,,,,,", "prior_shipments", "the same as in the order's"),
    .init("max_shipments", "", "A,,PEN,1,,,,,,,,,,,^3,,,,", "max_shipments", "the same as in the order's"),
    .init("split_lines", "", "A,,PEN,1,,,,,,,,,,,,^no,,,", "split_lines", "the same as in the order's"),
    .init("complete_only", "", "A,,PEN,1,,,,,,,,,,,,,^1,,", "complete_only", "the same as in the order's"),
    .init("location_ids", "", "A,,PEN,1,,,,,,,,,,,,,,^EAST,", "location_ids", "the same as in the order's"),
    .init("service_ids", "", "A,,PEN,1,,,,,,,,,,,,,,,^mcf", "service_ids", "the same as in the order's"),
    .init("ship_by", "", "A,,PEN,1,,,,,,,,,,,,,,,,^2026-11-26", "ship_by", "the same as in the order's"),
    .init(
      "address_type", "", "A,,PEN,1,,,,,,,,,,,,,,,,,^po_box", "address_type", "the same as in the order's"),
    .init("late", "", "A,,PEN,1,,,,,,,,,,,,,,,,,,^penalize", "late", "the same as in the order's"),
    .init(
      "excluded_location_ids", "", "A,,PEN,1,,,,,,,,,,,,,,,,,,,^WEST", "excluded_location_ids",
      "the same as in the order's"),
  ]

  static let agreements = [
    "A,,PEN,1,,\"ebay\",us,'070 30,,,2026-11-23T03:15:30.500-05:00,2026-11-27,2.00,01,2,TRUE,0,WEST||EAST,ground",
    "B,,PEN,1,,,Us,\"94110A\",37.750,-122.410000,,,,,,,,|,",
    "C,,PEN,1,,,,,,,,,,,,,,,",
  ]
}
