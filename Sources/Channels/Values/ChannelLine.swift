/// A line of a channel's order: what was ordered, and what of it is left to ship.
public struct ChannelLine: Sendable, Hashable {
  /// The channel's own line id; empty where it has none.
  public var id: String
  /// The line's place within its order, from 1.
  public var position: Int
  public var sku: String
  public var title: String
  public var ordered: Int
  /// Units left to ship.
  public var left: Int
  /// Why the other units are not left.
  public var reason: SkipReason?
  /// The quantity as the file has it where that is no whole number.
  public var oddQuantity: String?
  var price: LinePrice?
  /// The number of the record in the file, the header being 1; 0 where it has none.
  public var record: Int

  init(
    id: String = "", position: Int, sku: String, title: String = "", ordered: Int, left: Int,
    reason: SkipReason? = nil, price: LinePrice? = nil, record: Int = 0
  ) {
    self.id = id
    self.position = position
    self.sku = sku
    self.title = title
    self.ordered = ordered
    self.left = max(0, left)
    self.reason = reason
    self.price = price
    self.record = record
  }
}
