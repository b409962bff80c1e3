/// Which positions are listed, by the bytes of location and SKU.
public struct PositionFilter: Hashable, Sendable {
  public var location: String?
  public var sku: String?
  /// Only those with less than is promised.
  public var onlyShortages: Bool

  public init(location: String? = nil, sku: String? = nil, onlyShortages: Bool = false) {
    self.location = location
    self.sku = sku
    self.onlyShortages = onlyShortages
  }
}
