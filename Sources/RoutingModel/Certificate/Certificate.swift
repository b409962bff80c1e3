/// How good a plan is proven to be.
public struct Certificate: Hashable, Sendable {
  public enum Status: String, Sendable {
    /// The gap is at most 0.000001.
    case optimal
    /// The gap that was asked for is reached.
    case withinGap = "within_gap"
    case feasible
  }

  public var status: Status
  /// At most the cost of every plan that the scenario allows; `nil` where the strategy computes none.
  public var lowerBound: Money?
  /// How the bound was obtained, see ``BoundMethod``; `none` where there is none.
  public var boundMethod: String
  /// The limit that ended the search; `nil` where it ended by itself.
  public var stoppedBy: String?
  /// The part of the bound that follows from the plan's prices alone, see ``PriceBound``: at most
  /// ``lowerBound``; `nil` where the plan has no prices.
  public var priceBound: Money?
  /// Where the plan came from; `nil` where the strategy does not say.
  public var rung: Rung?

  public init(
    status: Status, lowerBound: Money?, boundMethod: String, stoppedBy: String? = nil,
    priceBound: Money? = nil, rung: Rung? = nil
  ) {
    self.status = status
    self.lowerBound = lowerBound
    self.boundMethod = boundMethod
    self.stoppedBy = stoppedBy
    self.priceBound = priceBound
    self.rung = rung
  }

  /// (total − bound) ÷ max(|total|, 0.01); `nil` without a bound.
  public func gap(total: Money) -> Double? {
    guard let lowerBound else { return nil }
    return Double((total - lowerBound).millionths) / Double(max(total.millionths.magnitude, 10_000))
  }
}
