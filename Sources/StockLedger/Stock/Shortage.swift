/// Units that are promised at a position, and not there.
public struct Shortage: Hashable, Sendable {
  public var location: String
  public var sku: String
  /// At least 1.
  public var missing: Int

  public init(location: String, sku: String, missing: Int) {
    self.location = location
    self.sku = sku
    self.missing = missing
  }
}
