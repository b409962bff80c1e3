internal import IntegerProgramming
internal import OrderRouting
internal import RouteExplanation

/// The changes that would save most, found by planning again what each of them reaches.
struct BestChanges {
  /// What a change mends.
  enum Topic: Hashable {
    case unfilled(UnfilledReason)
    case late
    case split
  }

  /// A change, the order that it is for, and what the whole plan saves.
  struct Entry {
    let topic: Topic
    let order: String
    let change: WhatIf
  }

  /// Orders that are tried for each topic; one on days of more than ``large`` orders, where planning a part again
  /// still means to read the whole.
  private static let tries = 2
  private static let large = 20_000
  /// Topics that are tried on such a day.
  private static let topics = 3

  /// At most one for each topic, the one that saves most first.
  let entries: [Entry]

  /// Complexity: a few searches over parts of the plan for each topic.
  /// - Parameter candidates: by topic, the most promising first.
  init(
    _ candidates: [(topic: Topic, orders: [Int])], _ explainer: Explainer, solver: any IntegerProgramSolver
  ) {
    var entries: [Entry] = []
    let isLarge = explainer.scenario.orders.count > Self.large
    for (topic, orders) in candidates.prefix(isLarge ? Self.topics : candidates.count) {
      var best: Entry?
      for order in orders.prefix(isLarge ? 1 : Self.tries) {
        let id = explainer.scenario.orders[order].id
        for change in explainer.whatWouldItTake(order, solver: solver) where change.planSaves > .zero {
          let entry = Entry(topic: topic, order: id, change: change)
          if best.map({ Self.isBetter(change, than: $0.change) }) ?? true { best = entry }
        }
      }
      if let best { entries.append(best) }
    }
    self.entries = entries.enumerated().sorted { left, right in
      (right.element.change.planSaves, left.offset) < (left.element.change.planSaves, right.offset)
    }.map(\.element)
  }

  var table: ReportTable {
    var table = ReportTable(
      id: "changes", caption: "What to change",
      columns: [
        .init("for", "topic"), .init("change", "change"), .init("order", "order_id"),
        .init("the plan saves", "plan_saves"),
        .init("proven", "proven"),
      ])
    for entry in entries {
      table.rows.append([
        .text(Self.words(entry.topic)), .text(Words.changes(entry.change.changes)), .text(entry.order),
        .money(entry.change.planSaves), .text(entry.change.isProven ? "yes" : "no"),
      ])
    }
    return table
  }

  /// What a change is for.
  static func words(_ topic: Topic) -> String {
    switch topic {
    case .unfilled(let reason): "unfilled: \(Words.reason(reason))"
    case .late: "late"
    case .split: "split"
    }
  }

  private static func outcome(_ topic: Topic) -> String {
    switch topic {
    case .unfilled: "would ship whole"
    case .late: "would be on time"
    case .split: "would ship at once"
    }
  }

  /// In a sentence, what the best change for some topics is; `nil` where none was found.
  func sentence(_ currency: String, where isOf: (Topic) -> Bool) -> String? {
    guard let entry = entries.first(where: { isOf($0.topic) }) else { return nil }
    return "The best change found: " + Self.text(entry, currency) + "."
  }

  /// The change, what it saves, and how that is known.
  static func text(_ entry: Entry, _ currency: String) -> String {
    let proof =
      entry.change.isProven ? "proven by planning the day again" : "by planning again the orders it reaches"
    return
      "\(Words.changes(entry.change.changes)) would save \(NumberText.cents(entry.change.planSaves)) \(currency), "
      + "\(proof): order \(entry.order) \(outcome(entry.topic))"
  }

  /// A single change before several, then by what it saves.
  private static func isBetter(_ one: WhatIf, than other: WhatIf) -> Bool {
    let (left, right) = (one.changes.count, other.changes.count)
    return left == right ? one.planSaves > other.planSaves : left < right
  }
}
