public import RoutingModel
internal import ScenarioFiles

/// What `POST /v1/releases` asks: either shipments by id, or those of a location up to a date.
public enum ReleaseRequest: Hashable, Sendable {
  /// All locations without one, all dates without one, all shipments without a limit.
  case planned(location: String?, until: Day?, limit: Int?)
  /// Each once, in the order given.
  case shipments([String])
}

/// What `POST /v1/shipments/{id}/ship` tells.
public struct ShipRequest: Hashable, Sendable {
  /// A parcel on its way.
  public struct Tracking: Hashable, Sendable {
    public var carrier: String?
    public var number: String?
    public var url: String?
    /// What it holds; empty where nobody says.
    public var lines: [LineQuantity]
  }

  public var shippedAt: Instant?
  public var tracking: [Tracking]
}

/// Why a location does not ship what it was told to.
public enum RejectionReason: String, CaseIterable, Sendable {
  case notFound = "not_found"
  case damaged
  case closed
  case other
}

/// What `POST /v1/shipments/{id}/reject` tells.
public struct RejectRequest: Hashable, Sendable {
  public var reason: RejectionReason
  /// Empty: all that it holds.
  public var lines: [LineQuantity]
}

/// What `POST /v1/batches` asks.
public struct BatchRequest: Hashable, Sendable {
  /// In seconds.
  public var timeLimit: FixedDecimal?
  /// The gap to the bound at which to stop, a fraction.
  public var gap: FixedDecimal?
}
