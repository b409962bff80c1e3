internal import OrderRouting

extension Supply {
  /// The row that limits it, whatever the ship date.
  var onAnyDay: Supply {
    switch self {
    case .stock, .allocation: self
    case .locationShipments(let location, _): .locationShipments(location: location)
    case .locationUnits(let location, _): .locationUnits(location: location)
    case .serviceShipments(let location, let service, _):
      .serviceShipments(location: location, service: service)
    case .carrierShipments(let carrier, _): .carrierShipments(carrier: carrier)
    }
  }
}
