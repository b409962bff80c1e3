public import OrderRouting

/// A parcel that has left with units of an order, in the words of whoever sent it.
public struct SentParcel: Sendable {
  public var order: Order
  /// Where each of the order's lines came from, in their order.
  public var sources: [OrderSource]
  /// Units of each of the order's lines that left before it, and that are in it.
  public var before: [Int]
  public var units: [Int]
  /// Its number within the order, from 1.
  public var number: Int
  public var carrier: String
  public var tracking: String
  /// Empty where nobody named a page.
  public var trackingURL = ""
  public var shippedAt: Instant
  public var service = ""
  /// Whether the channel still waits for lines that the order does not have here.
  public var hasOpenLines = false

  public init(
    order: Order, sources: [OrderSource], before: [Int], units: [Int], number: Int, carrier: String,
    tracking: String, shippedAt: Instant
  ) {
    precondition(
      sources.count == order.lines.count && before.count == order.lines.count
        && units.count == order.lines.count, "an order's lines each have a source and numbers of units")
    self.order = order
    self.sources = sources
    self.before = before
    self.units = units
    self.number = number
    self.carrier = carrier
    self.tracking = tracking
    self.shippedAt = shippedAt
  }
}
