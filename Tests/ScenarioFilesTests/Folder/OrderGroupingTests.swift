import OrderRouting
import ScenarioFiles
import Testing

@Suite struct OrderGroupingTests {
  @Test func `rows are grouped by order, in the order of first rows`() throws {
    let orders = try ScenarioFixture().read().scenario.orders
    #expect(orders.map(\.id) == ["A", "B", "C"])
    #expect(orders[0].lines.map(\.sku) == ["PEN", "BOX"])
    #expect(orders[0].lines.map(\.id) == ["1", "2"])
    #expect(orders[0].lines.map(\.quantity) == [2, 3])
    #expect(orders[0].lines.map(\.unitPrice) == [10, 4])
    #expect(orders[1].lines.map(\.id) == ["b1"])
  }

  @Test func `an order has the first value of each of its columns`() throws {
    let orders = try ScenarioFixture().read().scenario.orders
    #expect(orders[0].channel == "ebay")
    #expect(orders[0].placedAt == Instant(secondsSinceEpoch: 1_795_421_730, nanoseconds: 500_000_000))
    #expect(orders[0].deliverBy?.description == "2026-11-27")
    #expect(orders[0].priority == 2)
    #expect(orders[0].priorShipments == 1)
    #expect(orders[0].maxShipments == 2)
    #expect(orders[0].splitLines == true)
    #expect(orders[0].completeOnly == false)
    #expect(orders[0].locations == ["EAST", "WEST"])
    #expect(orders[0].services == ["ground"])
    #expect(orders[1].postalCode == "94110A")
    #expect(orders[1].coordinates == Coordinates(latitude: 37.75, longitude: -122.41))
    #expect(orders[2].priority == 1)
    #expect(orders[2].locations == nil)
    #expect(orders[2].splitLines == nil)
  }

  /// A second row of order A that differs from its first.
  private static let second = "A,,BOX,3,4,,,,,,,,,,,,,WEST|EAST,"

  @Test(arguments: [
    "A,,BOX,3,4,ebay,us,'0 7030,,,2026-11-23T09:15:30.500+01:00,2026-11-27,2.0,01,2,TRUE,0,WEST|EAST|,|ground",
    "A,,BOX,3,4,,,,,,,,,,,,,|,",
  ])
  func `later rows may say the same in other words`(row: String) throws {
    let fixture = ScenarioFixture().replacing(Self.second, with: row, in: "orders.csv")
    let found = fixture.diagnostics()
    #expect(found == [])
  }

  @Test(arguments: [
    ("A,,BOX,3,4,shopify,,,,,,,,,,,,,", "4:12: error: channel \"shopify\""),
    ("A,,BOX,3,4,,CA,,,,,,,,,,,,", "4:13: error: country \"CA\""),
    ("A,,BOX,3,4,,,07031,,,,,,,,,,,", "4:14: error: postal_code \"07031\""),
    ("A,,BOX,3,4,,,,,,2026-11-23T08:15:30Z,,,,,,,,", "4:17: error: placed_at \"2026-11-23T08:15:30Z\""),
    ("A,,BOX,3,4,,,,,,,2026-11-28,,,,,,,", "4:18: error: deliver_by \"2026-11-28\""),
    ("A,,BOX,3,4,,,,,,,,1,,,,,,", "4:19: error: priority \"1\""),
    ("A,,BOX,3,4,,,,,,,,,0,,,,,", "4:20: error: prior_shipments \"0\""),
    ("A,,BOX,3,4,,,,,,,,,,3,,,,", "4:21: error: max_shipments \"3\""),
    ("A,,BOX,3,4,,,,,,,,,,,no,,,", "4:22: error: split_lines \"no\""),
    ("A,,BOX,3,4,,,,,,,,,,,,1,,", "4:23: error: complete_only \"1\""),
    ("A,,BOX,3,4,,,,,,,,,,,,,EAST,", "4:24: error: location_ids \"EAST\""),
    ("A,,BOX,3,4,,,,,,,,,,,,,,mcf", "4:25: error: service_ids \"mcf\""),
  ])
  func `later rows that say something else are errors in their cells`(row: String, start: String) throws {
    let fixture = ScenarioFixture().replacing(Self.second, with: row, in: "orders.csv")
    let rest =
      ": expected the same as in the order's earlier rows. "
      + "Leave the cell blank, or give the row an order_id of its own."
    let found = fixture.diagnostics()
    #expect(found == ["orders.csv:" + start + rest])
  }

  @Test func `a row without an order is left out, and its other cells are still checked`() throws {
    let fixture = ScenarioFixture().appending(",,PEN,0,,,US,,,,,soon,,,,,,,", to: "orders.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "orders.csv:6:1: error: order_id: expected a value, found a blank cell.",
        "orders.csv:6:7: error: quantity \"0\": expected a whole number of at least 1.",
        "orders.csv:6:18: error: deliver_by \"soon\": expected a date that exists, YYYY-MM-DD.",
      ])
  }

  @Test func `an order needs a country, and both coordinates or none`() throws {
    let fixture = ScenarioFixture().appending("D,,PEN,1,,,,,12.5,,,,,,,,,,\nE,,PEN,1,,,*", to: "orders.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "orders.csv:6:12: error: country: expected a value in one of the order's rows, found blank cells.",
        "orders.csv:6:19: error: longitude: expected a value beside the latitude.",
        "orders.csv:7:12: error: country \"*\": expected a name; * is never one. Leave the cell blank if none is meant.",
      ])
  }
}
