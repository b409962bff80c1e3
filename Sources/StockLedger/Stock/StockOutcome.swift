/// What a count or an adjustment came to.
public struct StockOutcome: Sendable {
  /// As they are now, in the sequence that was sent; an adjustment's position once.
  public var positions: [StockLevel]
  /// Ids of orders that lost planned shipments and were routed again.
  public var replanned: [String]
  /// What is still missing at the positions.
  public var shortages: [Shortage]

  public init(positions: [StockLevel], replanned: [String], shortages: [Shortage]) {
    self.positions = positions
    self.replanned = replanned
    self.shortages = shortages
  }
}
