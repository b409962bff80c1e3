/// What routing all orders with unfilled units again came to.
public struct RetryOutcome: Sendable {
  public var tried: Int
  /// Ids of those that got a unit, oldest first.
  public var changed: [String]
}
