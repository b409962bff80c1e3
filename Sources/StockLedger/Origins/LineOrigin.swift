/// What a channel calls a line of an order.
public struct LineOrigin: Hashable, Sendable {
  /// The document that it was read of.
  public var format: String
  /// The channel's own ids of the order and the line; an empty line: the channel names none.
  public var order: String
  public var line: String
  public var sku: String
  /// Units of the order's SKU in one of the channel's, at least 1.
  public var pack: Int

  public init(format: String, order: String, line: String, sku: String, pack: Int) {
    self.format = format
    self.order = order
    self.line = line
    self.sku = sku
    self.pack = pack
  }
}
