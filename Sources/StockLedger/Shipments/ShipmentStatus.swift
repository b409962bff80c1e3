/// Where a shipment is on its way from plan to door.
public enum ShipmentStatus: String, Sendable, CaseIterable {
  case planned
  /// Handed to the location: the router does not move it any more.
  case released
  case shipped
  /// Refused by its location, whole.
  case rejected
  /// Given up by a routing, a cancellation or a shortage.
  case dropped

  /// Whether its units are reserved.
  public var reserves: Bool { self == .planned || self == .released }
  /// Whether it is one of its order's shipments: planned, released or shipped.
  public var counts: Bool { reserves || self == .shipped }
}
