internal import Geography
internal import OrderRouting

/// Where orders go, no finer than an area of the post: never an address.
struct Destination: Hashable {
  /// Such as `US 373` or `DE 80`.
  let name: String
  let coordinates: Coordinates?
  /// The inset of a map that it belongs to; `nil` for the map itself.
  let inset: String?

  static func == (left: Destination, right: Destination) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  init(_ order: Order) {
    self.init(country: order.country, postalCode: order.postalCode, coordinates: order.coordinates)
  }

  init(country: String, postalCode: String, coordinates given: Coordinates?) {
    let area = USPostalAreas.isUS(country) ? ZIP3(postalCode: postalCode) : nil
    if let area {
      let state = USPostalAreas.bundled[area]?.state ?? ""
      name = "US \(area)" + (state.isEmpty ? "" : " \(state)")
      coordinates = USPostalAreas.bundled.coordinates(of: area)
      inset = Self.inset(state)
      return
    }
    inset = nil
    if let given {
      // A degree is coarse enough not to be anybody's door.
      let (latitude, longitude) = (given.latitude.rounded(), given.longitude.rounded())
      coordinates = Coordinates(latitude: latitude, longitude: longitude)
      name = "\(country) \(Int(latitude))°, \(Int(longitude))°"
    } else {
      coordinates = nil
      let start = String(postalCode.prefix(postalCode.count > 4 ? 2 : 1))
      name = start.isEmpty ? country : "\(country) \(start)"
    }
  }

  private static func inset(_ state: String) -> String? {
    switch state {
    case "AK": "Alaska"
    case "HI", "GU", "AS", "MP", "FM", "MH", "PW": "Hawaii and the Pacific"
    case "PR", "VI": "Puerto Rico, Virgin Islands"
    default: nil
    }
  }
}
