import MarkdownTables

/// The suite in few tables, strategies as rows and scenarios as columns: what fits a README.
struct QualityDigest {
  /// Below so many orders a scenario is told in a sentence.
  static let leastOrders = QualityCharts.leastOrders

  private let days: [QualityResult]
  private let small: [QualityResult]

  init(_ results: [QualityResult]) {
    let measured = results.filter { !$0.runs.isEmpty }
    let isDay = { (result: QualityResult) in (result.runs[0].count("orders") ?? 0) >= Self.leastOrders }
    days = measured.filter(isDay)
    small = measured.filter { !isDay($0) }
  }

  /// The parts, in order.
  var parts: [String] {
    var parts: [String] = []
    if !days.isEmpty {
      parts += [Self.costsTitle, costs]
      for (title, name) in Self.counts { parts += [title, counts(name)] }
      parts += ["Seconds.", matrix { $0.plan.usage.seconds.short }]
    }
    return parts + (smallOnes.map { [$0] } ?? [])
  }

  /// The results that the table of searches shows.
  var searched: [QualityResult] { days }

  /// One table for both questions: what a rule's user would save is how far the rule is from the best known.
  private static let costsTitle = """
    What the best plan known saves, in per cent of the strategy's cost: for a rule what a better one is \
    worth, for a
    search its gap to the best known.
    """

  private static let counts = [
    ("Orders split.", "orders_split"), ("Orders unfilled in whole.", "orders_unfilled"),
    ("Late shipments.", "late"),
  ]

  private var costs: String {
    var table = heading
    table.append(["best known"] + days.map { $0.best?.cost.fixed(2) ?? "–" })
    table.append(["found by"] + days.map { $0.best?.by ?? "–" })
    table.append(["bound"] + days.map { $0.bound?.value.fixed(2) ?? "–" })
    append(to: &table) { result, run in result.gapToBest(run.cost.double).map { ($0 * 100).fixed(3) } ?? "–" }
    return table.text
  }

  private func counts(_ name: String) -> String { matrix { $0.count(name)?.grouped ?? "" } }

  private func matrix(_ cell: (QualityRun) -> String) -> String {
    var table = heading
    append(to: &table) { _, run in cell(run) }
    return table.text
  }

  private var heading: MarkdownTable { MarkdownTable(["strategy"] + days.map(\.source.name)) }

  private func append(to table: inout MarkdownTable, _ cell: (QualityResult, QualityRun) -> String) {
    for label in labels {
      table.append([label] + days.map { result in find(label, in: result).map { cell(result, $0) } ?? "" })
    }
  }

  /// Every strategy, with its limit where it has one, in the order of the runs.
  private var labels: [String] {
    var labels: [String] = []
    for run in days.flatMap(\.runs) where !labels.contains(Self.label(run)) { labels.append(Self.label(run)) }
    return labels
  }

  private static func label(_ run: QualityRun) -> String {
    run.strategy + (run.limit.map { ", \($0.text)" } ?? "")
  }

  /// With the scenario's first seed.
  private func find(_ label: String, in result: QualityResult) -> QualityRun? {
    result.runs.first { Self.label($0) == label }
  }

  private func search(_ result: QualityResult) -> QualityRun? {
    result.runs.last { $0.isSearch && $0.request.seed == result.runs[0].request.seed }
  }

  private var smallOnes: String? {
    if small.isEmpty { return nil }
    let solved = small.filter { $0.best != nil }
    let proven = solved.compactMap { search($0) }.count { $0.plan.summary.status == "optimal" }
    let lacking = small.count { $0.isInfeasible }
    let infeasible = lacking == 0 ? "" : "; infeasible: \(lacking)"
    let rules = small.flatMap { result in
      result.runs.filter { !$0.isSearch }.compactMap { result.gapToBest($0.cost.double) }
    }
    let worst = rules.max().map { "; a rule's plan costs up to \($0.percent(1)) of its cost too much" } ?? ""
    return """
      Scenarios of fewer than \(Self.leastOrders) orders: \(small.count); proven optimal: \
      \(proven)\(infeasible)\(worst).
      """
  }
}
