/// What a search has at some moment: the cost of a plan that it could return, a bound on all plans, or both.
public struct SearchFinding: Hashable, Sendable {
  /// `nil` where no plan is told of.
  public var cost: Money?
  /// At most the cost of every plan; `nil` where no bound is told of.
  public var lowerBound: Money?

  public init(cost: Money? = nil, lowerBound: Money? = nil) {
    self.cost = cost
    self.lowerBound = lowerBound
  }
}
