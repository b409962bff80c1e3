import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct DistrictTests {
  /// The zone of a code where rows of a country name these districts, zone `*` where none of them has it.
  private func zone(_ country: String, _ code: String, _ districts: [(String, zone: String)]) throws -> String
  {
    var scenario = TinyScenario.make()
    scenario.orders[0].country = country
    scenario.orders[0].postalCode = code
    scenario.zones = [ZoneRow(table: "z", zone: "*")]
    for (district, zone) in districts {
      var row = ZoneRow(table: "z", country: country, zone: zone)
      row.district = district
      scenario.zones.append(row)
    }
    return try scenario.price().get().zone
  }

  @Test(arguments: [
    ("KA27AB", "a"), ("KA278DL", "*"), ("KA2", "a"), ("KA27", "*"), ("K", "*"), ("", "*"), ("7AB", "*"),
    ("EC1A1BB", "b"), ("EC11BB", "b"), ("EC1", "b"), ("EC1A", "b"), ("EC101BB", "*"), ("EC2A1BB", "*"),
    ("W1A0AX", "c"), ("W1B0AX", "*"),
  ])
  func `the district of a code with an outward part is matched whole`(code: String, zone: String) throws {
    let districts = [("KA2", zone: "a"), ("EC1", zone: "b"), ("W1A", zone: "c")]
    #expect(try self.zone("GB", code, districts) == zone)
    #expect(try self.zone("JE", code, districts) == zone)
  }

  @Test(arguments: [
    ("10001", "a"), ("1001", "a"), ("100", "a"), ("10", "*"), ("21000", "*"), ("A65F4E2", "b"),
  ])
  func `the district of any other code is its leading part as long as the cell`(
    code: String, zone: String
  ) throws {
    #expect(try self.zone("US", code, [("100", zone: "a"), ("A65", zone: "b")]) == zone)
  }

  @Test(arguments: [
    ("PA201AA", "a"), ("PA499ZZ", "a"), ("PA30", "a"), ("PA191AA", "*"), ("PA501AA", "*"), ("PA21AA", "*"),
    ("PB301AA", "*"), ("PA2011AA", "*"), ("PA20A1AA", "a"), ("EC9A1AA", "b"), ("EC121AA", "b"),
    ("EC131AA", "*"),
  ])
  func `a range holds whole outward parts of any number of digits`(code: String, zone: String) throws {
    #expect(try self.zone("GB", code, [("PA20..PA49", zone: "a"), ("EC9..EC12", zone: "b")]) == zone)
  }

  @Test(arguments: [
    ("00601", "a"), ("009", "a"), ("01001", "*"), ("00501", "*"), ("06", "*"), ("00A", "*"), ("A61F4E2", "b"),
    ("A70F4E2", "*"), ("B65F4E2", "*"), ("A6", "*"),
  ])
  func `a range holds leading parts of as many digits as its ends`(code: String, zone: String) throws {
    let ranges = [
      ("006..009", zone: "a"), ("A61..A67", zone: "b"), ("1..009", zone: "c"), ("9..1", zone: "d"),
    ]
    #expect(try self.zone("IE", code, ranges) == zone)
  }

  @Test
  func
    `of rows of a country the longer district comes first, then the smaller range, then the longer prefix`()
    throws
  {
    var districts = [
      ("EC1", zone: "shorter"), ("EC1A", zone: "longer"), ("EC1..EC9", zone: "wide"),
      ("EC0..EC8", zone: "as wide"),
      ("EC1..EC2", zone: "narrow"),
    ]
    for zone in ["longer", "shorter", "narrow", "wide", "as wide"] {
      #expect(try self.zone("GB", "EC1A1BB", districts) == zone)
      districts.removeAll { $0.zone == zone }
    }
  }

  @Test func `a district comes before a prefix, and after a named location and country`() throws {
    var scenario = TinyScenario.make()
    scenario.zones = [
      ZoneRow(table: "z", location: "L", zone: "location"),
      ZoneRow(table: "z", country: "US", zone: "district"),
      ZoneRow(table: "z", country: "US", prefix: "10001", zone: "prefix"),
      ZoneRow(table: "z", prefix: "100", zone: "any"),
    ]
    scenario.zones[1].district = "1"
    for zone in ["location", "district", "prefix", "any"] {
      #expect(try scenario.price().get().zone == zone)
      scenario.zones.removeAll { $0.zone == zone }
    }
  }

  @Test func `items are restricted by district`() {
    func obstacle(_ code: String, _ district: String) -> ShipmentObstacle? {
      var scenario = TinyScenario.make()
      scenario.items[0].tags = ["hazmat"]
      scenario.orders[0].country = "GB"
      scenario.orders[0].postalCode = code
      scenario.restrictions = [Restriction(tag: "hazmat", service: "s", country: "GB")]
      scenario.restrictions[0].district = district
      return scenario.obstacle
    }
    for district in ["KA27", "KA20..KA30"] {
      #expect(obstacle("KA278DL", district) == .itemRestricted(tag: "hazmat"))
      #expect(obstacle("KA27DL", district) == nil)
    }
  }
}
