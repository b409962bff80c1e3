public import OrderRouting

/// An order at the moment it comes in.
public struct Arrival: Sendable {
  public var instant: Instant
  /// Its `placedAt` is the instant, its promise lies as far ahead as that of the order it was drawn from.
  public var order: Order
}
