internal import OrderRouting
internal import RouteExplanation

extension BestChanges {
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
      ? "proven by planning this day again" : "by planning again the orders that it reaches"
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
