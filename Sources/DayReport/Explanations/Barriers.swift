internal import OrderRouting
internal import RouteExplanation

/// What keeps orders from shipping whole, in time, or at once: what the ways that would do so lack.
struct Barriers {
  private struct Sum {
    var orders = 0
    /// Of the order that would save most; zero where none would save.
    var saving = Money.zero
    var savings = Money.zero
  }

  private var sums: [Trouble: [String: Sum]] = [:]
  private var names: [Trouble: [String]] = [:]

  mutating func add(_ explanation: Explanation) {
    for trouble in Trouble.allCases where trouble.isOf(explanation) {
      let way = explanation.alternatives.first { trouble.isLess(with: $0, than: explanation) }
      guard let way else {
        note(trouble, Self.none, saving: .zero)
        continue
      }
      let saving = max(.zero, -way.difference.total)
      if way.isPossible { note(trouble, Self.dear, saving: .zero) }
      for lack in way.lacks { note(trouble, Words.supply(lack.supply), saving: saving) }
    }
  }

  static let dear = "nothing is short: doing better costs more"
  static let none = "none of its three best other ways would do better"

  private mutating func note(_ trouble: Trouble, _ name: String, saving: Money) {
    var sum = sums[trouble]?[name] ?? Sum()
    if sum.orders == 0 { names[trouble, default: []].append(name) }
    sum.orders += 1
    sum.saving = max(sum.saving, saving)
    sum.savings += saving
    sums[trouble, default: [:]][name] = sum
  }

  /// What stands in the way most often comes first.
  func table(_ trouble: Trouble, id: String, caption: String) -> ReportTable {
    var table = ReportTable(
      id: id, caption: caption,
      note:
        "By the best way of each order that would do better, whatever others took. An order that lacks several "
        + "counts with each.",
      columns: [
        .init("what is short", "lack"), .init("orders", "orders"),
        .init("the most that one would save", "largest_saving"),
      ], shown: 8)
    let all = (names[trouble] ?? []).enumerated().sorted { left, right in
      let (one, two) = (sums[trouble]?[left.element]?.orders ?? 0, sums[trouble]?[right.element]?.orders ?? 0)
      return (two, left.offset) < (one, right.offset)
    }
    for (_, name) in all {
      guard let sum = sums[trouble]?[name] else { continue }
      table.rows.append([.text(name), .count(sum.orders), sum.saving == .zero ? .none : .money(sum.saving)])
    }
    return table
  }
}
