/// How to search: when to stop, the seed of random choices, the threads to use, prices to start from.
public struct Search: Sendable {
  public var until: StoppingCriterion
  public var seed: UInt64
  public var threads: Int
  /// What supplies were worth to an earlier plan: a start for strategies that work with prices. They need not
  /// be good ones, nor of this scenario.
  public var prices: [SupplyPrice]
  /// What orders have now: a start for strategies that improve plans, which never end above it. What is not possible
  /// any more is left out.
  public var start: [ShipmentDecision]
  /// Told what the search is at, from any thread.
  public var progress: (@Sendable (String) -> Void)?
  /// Told what the search has found so far, from any thread; later findings may be worse than earlier ones.
  public var found: (@Sendable (SearchFinding) -> Void)?

  public init(
    until: StoppingCriterion = StoppingCriterion(), seed: UInt64 = 0, threads: Int = 1,
    prices: [SupplyPrice] = [], start: [ShipmentDecision] = [], progress: (@Sendable (String) -> Void)? = nil,
    found: (@Sendable (SearchFinding) -> Void)? = nil
  ) {
    self.until = until
    self.seed = seed
    self.threads = max(1, threads)
    self.prices = prices
    self.start = start
    self.progress = progress
    self.found = found
  }
}
