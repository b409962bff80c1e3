internal import Charts
public import OrderRouting

/// What another plan of the same scenario costs: one by a rule, or one made before.
public struct Rival: Sendable {
  public var name: String
  public var terms: CostTerms
  public var counts: PlanCounts
  /// What no plan costs less than, as far as it proves.
  public var lowerBound: Money?

  public init(name: String, terms: CostTerms, counts: PlanCounts, lowerBound: Money? = nil) {
    self.name = name
    self.terms = terms
    self.counts = counts
    self.lowerBound = lowerBound
  }
}

/// A plan beside its rivals.
struct RivalFigures {
  static let own = "this plan"

  let accounts: DayAccounts
  let rivals: [Rival]

  private var all: [Rival] {
    [Rival(name: Self.own, terms: accounts.terms, counts: accounts.counts)] + rivals
  }

  var chart: Chart {
    let terms = CostTables.ranked(accounts.terms, rivals.map(\.terms))
    return .stackedBars(
      StackedBars(
        title: "This plan beside simple rules", finding: finding,
        quantity: Quantity("Cost", unit: accounts.scenario.currency),
        terms: terms.map { Words.term($0.name) },
        bars: all.map { rival in
          .init(rival.name, amounts: terms.map { CostFigures.amount(rival.terms[keyPath: $0.path]) })
        }, highlight: Self.own))
  }

  private var finding: String? {
    guard let best = rivals.min(by: { $0.terms.total < $1.terms.total }) else { return nil }
    let saving = best.terms.total - accounts.terms.total
    let currency = accounts.scenario.currency
    if saving == .zero { return "The best of the others, \(best.name), costs the same." }
    if saving < .zero {
      return "\(best.name) costs \(NumberText.cents(-saving)) \(currency) less than this plan."
    }
    let share = Double(saving.millionths) / Double(max(best.terms.total.millionths.magnitude, 1))
    return
      "The best of the others, \(best.name), would have cost \(NumberText.cents(saving)) \(currency) more: "
      + "this plan saves \(NumberText.percent(share))."
  }

  var table: ReportTable {
    var table = ReportTable(
      id: "strategies", caption: "This plan beside simple rules",
      columns: [
        .init("plan", "plan"), .init("cost", "cost"), .init("more than this plan", "difference"),
        .init("share", "share"), .init("shipments", "shipments"), .init("split orders", "orders_split"),
        .init("unfilled orders", "orders_unfilled"), .init("partly filled", "orders_partial"),
        .init("late", "late"),
      ])
    for rival in all {
      let difference = rival.terms.total - accounts.terms.total
      let isOwn = rival.name == Self.own
      table.rows.append([
        .text(rival.name), .money(rival.terms.total), isOwn ? .none : .money(difference),
        isOwn ? .none : CostTables.share(difference, of: accounts.terms.total),
        .count(rival.counts.shipments),
        .count(rival.counts.ordersSplit), .count(rival.counts.ordersUnfilled),
        .count(rival.counts.ordersPartial),
        .count(rival.counts.late),
      ])
    }
    return table
  }
}
