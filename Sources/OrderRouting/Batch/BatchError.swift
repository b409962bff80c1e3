/// Why a batch cannot be planned.
public enum BatchError: Error, Sendable, CustomStringConvertible {
  case invalidOrder(InvalidOrder)
  /// A shipment to be kept may not ship: its order, location, service or lines are not there, it holds a part of a
  /// line that ships whole, or there is too little left for it.
  case impossiblePin(ShipmentDecision)

  public var description: String {
    switch self {
    case .invalidOrder(let error): error.description
    case .impossiblePin(let pin):
      "order \"\(pin.order)\": the shipment from \"\(pin.location)\" by \"\(pin.service)\" cannot be kept: check "
        + "its lines, and what is left there; or leave it out of what is pinned"
    }
  }
}
