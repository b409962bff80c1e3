public import IntegerProgramming
public import OrderRouting

/// The single changes that would save most, found by planning again what each of them reaches: the same for whoever
/// asks of a plan.
public struct BestChanges: Sendable {
  /// What a change mends.
  public enum Topic: Hashable, Sendable {
    /// Whatever is scarce, or goes wrong at the highest cost.
    case all
    case unfilled(UnfilledReason)
    case late
    case split
  }

  /// The best change that was found for a topic.
  public struct Entry: Sendable {
    public let topic: Topic
    public let change: PlanChange
  }

  /// Days of more orders have only ``fewOrders`` of ``fewTopics`` tried, for planning a part again still means to
  /// read the whole.
  private static let large = 5_000
  /// Days of up to so many orders are planned again as a whole, and searched for longer: they may be proven.
  private static let small = 300
  private static let fewTopics = 3
  private static let fewOrders = 1

  /// At most one for each topic, the one that saves most first.
  public let entries: [Entry]

  /// Complexity: some searches over parts of the plan for each topic.
  /// - Parameter threads: the changes do not depend on it.
  public init(_ explainer: Explainer, solver: any IntegerProgramSolver, threads: Int) {
    let orders = explainer.scenario.orders.count
    let isLarge = orders > Self.large
    let candidates = ChangeHopes(explainer, threads: threads).candidates
    let tried = candidates.prefix(isLarge ? Self.fewTopics : candidates.count)
    let tasks: [(topic: Topic, orders: [Int]?)] =
      [(.all, nil)] + tried.map { ($0.topic, isLarge ? Array($0.orders.prefix(Self.fewOrders)) : $0.orders) }
    let search =
      orders <= Self.small ? Explainer.usualSearch : Search(until: StoppingCriterion(workLimit: 300))
    let found = Parallel.map(
      tasks.count, threads: threads, {},
      body: { index, _ in
        explainer.bestChange(among: tasks[index].orders, solver: solver, search: search)
          .map { Entry(topic: tasks[index].topic, change: $0) }
      })
    entries = found.compactMap { $0 }.enumerated().sorted { left, right in
      (right.element.change.planSaves, left.offset) < (left.element.change.planSaves, right.offset)
    }.map(\.element)
  }
}

extension BestChanges.Topic {
  /// Of what goes wrong with an order: by the reason of most of what it leaves.
  init?(_ trouble: Trouble, _ explanation: Explanation) {
    switch trouble {
    case .late: self = .late
    case .split: self = .split
    case .unfilled:
      var units: [UnfilledReason: Int] = [:]
      for line in explanation.unfilled { units[line.reason, default: 0] += line.quantity }
      let most = units.values.max()
      guard let reason = UnfilledReason.allCases.first(where: { units[$0] != nil && units[$0] == most })
      else { return nil }
      self = .unfilled(reason)
    }
  }
}
