public import OrderRouting

extension Scenario {
  /// Gives US locations and orders without coordinates the centroid of their ZIP3 area.
  ///
  /// Coordinates that are given stay, and so does everything whose postal code is blank, foreign or of an
  /// area that is not in use. O(locations + orders).
  @discardableResult
  public mutating func fillCoordinates(from areas: USPostalAreas = .bundled) -> FilledCoordinates {
    var filled = FilledCoordinates()
    for index in locations.indices where locations[index].coordinates == nil {
      let location = locations[index]
      if let place = areas.place(country: location.country, postalCode: location.postalCode) {
        locations[index].coordinates = place
        filled.locations += 1
      } else {
        filled.locationsWithout += 1
      }
    }
    for index in orders.indices where orders[index].coordinates == nil {
      if let place = areas.place(country: orders[index].country, postalCode: orders[index].postalCode) {
        orders[index].coordinates = place
        filled.orders += 1
      } else {
        filled.ordersWithout += 1
      }
    }
    return filled
  }
}

extension USPostalAreas {
  /// `nil` outside the United States and the territories that share its postal codes.
  func place(country: String, postalCode: String) -> Coordinates? {
    guard USPostalAreas.isUS(country) else { return nil }
    return ZIP3(postalCode: postalCode).flatMap { coordinates(of: $0) }
  }
}
