package import OrderRouting

/// A city that orders come from, or a location that ships them.
package struct Place: Sendable {
  package let name: String
  package let coordinates: Coordinates
  /// 0 for a location.
  package let population: Int

  package init(name: String, coordinates: Coordinates, population: Int = 0) {
    self.name = name
    self.coordinates = coordinates
    self.population = population
  }

  /// Reads `name,state,latitude,longitude[,population]` below a header. O(bytes).
  static func read(_ table: [UInt8]) -> [Place] {
    table.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      let cells = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 4, let latitude = Double(cells[2]), let longitude = Double(cells[3]),
        let population = cells.count == 5 ? Int(cells[4]) : 0
      else { preconditionFailure("broken row in a bundled table of places") }
      return Place(
        name: cells[0], coordinates: Coordinates(latitude: latitude, longitude: longitude),
        population: population)
    }
  }
}
