internal import ScenarioFiles

/// How many units stand in a location.
public enum CountedUnits: Hashable, Sendable {
  /// May be negative where more was sold than there was.
  case units(Int)
  case unlimited
}

/// What `PUT /v1/stock` tells of a SKU in a location; what is absent stays.
public struct PositionCount: Hashable, Sendable {
  public var location: String
  public var sku: String
  public var onHand: CountedUnits?
  public var reservedElsewhere: Int?
  public var safetyStock: Int?
}

/// What `POST /v1/stock/adjustments` tells of a SKU in a location.
public struct PositionAdjustment: Hashable, Sendable {
  public var location: String
  public var sku: String
  public var delta: Int
  public var reason: String?
  public var reference: String?
}
