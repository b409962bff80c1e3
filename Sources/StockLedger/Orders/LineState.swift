/// What has become of a line's units (or kits): the five counts add up to its quantity.
public struct LineState: Hashable, Sendable {
  public var line: String
  public var sku: String
  public var quantity: Int
  public var planned = 0
  public var released = 0
  public var shipped = 0
  public var cancelled = 0
  public var unfilled = 0
  /// Given exactly where units are unfilled.
  public var reason: LineReason?

  public init(line: String, sku: String, quantity: Int) {
    self.line = line
    self.sku = sku
    self.quantity = quantity
  }
}
