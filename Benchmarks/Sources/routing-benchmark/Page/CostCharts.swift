import Charts
import MarkdownTables

/// What the plans of one scenario cost: of what, and with how many splits.
struct CostCharts {
  let scenario: QualityRecord.Scenario
  let origin: ChartOrigin

  var bars: StackedBars {
    let runs = scenario.firstRuns
    let terms = QualityTables.terms.filter { term in runs.contains { ($0.terms[term] ?? 0) != 0 } }
    return StackedBars(
      title: "What plans cost: \(scenario.name)", finding: finding, quantity: quantity,
      terms: terms.map { $0.replacing("_", with: " ") },
      bars: runs.map { run in
        StackedBars.Bar(scenario.name(run), amounts: terms.map { run.terms[$0] ?? 0 })
      }, highlight: scenario.highlight, origin: origin)
  }

  /// `nil` where no plan splits an order.
  var splits: LabelledPoints? {
    let runs = scenario.firstRuns
    if runs.allSatisfy({ $0.ordersSplit == 0 }) { return nil }
    return LabelledPoints(
      title: "Splits against cost: \(scenario.name)", horizontal: Quantity("Orders split"),
      vertical: quantity,
      points: runs.map { run in
        LabelledPoints.Point(scenario.name(run), x: Double(run.ordersSplit), y: run.cost)
      }, highlight: scenario.highlight, origin: origin)
  }

  private var quantity: Quantity { Quantity("Cost, in the scenario's currency") }

  /// What the best plan of a search saves against the cheapest rule, where there are both.
  private var finding: String? {
    let runs = scenario.firstRuns
    guard let search = runs.filter(\.isSearch).min(by: { $0.cost < $1.cost }),
      let rule = runs.filter({ !$0.isSearch }).min(by: { $0.cost < $1.cost }), search.cost < rule.cost
    else { return nil }
    let saving = ((rule.cost - search.cost) / rule.cost).percent(1)
    return "\(search.strategy) costs \(saving) less than the cheapest rule, \(rule.strategy)."
  }
}
