/// An item at a location.
public struct PositionKey: Hashable, Comparable, Sendable {
  public var location: String
  public var sku: String

  public init(location: String, sku: String) {
    self.location = location
    self.sku = sku
  }

  /// By the bytes of location, then SKU: the sequence in which stores lock.
  public static func < (left: PositionKey, right: PositionKey) -> Bool {
    left.location == right.location ? left.sku < right.sku : left.location < right.location
  }
}

extension StockLevel {
  public var key: PositionKey { PositionKey(location: location, sku: sku) }

  /// Units that are there and not held elsewhere, less what is reserved; `nil`: unlimited. Below 0 is a
  /// shortage.
  public var covered: Int? { onHand.map { $0 - reservedElsewhere - reserved } }
}
