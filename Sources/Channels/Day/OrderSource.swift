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
