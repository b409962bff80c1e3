import Foundation

/// A plan as JSON.
struct QualityRunEntry: Encodable {
  let strategy: String
  let isSearch: Bool
  let seed: UInt64
  /// Seconds.
  let limit: Double?
  /// Units of work.
  let workLimit: Int?
  let status: String
  let stoppedBy: String?
  let cost: Decimal
  /// Not where the plan leaves out a customer of a published problem.
  let isSolution: Bool
  /// By name; they add up to the cost.
  let terms: [String: Decimal]
  let counts: [String: Int]
  let lowerBound: Decimal?
  let boundMethod: String
  let gap: Double?
  let gapToBest: Double?
  let gapToBound: Double?
  /// By rule: the share of its cost that is saved.
  let savings: [String: Double]
  let seconds: Double
  let cpuSeconds: Double
  let peakMegabytes: Int
  /// Whether every plan of every run holds.
  let holds: Bool
  /// Only for strategies that search.
  let search: QualityCurveEntry?

  init(_ run: QualityRun, _ result: QualityResult) {
    let summary = run.plan.summary
    strategy = run.strategy
    isSearch = run.isSearch
    seed = run.request.seed
    limit = run.limit?.seconds
    workLimit = run.limit?.work
    status = summary.status
    stoppedBy = summary.stoppedBy
    cost = run.cost
    isSolution = result.isSolution(run.cost.double)
    terms = summary.terms
    counts = summary.counts
    lowerBound = summary.lowerBound
    boundMethod = summary.boundMethod
    gap = summary.gap
    gapToBest = result.gapToBest(run.cost.double)
    gapToBound = result.gapToBound(run.cost.double)
    let rules = result.rules(seed: run.request.seed).filter { $0.strategy != run.strategy }
    let saved = rules.compactMap { rule in result.saving(of: run, against: rule).map { (rule.strategy, $0) } }
    savings = Dictionary(saved) { first, _ in first }
    seconds = run.plan.usage.seconds
    cpuSeconds = run.plan.usage.cpuSeconds
    peakMegabytes = run.plan.usage.peakMegabytes
    holds = run.problems.isEmpty
    search = run.isSearch ? QualityCurveEntry(result.curve(run.plan.curve), best: result.best?.cost) : nil
  }
}
