/// What a change uses of a capacity on a ship date, or of an allocation.
public struct LimitChange: Hashable, Sendable {
  /// With its ship date, an allocation apart.
  public var supply: Supply
  /// Units or shipments; below 0 where it gives back.
  public var used: Int
  /// Of an allocation: what of the change has left today. The day's units go at the local midnight.
  public var shipped = 0
  /// The network's limit at that moment; `nil`: none.
  public var limit: Int?

  public init(_ supply: Supply, used: Int, shipped: Int = 0, limit: Int?) {
    self.supply = supply
    self.used = used
    self.shipped = shipped
    self.limit = limit
  }
}
