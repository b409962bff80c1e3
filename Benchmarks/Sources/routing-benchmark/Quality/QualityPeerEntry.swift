/// What a peer made of a scenario, as JSON.
struct QualityPeerEntry: Encodable {
  let solver: String
  let version: String
  let threads = 1
  let limit: Double?
  let outcome: String
  let isFailed: Bool
  let readSeconds: Double?
  let cost: Double?
  let lowerBound: Double?
  let gap: Double?
  let gapToBest: Double?
  let seconds: Double
  let peakMegabytes: Int
  let search: QualityCurveEntry

  private enum CodingKeys: String, CodingKey {
    case solver, version, threads, limit, outcome, cost, gap, seconds, search
    case isFailed = "is_failed"
    case readSeconds = "read_seconds"
    case lowerBound = "lower_bound"
    case gapToBest = "gap_to_best"
    case peakMegabytes = "peak_megabytes"
  }

  init(_ run: PeerRun, _ result: QualityResult) {
    solver = run.peer.name
    version = run.version
    limit = run.timeLimit
    outcome = run.outcome
    isFailed = run.isFailed
    readSeconds = run.readSeconds
    cost = run.best
    lowerBound = run.bound
    gap = run.gap
    gapToBest = run.best.flatMap { result.gapToBest($0) }
    seconds = run.lastSeconds
    peakMegabytes = run.peakMegabytes
    search = QualityCurveEntry(run.curve, best: result.best?.cost)
  }
}
