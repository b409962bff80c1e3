public import OrderRouting

/// The 916 three-digit ZIP areas of the United States and its territories.
///
/// From the gazetteer and the 2020 population of the US Census Bureau (public domain); for 22 areas without
/// residents the place is GeoNames' (CC BY 4.0).
public struct USPostalAreas: Sendable {
  /// In ascending order.
  public let areas: [USPostalArea]
  /// Position in `areas` by area number; −1: no such area.
  private let positions: [Int16]

  /// The table that comes with the module, parsed once.
  public static let bundled = USPostalAreas(table: PackageResources.zip3_us_csv)

  /// Rows of `zip3,lat,lon,state,population,…` below a header. O(bytes).
  init(table: [UInt8]) {
    var areas: [USPostalArea] = []
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 5, let zip3 = ZIP3(cells[0]), let latitude = Double(cells[1]),
        let longitude = Double(cells[2]), let population = Int(cells[4])
      else { preconditionFailure("broken row in the bundled ZIP3 table") }
      areas.append(
        USPostalArea(
          zip3: zip3, coordinates: Coordinates(latitude: latitude, longitude: longitude), state: cells[3],
          population: population))
    }
    areas.sort { $0.zip3 < $1.zip3 }
    var positions = [Int16](repeating: -1, count: 1000)
    for (position, area) in areas.enumerated() { positions[area.zip3.number] = Int16(position) }
    self.areas = areas
    self.positions = positions
  }

  /// `nil` for numbers that are not in use, and for military areas, which have no place of their own.
  public subscript(zip3: ZIP3) -> USPostalArea? {
    let position = positions[zip3.number]
    return position < 0 ? nil : areas[Int(position)]
  }

  /// Where mail to an area goes: its centroid, or that of the gateway which forwards a military area's mail.
  public func coordinates(of zip3: ZIP3) -> Coordinates? {
    self[MilitaryGateway.area(for: zip3) ?? zip3]?.coordinates
  }
}
