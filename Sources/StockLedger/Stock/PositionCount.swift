/// What was counted, or told by others, at a position; what is absent stays as it is.
public struct PositionCount: Hashable, Sendable {
  /// A quantity on hand.
  public enum OnHand: Hashable, Sendable {
    /// May be negative.
    case units(Int)
    case unlimited
  }

  public var location: String
  public var sku: String
  public var onHand: OnHand?
  public var reservedElsewhere: Int?
  public var safetyStock: Int?

  public init(
    location: String, sku: String, onHand: OnHand? = nil, reservedElsewhere: Int? = nil,
    safetyStock: Int? = nil
  ) {
    self.location = location
    self.sku = sku
    self.onHand = onHand
    self.reservedElsewhere = reservedElsewhere
    self.safetyStock = safetyStock
  }
}
