/// How this library's strategies obtain lower bounds, by their names in a plan.
public enum BoundMethod: String, Sendable, CaseIterable {
  /// There is no bound.
  case none
  /// By the plan's prices alone, see ``PriceBound``.
  case prices
  /// By the prices, of supplies rounded down to what can be used of them.
  case pricesAndRoundedSupplies = "prices and rounded supplies"
  /// By the prices, and by handing scarce supplies out in whole lines.
  case pricesAndAuctions = "prices and auctions"
  case pricesAndPrograms = "prices and integer programs"
  case pricesAuctionsAndPrograms = "prices, auctions and integer programs"
  /// By integer programs that prove the plan to be the best.
  case integerProgram = "integer program"
}
