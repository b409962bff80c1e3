import Foundation
import Geography
import OrderRouting
import Testing

@Suite struct USZoneTableTests {
  let areas = USPostalAreas.bundled

  static func location(_ id: String, postalCode: String = "", coordinates: Coordinates? = nil) -> Location {
    var location = Location(id: id, kind: .warehouse, country: "US")
    location.postalCode = postalCode
    location.coordinates = coordinates
    return location
  }

  /// The zone by the rule of the scenario format: the longest prefix that matches.
  static func zone(of code: String, country: String, in rows: [ZoneRow]) -> String? {
    rows.filter { $0.country == country && code.hasPrefix($0.prefix) }
      .max { $0.prefix.utf8.count < $1.prefix.utf8.count }?.zone
  }

  @Test(arguments: ["08817", "90058", "60638", "33122", "99501", "00918", "96819", "59101", "09012"])
  func `the compact table gives every area the zone of the full one`(postalCode: String) throws {
    let table = USZoneTable(name: "us", locations: [Self.location("HUB", postalCode: postalCode)])
    let origin = try #require(ZIP3(postalCode: postalCode))
    for area in areas.areas {
      let expected = try #require(areas.zone(from: origin, to: area.zip3))
      let code = area.zip3.description + "01"
      #expect(Self.zone(of: code, country: "US", in: table.rows) == String(expected), "area \(area.zip3)")
    }
    for military: ZIP3 in [90, 95, 98, 340, 962, 966] {
      let expected = try #require(areas.zone(from: origin, to: military))
      #expect(Self.zone(of: "\(military)01", country: "US", in: table.rows) == String(expected))
    }
    #expect(table.rows.count < 500)
  }

  @Test func `a location without a postal code is placed by its coordinates`() throws {
    let place = Coordinates(latitude: 39.9, longitude: -86.3)
    let table = USZoneTable(name: "us", locations: [Self.location("HUB", coordinates: place)])
    for area in areas.areas {
      let expected = try #require(areas.zone(from: place, to: area.zip3))
      let code = area.zip3.description + "01"
      #expect(Self.zone(of: code, country: "US", in: table.rows) == String(expected), "area \(area.zip3)")
    }
  }

  @Test func `an order without a postal code gets no zone under country US`() {
    let table = USZoneTable(name: "us", locations: [Self.location("HUB", postalCode: "08817")])
    #expect(Self.zone(of: "", country: "US", in: table.rows) == nil)
  }

  @Test func `a territory has the same zones under its own country code`() throws {
    let table = USZoneTable(name: "us", locations: [Self.location("HUB", postalCode: "33122")])
    for (country, code) in [("PR", "00601"), ("PR", "00918"), ("VI", "00802"), ("GU", "96910")] {
      let zone = try #require(Self.zone(of: code, country: country, in: table.rows))
      #expect(zone == Self.zone(of: code, country: "US", in: table.rows))
    }
    #expect(Self.zone(of: "", country: "GU", in: table.rows) == "9")
  }

  @Test func `no row repeats what a shorter prefix of its location says`() {
    let table = USZoneTable(name: "us", locations: [Self.location("HUB", postalCode: "60638")])
    for row in table.rows where !row.prefix.isEmpty {
      let shorter = table.rows.filter { $0.prefix.utf8.count < row.prefix.utf8.count }
      #expect(Self.zone(of: row.prefix, country: row.country ?? "", in: shorter) != row.zone)
    }
  }

  @Test func `locations abroad or without a place are listed instead`() {
    var abroad = Location(id: "UK", kind: .warehouse, country: "GB")
    abroad.coordinates = Coordinates(latitude: 52, longitude: -1)
    let table = USZoneTable(
      name: "us", locations: [abroad, Self.location("LOST"), Self.location("HUB", postalCode: "08817")])
    #expect(table.unplaced == ["UK", "LOST"])
    #expect(Set(table.rows.map(\.location)) == ["HUB"])
  }

  @Test func `the text has the columns of the format and quotes what needs it`() {
    let table = USZoneTable(name: "us", locations: [Self.location("A,\"1\"", postalCode: "08817")])
    let lines = table.csv.split(separator: "\n")
    #expect(lines.first == "zone_table,location_id,country,prefix,zone")
    #expect(lines.dropFirst().first == "us,\"A,\"\"1\"\"\",FM,,9")
    #expect(lines.count == table.rows.count + 1)
  }
}
