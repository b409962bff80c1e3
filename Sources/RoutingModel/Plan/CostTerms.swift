/// What a plan, or a part of one, costs, term by term. The terms add up to ``total`` to the last digit.
public struct CostTerms: Codable, Hashable, Sendable {
  public var postage = Money.zero
  public var fees = Money.zero
  public var channelSurcharge = Money.zero
  public var handling = Money.zero
  public var stockValue = Money.zero
  public var lateness = Money.zero
  public var split = Money.zero
  public var unfilled = Money.zero
  public var fixed = Money.zero

  public init() {}

  /// Money that is paid to somebody.
  public var cash: Money { postage + fees + channelSurcharge + handling + fixed }
  /// Money that weighs what the seller prefers.
  public var policy: Money { stockValue + lateness + split + unfilled }
  public var total: Money { cash + policy }

  public static func += (left: inout CostTerms, right: CostTerms) {
    left.postage += right.postage
    left.fees += right.fees
    left.channelSurcharge += right.channelSurcharge
    left.handling += right.handling
    left.stockValue += right.stockValue
    left.lateness += right.lateness
    left.split += right.split
    left.unfilled += right.unfilled
    left.fixed += right.fixed
  }

  /// The terms with their names in plan.json, cash terms first.
  public static var named: [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    [
      ("postage", \.postage), ("fees", \.fees), ("channel_surcharge", \.channelSurcharge),
      ("handling", \.handling), ("fixed", \.fixed), ("stock_value", \.stockValue),
      ("lateness", \.lateness), ("split", \.split), ("unfilled", \.unfilled),
    ]
  }
}
