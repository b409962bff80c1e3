public import OrderRouting

/// Where a line of a day came from: what its channel calls it.
public struct OrderSource: Sendable, Hashable {
  public var channel: String
  /// Empty for a day that no import has made.
  public var format: String
  public var order: String
  /// Empty where the channel's file names none.
  public var line: String
  public var sku: String
  /// Units of the day's SKU in one of the channel's.
  public var pack: Int

  public init(channel: String, format: String = "", order: String, line: String, sku: String, pack: Int = 1) {
    self.channel = channel
    self.format = format
    self.order = order
    self.line = line
    self.sku = sku
    self.pack = pack
  }
}

extension OrderSource {
  /// What the line of an order that no import has made says itself.
  ///
  /// - Parameter order: its id is the channel's own, maybe behind the channel's name.
  public init(of order: Order, _ line: OrderLine) {
    let prefix = order.channel + ":"
    let isPrefixed = !order.channel.isEmpty && order.id.hasPrefix(prefix)
    self.init(
      channel: order.channel, order: isPrefixed ? String(order.id.dropFirst(prefix.count)) : order.id,
      line: line.id, sku: line.sku)
  }
}
