/// What a peer made of a scenario, as JSON.
struct QualityPeerEntry: Encodable {
  let solver: String
  let version: String
  /// Where its version is another than the one that is asked for.
  let note: String?
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

  init(_ run: PeerRun, _ result: QualityResult) {
    solver = run.peer.name
    version = run.version
    limit = run.timeLimit
    note = run.note
    outcome = result.ending(run.outcome, cost: run.best, bound: run.bound)
    isFailed = run.isFailed
    readSeconds = run.readSeconds
    let curve = result.curve(run.curve)
    cost = curve.best
    lowerBound = curve.bound
    gap = curve.points.last?.gap
    gapToBest = cost.flatMap { result.gapToBest($0) }
    seconds = run.lastSeconds
    peakMegabytes = run.peakMegabytes
    search = QualityCurveEntry(curve, best: result.best?.cost)
  }
}
