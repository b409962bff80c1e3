import OrderRouting
import ScenarioFiles
import Testing

@Suite struct SurchargeReadingTests {
  @Test func `a surcharge has its thresholds, and none where a cell is blank`() throws {
    let rows = try ScenarioFixture().read().scenario.surcharges
    #expect(rows.map(\.card) == ["s1", "s1", "s1"])
    #expect(rows.map(\.kind) == ["heavy", "oversize", "oversize"])
    #expect(rows.map(\.zone) == [nil, "2", nil])
    #expect(rows.map(\.addressType) == [nil, .residential, nil])
    #expect(rows.map(\.overWeight) == [50, nil, nil])
    #expect(rows.map(\.overLongest) == [nil, 48, nil])
    #expect(rows.map(\.overSecond) == [nil, 30, nil])
    #expect(rows.map(\.overLengthAndGirth) == [nil, 105, nil])
    #expect(rows.map(\.overVolume) == [nil, nil, 17_280])
    #expect(rows.map(\.amount) == [12, 18.5, 16.75])
  }

  @Test func `a threshold of 0 is one, and no threshold is another row`() throws {
    let fixture = ScenarioFixture().appending("s1,heavy,,,0,,,,,1\ns1,heavy,,,,,,,,2", to: "surcharges.csv")
    #expect(fixture.diagnostics() == [])
    let rows = try fixture.read().scenario.surcharges
    #expect(rows.map(\.overWeight) == [50, nil, nil, 0, nil])
  }

  @Test func `carriers have limits, 0 among them`() throws {
    let limits = try ScenarioFixture().read().scenario.carrierLimits
    #expect(limits.map(\.carrier) == ["UPS", "Amazon"])
    #expect(limits.map(\.maxShipments) == [80, 0])
  }

  @Test func `a service has a surcharge card, limits of size and addresses it does not go to`() throws {
    let fixture = ScenarioFixture().replacing(
      "s1,108,165,po_box|military", with: "s1,108.5,165, military | | business|military", in: "services.csv")
    let services = try fixture.read().scenario.services
    #expect(services.map(\.surchargeCard) == ["s1", nil])
    #expect(services.map(\.maxLongest) == [108.5, nil])
    #expect(services.map(\.maxLengthAndGirth) == [165, nil])
    #expect(services.map(\.excludedAddressTypes) == [[.military, .business], []])
  }

  @Test func `an item ships alone where the table says so`() throws {
    #expect(try ScenarioFixture().read().scenario.items.map(\.shipsAlone) == [false, false, true])
  }

  @Test func `tables and columns of version 1.1 may be absent`() throws {
    var fixture = ScenarioFixture().removing("carrier_limits.csv").removing("surcharges.csv")
    fixture = fixture.replacing(",s1,108", with: ",,108", in: "services.csv")
    #expect(fixture.diagnostics() == [])
    let scenario = try fixture.read().scenario
    #expect(scenario.surcharges.isEmpty && scenario.carrierLimits.isEmpty)
  }
}
