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

/// What a strategy decided, and what it can say about how good that is. ``PlanDraft`` makes one.
public struct Proposal: Sendable {
  package var decisions = PlanDecisions()
  /// At most the cost of every plan that the scenario allows; `nil` where the strategy computes no bound.
  public var lowerBound: Money?
  /// How the bound was obtained; ``BoundMethod/none`` where there is none.
  public var boundMethod = BoundMethod.none
  /// What ended the search early; `nil` where it ended by itself.
  public var stoppedBy: StoppingReason?
  /// What each supply of the problem is worth, ≥ 0, millionths a unit or shipment; `nil` where the strategy
  /// prices nothing.
  package var prices: [Int64]?
  /// The bound that follows from the prices alone, see ``PriceBound``; given exactly where there are prices.
  public var priceBound: Money?
  /// Where the decisions came from; `nil` where the strategy does not say.
  public var origin: PlanOrigin?
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
