import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct SurchargeTests {
  private typealias Threshold = WritableKeyPath<SurchargeRow, FixedDecimal?>

  /// One X of 1 × 2 × 3 and a weight of 1 at 5.00, and what surcharges add to that.
  private static func scenario(_ rows: [SurchargeRow]) -> Scenario {
    var scenario = TinyScenario.make()
    scenario.items[0].length = 1
    scenario.items[0].width = 3
    scenario.items[0].height = 2
    scenario.services[0].surchargeCard = "c"
    scenario.surcharges = rows
    return scenario
  }

  private static func row(
    _ kind: String, _ amount: Money, zone: String? = nil, addressType: AddressType? = nil
  ) -> SurchargeRow {
    SurchargeRow(card: "c", kind: kind, zone: zone, addressType: addressType, amount: amount)
  }

  private func added(_ scenario: Scenario) throws -> Money { try scenario.price().get().terms.postage - 5 }

  @Test func `of each kind the largest amount counts and kinds add up`() throws {
    let rows = [
      Self.row("heavy", 1), Self.row("heavy", 3), Self.row("heavy", 2, zone: "1"), Self.row("bulk", 0.5),
      Self.row("bulk", 9, zone: "2"), SurchargeRow(card: "d", kind: "heavy", amount: 7),
    ]
    #expect(try added(Self.scenario(rows)) == 3.5)
    #expect(try added(Self.scenario(Array(rows[2...]))) == 2.5)
  }

  @Test func `an address whose type is not known meets the rows for all alone`() throws {
    var scenario = Self.scenario([
      Self.row("home", 4, addressType: .residential), Self.row("home", 1),
      Self.row("far", 2, addressType: .military),
    ])
    #expect(try added(scenario) == 1)
    scenario.orders[0].addressType = .residential
    #expect(try added(scenario) == 4)
    scenario.orders[0].addressType = .military
    #expect(try added(scenario) == 3)
  }

  @Test func `a threshold has to be exceeded, and every one that is given`() throws {
    let thresholds: [(Threshold, FixedDecimal)] = [
      (\.overWeight, 1), (\.overLongest, 3), (\.overSecond, 2), (\.overLengthAndGirth, 9), (\.overVolume, 6),
    ]
    for (threshold, value) in thresholds {
      var row = Self.row("k", 4)
      row[keyPath: threshold] = value
      #expect(try added(Self.scenario([row])) == 0)
      row[keyPath: threshold] = FixedDecimal(millionths: value.millionths - 1)
      #expect(try added(Self.scenario([row])) == 4)
      for (other, value) in thresholds where other != threshold {
        var both = row
        both[keyPath: other] = value
        #expect(try added(Self.scenario([both])) == 0)
      }
    }
  }

  @Test func `the largest sides may come from different units, and weight and volume are the parcel's`()
    throws
  {
    var scenario = Self.scenario([])
    scenario.orders[0].lines.append(OrderLine(id: "2", sku: "Y", quantity: 1))
    scenario.items[1].length = 2.5
    scenario.items[1].width = 2.5
    scenario.items[1].height = 2.5
    // X is 3 long, Y 2.5 in the second side and 2.5 + 2 × 5 in length and girth; together 3 and 6 + 15.625.
    var row = Self.row("k", 4)
    row.overLongest = 2.9
    row.overSecond = 2.4
    row.overLengthAndGirth = 12.4
    row.overWeight = 2.9
    row.overVolume = 21.6
    scenario.surcharges = [row]
    #expect(try added(scenario) == 4)
    scenario.surcharges[0].overVolume = 21.625
    #expect(try added(scenario) == 0)
  }

  @Test func `the weight is the actual one`() throws {
    var row = Self.row("k", 4)
    row.overWeight = 1
    var scenario = Self.scenario([row])
    scenario.services[0].weightStep = 50
    #expect(try added(scenario) == 0)
  }

  @Test func `fuel is on surcharges too, rounded once, and each parcel pays`() throws {
    var scenario = Self.scenario([Self.row("k", Money(millionths: 4_000_001))])
    scenario.services[0].fuelRate = 0.5
    scenario.services[0].parcelSurcharge = 0.25
    // 9.000001 × 0.5 = 4.5000005 → 4.500001; with 0.25 that is 13.750002.
    #expect(try added(scenario) == Money("8.750002"))
    scenario.items[0].shipsAlone = true
    scenario.orders[0].lines[0].quantity = 3
    #expect(try added(scenario) == Money("36.250006"))
  }

  @Test func `a service without a rate card pays surcharges as well`() throws {
    var scenario = Self.scenario([Self.row("k", 4)])
    scenario.services[0].rateCard = nil
    scenario.services[0].fuelRate = 0.5
    #expect(try scenario.price().get().terms.postage == 6)
  }
}
