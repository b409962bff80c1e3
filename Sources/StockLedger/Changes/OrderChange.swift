/// An order as a change leaves it.
public struct OrderChange: Sendable {
  /// As it was; `nil`: it is new.
  public var before: LedgerOrder?
  public var after: LedgerOrder

  public init(before: LedgerOrder?, after: LedgerOrder) {
    self.before = before
    self.after = after
  }
}
