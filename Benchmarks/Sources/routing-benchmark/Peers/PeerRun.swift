/// What a peer made of a model: its incumbents and bounds over time.
///
/// Seconds count from when the model had been read, which favours the peer: the time of `order-router plan`
/// has the reading in it.
struct PeerRun {
  let peer: Peer
  let version: String
  /// How that differs from what requirements.txt has; `nil` where it does not.
  let note: String?
  /// Seconds that it had.
  let timeLimit: Double?
  let readSeconds: Double?
  /// How it ended, in the peer's words or, where it crashed or did not stop, in the benchmark's.
  let outcome: String
  /// Whether it crashed or had to be ended; what it found until then still stands.
  let isFailed: Bool
  let peakMegabytes: Int
  let curve: SearchCurve

  /// Reads what the runner wrote; throws ``Skip`` where the peer is not there. A line cut short is left out.
  init(_ peer: Peer, log: String, usage: ProcessUsage) throws {
    let events = PeerEvent.lines(log)
    if let missing = events.first(where: { $0.event == "missing" }) {
      throw Skip(reason: missing.reason ?? "not installed")
    }
    self.peer = peer
    version = events.first?.version ?? "unknown"
    note = events.first?.note
    timeLimit = events.first?.timeLimit
    readSeconds = events.first { $0.event == "read" }?.seconds
    peakMegabytes = usage.peakMegabytes
    isFailed = !usage.isSuccess
    let end = events.last { $0.event == "end" }
    outcome = usage.isSuccess ? end?.status ?? "no end in its log" : "failed: \(usage.outcome)"
    curve = SearchCurve(events)
  }

  var best: Double? { curve.best }
  var bound: Double? { curve.bound }
  var lastSeconds: Double { curve.points.last?.seconds ?? 0 }
  var gap: Double? { curve.points.last?.gap }

  /// Seconds until a plan at most `gap` above the peer's own bound; `nil` if that was never so.
  func seconds(toGap gap: Double) -> Double? { curve.seconds(toGap: gap) }

  /// Seconds until a plan of at most that cost.
  func seconds(toCost cost: Double) -> Double? { curve.seconds(toCost: cost) }
}
