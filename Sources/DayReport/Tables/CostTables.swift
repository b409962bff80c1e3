internal import OrderRouting

/// Where the money goes, as tables.
enum CostTables {
  /// The terms that are not zero, by name.
  static func terms(_ terms: CostTerms) -> [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    CostTerms.named.filter { terms[keyPath: $0.path] != .zero }
  }

  /// The same, the largest of a plan first, and behind them those that only others have: the order of colours in
  /// every chart.
  static func ranked(
    _ terms: CostTerms, _ others: [CostTerms] = []
  ) -> [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    let named = CostTerms.named.enumerated().filter { _, term in
      ([terms] + others).contains { $0[keyPath: term.path] != .zero }
    }
    return named.sorted { left, right in
      (terms[keyPath: right.element.path], left.offset) < (terms[keyPath: left.element.path], right.offset)
    }.map(\.element)
  }

  static func byTerm(_ accounts: DayAccounts) -> ReportTable {
    var table = ReportTable(
      id: "cost-by-term", caption: "Cost by term",
      columns: [
        .init("term", "term"), .init("cost", "cost", adds: true), .init("share", "share"),
        .init("paid or weighed", "kind"), .init("what it is", "meaning"),
      ], hasTotal: true)
    let cash: Set = ["postage", "fees", "channel_surcharge", "handling", "fixed"]
    let total = accounts.terms.total
    for (name, path) in terms(accounts.terms) {
      let amount = accounts.terms[keyPath: path]
      table.rows.append([
        .text(Words.term(name)), .money(amount), share(amount, of: total),
        .text(cash.contains(name) ? "paid" : "weighed"), .text(Words.meaning(ofTerm: name)),
      ])
    }
    return table
  }

  /// - Parameter thing: what is counted, in the plural.
  static func byGroup(
    _ groups: CostGroups, id: String, caption: String, title: String, thing: String, _ accounts: DayAccounts
  ) -> ReportTable {
    let terms = terms(accounts.terms)
    var table = ReportTable(
      id: id, caption: caption,
      columns: [
        .init(title, title.replacing(" ", with: "_")), .init(thing, thing, adds: true),
        .init("units", "units", adds: true), .init("cost", "cost", adds: true), .init("share", "share"),
        .init("each", "each"),
      ] + terms.map { .init(Words.term($0.name), $0.name, adds: true) }, hasTotal: true)
    for group in groups.ranked {
      let each: Cell =
        group.count > 0 ? .money(mean(group.terms.total, over: group.count)) : .none
      let cells: [Cell] = [
        .text(group.name), group.count > 0 ? .count(group.count) : .none,
        group.count > 0 ? .count(group.units) : .none, .money(group.terms.total),
        share(group.terms.total, of: accounts.terms.total), each,
      ]
      table.rows.append(cells + terms.map { .money(group.terms[keyPath: $0.path]) })
    }
    return table
  }

  /// To the cent, halves away from zero.
  static func mean(_ money: Money, over count: Int) -> Money {
    let cents = Rounding.halfAwayFromZero(
      Int128(money.millionths), dividingBy: Int128(max(count, 1)) * 10_000)
    return Money(millionths: Int64(cents) * 10_000)
  }

  static func share(_ part: Money, of whole: Money) -> Cell {
    whole == .zero ? .none : .share(Double(part.millionths) / Double(whole.millionths))
  }
}
