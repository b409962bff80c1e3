/// A SKU under which a marketplace's centre holds an item of the network.
public struct CentreListing: Sendable, Hashable {
  /// The channel's own.
  public var sku: String
  /// Units of the item in one.
  public var pack: Int
  /// Units of the item that can be sold under it.
  public var units: Int
}
