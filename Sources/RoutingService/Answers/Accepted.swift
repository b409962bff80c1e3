/// What became of an order that was sent.
public struct Accepted: Sendable {
  /// `false`: an equal one was there already; it is as it was.
  public var isNew: Bool
  public var order: LedgerOrder
}
