/// A way to decide which orders ship from where.
///
/// A strategy reads a compiled problem and proposes shipments; what they cost, what stays unfilled and why
/// is worked out by the plan, the same for every strategy. It is a pure function: the same problem, search
/// and seed give the same proposal with any number of threads, time limits and interruptions apart.
public protocol RoutingStrategy: Sendable {
  /// The name to choose the strategy by, and its name in plans.
  var name: String { get }

  /// Whether it looks at ``Search/prices``. Default: it does not.
  var startsFromPrices: Bool { get }

  /// - Returns: shipments that the scenario allows together, in any order.
  func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal
}

extension RoutingStrategy {
  public var startsFromPrices: Bool { false }
}

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

/// What a strategy decided, and what it can say about how good that is. ``PlanDraft`` makes one.
public struct Proposal: Sendable {
  package var decisions = PlanDecisions()
  /// At most the cost of every plan that the scenario allows; `nil` where the strategy computes no bound.
  public var lowerBound: Money?
  /// How the bound was obtained, by a name of ``BoundMethod``; `none` where there is none.
  public var boundMethod = "none"
  /// The limit that ended the search early, as ``StoppingCriterion/reached`` names it.
  public var stoppedBy: String?
  /// What each resource of the problem is worth, ≥ 0, millionths a unit or shipment; `nil` where the strategy
  /// prices nothing.
  package var prices: [Int64]?
  /// The bound that follows from the prices alone, see ``PriceBound``; given exactly where there are prices.
  public var priceBound: Money?
  /// Where the decisions came from; `nil` where the strategy does not say.
  public var rung: Rung?
  /// Facts about how the decisions came about, for people.
  public var notes: [String] = []

  public init() {}

  /// Adds a shipment of an order.
  ///
  /// - Parameters:
  ///   - order: index in the scenario's orders.
  ///   - offer: index of the service at the location.
  ///   - content: by line of the order: all its units, or 0, unless the order may split lines.
  ///
  /// Traps where the content has a part of a line that ships whole.
  package mutating func ship(order: Int, offer: Int32, content: [Int]) {
    decisions.append(order: order, offer: offer, content: content)
  }
}
