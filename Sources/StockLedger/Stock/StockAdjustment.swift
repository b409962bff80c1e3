/// Units that came to a position or went.
public struct StockAdjustment: Hashable, Sendable {
  public var location: String
  public var sku: String
  public var delta: Int
  public var reason: String
  public var reference: String

  public init(location: String, sku: String, delta: Int, reason: String = "", reference: String = "") {
    self.location = location
    self.sku = sku
    self.delta = delta
    self.reason = reason
    self.reference = reference
  }
}
