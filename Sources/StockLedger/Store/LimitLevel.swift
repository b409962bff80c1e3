/// What is used of a capacity on a ship date, or of an allocation, as a store keeps it.
public struct LimitLevel: Hashable, Sendable {
  public var supply: Supply
  public var used: Int
  /// Of an allocation: what of it has left since the location's day turned.
  public var shipped: Int
  /// The limit when it was last changed; `nil`: none.
  public var limit: Int?

  public init(_ supply: Supply, used: Int, shipped: Int = 0, limit: Int? = nil) {
    self.supply = supply
    self.used = used
    self.shipped = shipped
    self.limit = limit
  }
}
