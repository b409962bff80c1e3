internal import IntegerProgramming
internal import OrderRouting
internal import RouteExplanation

/// The single changes that would save most, found by planning again what each of them reaches.
struct BestChanges: Sendable {
  /// What a change mends.
  enum Topic: Hashable, Sendable {
    /// Whatever is scarce, or goes wrong at the highest cost.
    case all
    case unfilled(UnfilledReason)
    case late
    case split
  }

  /// The best change that was found for a topic.
  struct Entry: Sendable {
    let topic: Topic
    let change: PlanChange
  }

  /// Days of more orders have only ``fewOrders`` of ``fewTopics`` tried, for planning a part again still means to
  /// read the whole.
  private static let large = 20_000
  /// Days of up to so many orders are searched for longer.
  private static let small = 1_000
  private static let fewTopics = 3
  private static let fewOrders = 1

  /// At most one for each topic, the one that saves most first.
  let entries: [Entry]

  /// Complexity: some searches over parts of the plan for each topic.
  /// - Parameters:
  ///   - candidates: by topic, the most promising first.
  ///   - threads: the changes do not depend on it.
  init(
    _ candidates: [(topic: Topic, orders: [Int])], _ explainer: Explainer, solver: any IntegerProgramSolver,
    threads: Int
  ) {
    let isLarge = explainer.scenario.orders.count > Self.large
    let tried = candidates.prefix(isLarge ? Self.fewTopics : candidates.count)
    let tasks: [(topic: Topic, orders: [Int]?)] =
      [(.all, nil)] + tried.map { ($0.topic, isLarge ? Array($0.orders.prefix(Self.fewOrders)) : $0.orders) }
    // Small days are planned again as a whole, and may be proven.
    let isSmall = explainer.scenario.orders.count <= Self.small
    let search = isSmall ? Explainer.usualSearch : Search(until: StoppingCriterion(workLimit: 300))
    let found = Parallel.map(
      tasks.count, threads: threads, {},
      body: { index, _ in
        explainer.bestChange(among: tasks[index].orders, solver: solver, search: search)
          .map { Entry(topic: tasks[index].topic, change: $0) }
      })
    let entries = found.compactMap { $0 }
    self.entries = entries.enumerated().sorted { left, right in
      (right.element.change.planSaves, left.offset) < (left.element.change.planSaves, right.offset)
    }.map(\.element)
  }

  var table: ReportTable {
    var table = ReportTable(
      id: "changes", caption: "What to change",
      columns: [
        .init("for", "topic"), .init("change", "change"), .init("the plan saves", "plan_saves"),
        .init("proven", "proven"),
      ])
    for entry in entries {
      table.rows.append([
        .text(Self.words(entry.topic)), .text(Words.change(entry.change.change)),
        .money(entry.change.planSaves), .text(entry.change.isProven ? "yes" : "no"),
      ])
    }
    return table
  }

  /// The best of all in sentences, each change once.
  func advice(_ currency: String) -> [String] {
    var seen: [String] = []
    var advice: [String] = []
    for entry in entries {
      let change = Words.change(entry.change.change)
      if seen.contains(change) { continue }
      seen.append(change)
      let text = Self.text(entry, currency)
      advice.append(text.prefix(1).uppercased() + text.dropFirst() + ".")
    }
    return Array(advice.prefix(3))
  }

  /// In a sentence, what the best change for some topics is; `nil` where none was found.
  func sentence(_ currency: String, where isOf: (Topic) -> Bool) -> String? {
    entries.first { isOf($0.topic) }.map { "The best single change found: " + Self.text($0, currency) + "." }
  }

  /// The change, what it saves, and how that is known.
  private static func text(_ entry: Entry, _ currency: String) -> String {
    let proof =
      entry.change.isProven
      ? "proven by planning the whole day again" : "by planning again the orders that it reaches"
    return "\(Words.change(entry.change.change)) would save "
      + "\(NumberText.cents(entry.change.planSaves)) \(currency), \(proof)"
  }

  private static func words(_ topic: Topic) -> String {
    switch topic {
    case .all: "the day"
    case .unfilled(let reason): "unfilled: \(Words.reason(reason))"
    case .late: "late"
    case .split: "split"
    }
  }
}
