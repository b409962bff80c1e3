import MarkdownTables

/// The tables of the suite, a row a run.
enum QualityTables {
  /// The terms of a cost in the order of a plan.
  static let terms = [
    "postage", "fees", "channel_surcharge", "handling", "fixed", "stock_value", "lateness", "split",
    "unfilled",
  ]

  /// The gaps that searches are timed to.
  static let gaps = [0.01, 0.001, 0.0001]

  private static let run = ["scenario", "strategy", "seed", "limit"]

  static func costs(_ results: [QualityResult]) -> String {
    var table = MarkdownTable(
      run + [
        "status", "cost", "to best known", "to bound", "shipments", "split", "unfilled", "partial", "late",
        "seconds", "peak MB",
      ], words: 2)
    for (result, run) in rows(results) {
      let counts = ["shipments", "orders_split", "orders_unfilled", "orders_partial", "late"]
      let usage = run.plan.usage
      let gaps = [result.gapToBest(run.cost.double), result.gapToBound(run.cost.double)]
      table.append(
        cells(result, run)
          + [
            result.ending(
              run.plan.summary.status, cost: run.cost.double, bound: run.plan.summary.lowerBound?.double),
            result.isSolution(run.cost.double) ? "\(run.cost)" : "–",
          ]
          + gaps.map { $0.map { $0.percent(4) } ?? "–" } + counts.map { run.count($0)?.grouped ?? "" }
          + [usage.seconds.short, usage.peakMegabytes.grouped])
    }
    return table.text
  }

  static func terms(_ results: [QualityResult]) -> String {
    var table = MarkdownTable(
      run + terms.map { $0.split(separator: "_").joined(separator: " ") }, words: 2)
    for (result, run) in rows(results) {
      table.append(
        cells(result, run) + terms.map { run.plan.summary.terms[$0].map { $0.double.fixed(2) } ?? "" })
    }
    return table.text
  }

  /// `nil` where no rule was run, or nothing beside it.
  static func savings(_ results: [QualityResult]) -> String? {
    var names: [String] = []
    for (_, run) in rows(results) where !run.isSearch && !names.contains(run.strategy) {
      names.append(run.strategy)
    }
    if names.isEmpty || rows(results).allSatisfy({ $0.run.strategy == names[0] }) { return nil }
    var table = MarkdownTable(run + names.map { "against \($0)" }, words: 2)
    for (result, run) in rows(results) {
      let rules = result.rules(seed: run.request.seed)
      table.append(
        cells(result, run)
          + names.map { name in
            guard name != run.strategy, let rule = rules.first(where: { $0.strategy == name }) else {
              return ""
            }
            return result.saving(of: run, against: rule).map { ($0 * 100).fixed(2) } ?? ""
          })
    }
    return table.text
  }

  static func searches(_ results: [QualityResult]) -> String {
    let columns = gaps.map { "certified \($0.percentAsked)" } + gaps.map { "\($0.percentAsked) of the best" }
    var table = MarkdownTable(
      ["scenario", "solver", "limit", "how it ended"] + columns + ["best cost", "bound", "gap", "peak MB"],
      words: 2)
    for result in results {
      for run in result.runs where run.isSearch {
        let summary = run.plan.summary
        let seed = result.source.seed == nil ? ", seed \(run.request.seed)" : ""
        table.append(
          [result.source.name, run.strategy + seed, run.limit?.text ?? ""]
            + [
              result.ending(
                summary.status + (summary.stoppedBy.map { ", \($0)" } ?? ""), cost: summary.totalCost.double,
                bound: summary.lowerBound?.double)
            ] + measured(run.plan.curve, result) + [run.plan.usage.peakMegabytes.grouped])
      }
      for run in result.peers {
        table.append(
          [
            result.source.name, "\(run.peer.name) \(run.version)",
            run.timeLimit.map { "\($0.short) s" } ?? "",
          ]
            + [result.ending(run.outcome, cost: run.best, bound: run.bound)]
            + measured(run.curve, result) + [run.peakMegabytes.grouped])
      }
    }
    return table.text
  }

  /// When a search was how near, and what it had at its end.
  private static func measured(_ search: SearchCurve, _ result: QualityResult) -> [String] {
    let curve = result.curve(search)
    let certified = gaps.map { curve.seconds(toGap: $0) }
    let near = gaps.map { gap in
      result.best.flatMap { curve.seconds(toCost: $0.cost + abs($0.cost) * gap) }
    }
    let times = (certified + near).map { $0.map { $0.short } ?? "–" }
    return times + [
      curve.best?.fixed(2) ?? "none", curve.bound?.fixed(2) ?? "none",
      curve.points.last?.gap?.percent(4) ?? "none",
    ]
  }

  private static func cells(_ result: QualityResult, _ run: QualityRun) -> [String] {
    [result.source.name, run.strategy, "\(run.request.seed)", run.limit?.text ?? ""]
  }

  private static func rows(_ results: [QualityResult]) -> [(result: QualityResult, run: QualityRun)] {
    results.flatMap { result in result.runs.map { (result, $0) } }
  }
}
