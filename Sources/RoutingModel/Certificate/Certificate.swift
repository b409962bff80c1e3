/// How good a plan is proven to be.
public struct Certificate: Codable, Hashable, Sendable {
  public enum Status: String, Codable, Sendable {
    /// The gap is at most 0.000001.
    case optimal
    /// The gap that was asked for is reached.
    case withinGap = "within_gap"
    case feasible
  }

  public var status: Status
  /// At most the cost of every plan that the scenario allows; `nil` where the strategy computes none.
  public var lowerBound: Money?
  /// How the bound was obtained; ``BoundMethod/none`` where there is none.
  public var boundMethod: BoundMethod
  /// The limit that ended the search; `nil` where it ended by itself.
  public var stoppedBy: StoppingReason?
  /// The part of the bound that follows from the plan's prices alone, see ``PriceBound``: at most
  /// ``lowerBound``; `nil` where the plan has no prices.
  public var priceBound: Money?
  /// Where the plan came from; `nil` where the strategy does not say.
  public var origin: PlanOrigin?

  public init(
    status: Status, lowerBound: Money?, boundMethod: BoundMethod, stoppedBy: StoppingReason? = nil,
    priceBound: Money? = nil, origin: PlanOrigin? = nil
  ) {
    self.status = status
    self.lowerBound = lowerBound
    self.boundMethod = boundMethod
    self.stoppedBy = stoppedBy
    self.priceBound = priceBound
    self.origin = origin
  }

  /// (total − bound) ÷ max(|total|, 0.01); `nil` without a bound.
  public func gap(total: Money) -> Double? {
    guard let lowerBound else { return nil }
    // Amounts that somebody else stated may be as far apart as no sum of 64 bits is.
    let distance = Int128(total.millionths) - Int128(lowerBound.millionths)
    return Double(distance) / Double(max(total.millionths.magnitude, 10_000))
  }
}
