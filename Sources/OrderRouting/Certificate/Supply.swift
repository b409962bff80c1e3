/// Something that the shipments of a plan share and of which there is only so much, in the ids of the
/// outside world.
public enum Supply: Hashable, Sendable {
  /// Units of an item at a location.
  case stock(location: String, sku: String)
  /// Units of an item that a location may ship for a channel.
  case allocation(location: String, sku: String, channel: String)
  case locationShipments(location: String)
  case locationUnits(location: String)
  /// Shipments from a location by a service.
  case serviceShipments(location: String, service: String)

  /// The kinds by their names in prices.csv.
  public enum Kind: String, Sendable, CaseIterable {
    case stock
    case allocation
    case locationShipments = "location_shipments"
    case locationUnits = "location_units"
    case serviceShipments = "service_shipments"
  }

  public var kind: Kind {
    switch self {
    case .stock: .stock
    case .allocation: .allocation
    case .locationShipments: .locationShipments
    case .locationUnits: .locationUnits
    case .serviceShipments: .serviceShipments
    }
  }

  public var location: String {
    switch self {
    case .stock(let location, _), .allocation(let location, _, _), .locationShipments(let location),
      .locationUnits(let location), .serviceShipments(let location, _):
      location
    }
  }

  /// `nil` for the supplies of a whole location or service.
  public var sku: String? {
    switch self {
    case .stock(_, let sku), .allocation(_, let sku, _): sku
    default: nil
    }
  }

  public var channel: String? {
    if case .allocation(_, _, let channel) = self { channel } else { nil }
  }

  public var service: String? {
    if case .serviceShipments(_, let service) = self { service } else { nil }
  }
}
