import OrderRouting
import ScenarioFiles
import Testing

@Suite struct OrderConditionTests {
  @Test func `an order has its ship-by day, its address type and whether it may be late`() throws {
    let orders = try ScenarioFixture().read().scenario.orders
    #expect(orders.map { $0.shipBy?.description } == ["2026-11-25", nil, nil])
    #expect(orders.map(\.addressType) == [.residential, nil, nil])
    #expect(orders.map(\.late) == [.forbid, nil, nil])
    #expect(orders.map(\.excludedLocations) == [["WEST", "EAST"], nil, nil])
  }

  @Test(arguments: [
    ("2026-11-25", "residential", "forbid", "EAST||WEST|EAST"), ("", "", "", "| |"),
  ])
  func `later rows may say the same in other words`(
    day: String, type: String, late: String, excluded: String
  ) throws {
    let row = "A,,PEN,1,,,,,,,,,,,,,,,,\(day),\(type),\(late),\(excluded)"
    let fixture = ScenarioFixture().appending(row, to: "orders.csv")
    #expect(fixture.diagnostics() == [])
    #expect(try fixture.read().scenario.orders[0].lines.count == 3)
  }

  @Test(arguments: AddressType.allCases)
  func `every type of address has its word`(type: AddressType) throws {
    let fixture = ScenarioFixture().replacing("residential", with: type.rawValue, in: "orders.csv")
    #expect(try fixture.read().scenario.orders[0].addressType == type)
  }

  @Test func `the policy says what limits hold for, and how many ship dates there are`() throws {
    let fixture = ScenarioFixture().replacing("\"plan\"", with: "\"ship_date\"", in: "scenario.json")
      .replacing("\"ship_days\": 1", with: "\"ship_days\": 14", in: "scenario.json")
    let policy = try fixture.read().scenario.policy
    #expect(policy.limitsPer == .shipDate)
    #expect(policy.shipDays == 14)
    #expect(policy.lateShipPenaltyPerDay == 0.75)
  }
}
