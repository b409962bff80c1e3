import OrderRouting
import ScenarioFiles
import Testing

@testable import RouteVerification

@Suite struct ScarcityTableTests {
  private static func text(_ supplies: [Supply], top: Int? = nil) -> String {
    let rows = supplies.map {
      ScarcityReport.Row(supply: $0, price: 2.5, name: "", available: 3, used: 1)
    }
    return ScarcityTable.text(ScarcityReport(rows: rows, locations: []), top: top)
  }

  @Test func `a carrier stands in a column of its own, and a ship date behind`() {
    let day = Day(daysSinceEpoch: 20_780)
    let supplies: [Supply] = [
      .carrierShipments(carrier: "UPS", shipDate: day),
      .serviceShipments(location: "EAST", service: "ground", shipDate: day),
      .stock(location: "EAST", sku: "PEN"),
    ]
    let expected = """
      kind,location_id,sku,name,service_id,channel,carrier,price,available,used,ship_date
      carrier_shipments,,,,,,UPS,2.50,3,1,2026-11-23
      service_shipments,EAST,,,ground,,,2.50,3,1,2026-11-23
      stock,EAST,PEN,,,,,2.50,3,1,

      """
    #expect(Self.text(supplies) == expected)
    // The columns do not depend on how many rows are shown.
    #expect(Self.text(supplies.reversed(), top: 1).hasPrefix(expected.prefix { $0 != "\n" }))
  }

  @Test func `limits of the whole plan have no ship dates`() {
    let text = Self.text([.carrierShipments(carrier: "UPS"), .locationUnits(location: "EAST")])
    #expect(
      text == """
        kind,location_id,sku,name,service_id,channel,carrier,price,available,used
        carrier_shipments,,,,,,UPS,2.50,3,1
        location_units,EAST,,,,,,2.50,3,1

        """)
  }
}
