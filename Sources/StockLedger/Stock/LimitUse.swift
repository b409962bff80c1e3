/// A limit of the network, and what of it is used.
public struct LimitUse: Hashable, Sendable {
  public var supply: Supply
  /// Of an allocation and of what names no carrier: empty.
  public var carrier: String
  public var limit: Int
  public var used: Int
  /// At least 0.
  public var left: Int { max(0, limit - used) }

  public init(supply: Supply, carrier: String = "", limit: Int, used: Int) {
    self.supply = supply
    self.carrier = carrier
    self.limit = limit
    self.used = used
  }
}
