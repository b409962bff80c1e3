/// Something that the shipments of a plan share and of which there is only so much, in the ids of the
/// outside world.
public enum Supply: Codable, Hashable, Sendable {
  /// Units of an item at a location.
  case stock(location: String, sku: String)
  /// Units of an item that a location may ship for a channel.
  case allocation(location: String, sku: String, channel: String)
  /// Shipments, or units, from a location: on a ship date, or `nil` in the whole plan.
  case locationShipments(location: String, shipDate: Day? = nil)
  case locationUnits(location: String, shipDate: Day? = nil)
  /// Shipments from a location by a service.
  case serviceShipments(location: String, service: String, shipDate: Day? = nil)
  /// Shipments by all services of a carrier, from all locations.
  case carrierShipments(carrier: String, shipDate: Day? = nil)

  /// The kinds by their names in prices.csv.
  public enum Kind: String, Sendable, CaseIterable {
    case stock
    case allocation
    case locationShipments = "location_shipments"
    case locationUnits = "location_units"
    case serviceShipments = "service_shipments"
    case carrierShipments = "carrier_shipments"
  }

  /// Ids are equal where their UTF-8 bytes are.
  public static func == (left: Supply, right: Supply) -> Bool {
    switch (left, right) {
    case (.stock(let place, let sku), .stock(let otherPlace, let otherSKU)):
      place.isID(otherPlace) && sku.isID(otherSKU)
    case (
      .allocation(let place, let sku, let channel),
      .allocation(let otherPlace, let otherSKU, let otherChannel)
    ):
      place.isID(otherPlace) && sku.isID(otherSKU) && channel.isID(otherChannel)
    case (.locationShipments(let place, let day), .locationShipments(let otherPlace, let otherDay)),
      (.locationUnits(let place, let day), .locationUnits(let otherPlace, let otherDay)),
      (.carrierShipments(let place, let day), .carrierShipments(let otherPlace, let otherDay)):
      place.isID(otherPlace) && day == otherDay
    case (
      .serviceShipments(let place, let service, let day),
      .serviceShipments(let otherPlace, let otherService, let otherDay)
    ):
      place.isID(otherPlace) && service.isID(otherService) && day == otherDay
    default: false
    }
  }

  public var kind: Kind {
    switch self {
    case .stock: .stock
    case .allocation: .allocation
    case .locationShipments: .locationShipments
    case .locationUnits: .locationUnits
    case .serviceShipments: .serviceShipments
    case .carrierShipments: .carrierShipments
    }
  }

  /// `nil` for the shipments of a carrier.
  public var location: String? {
    switch self {
    case .stock(let location, _), .allocation(let location, _, _), .locationShipments(let location, _),
      .locationUnits(let location, _), .serviceShipments(let location, _, _):
      location
    case .carrierShipments: nil
    }
  }

  /// `nil` for the supplies of a whole location, service or carrier.
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
    if case .serviceShipments(_, let service, _) = self { service } else { nil }
  }

  public var carrier: String? {
    if case .carrierShipments(let carrier, _) = self { carrier } else { nil }
  }

  /// The day that a limit holds for; `nil` where it holds for the whole plan.
  public var shipDate: Day? {
    switch self {
    case .stock, .allocation: nil
    case .locationShipments(_, let day), .locationUnits(_, let day), .serviceShipments(_, _, let day),
      .carrierShipments(_, let day):
      day
    }
  }
}
