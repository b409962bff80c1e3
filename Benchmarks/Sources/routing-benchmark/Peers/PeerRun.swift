import Foundation

/// What a peer made of a model: its incumbents and bounds over time.
///
/// Seconds count from when the model had been read, which favours the peer: the time of `order-router plan` has
/// the reading in it.
struct PeerRun {
  let peer: Peer
  let version: String
  let readSeconds: Double?
  /// How it ended, in the peer's words or, where it crashed or did not stop, in the benchmark's.
  let outcome: String
  /// Whether it crashed or had to be ended; what it found until then still stands.
  let isFailed: Bool
  let peakMegabytes: Int
  private(set) var points: [Point] = []

  struct Point {
    let seconds: Double
    let incumbent: Double?
    let bound: Double?

    /// As a plan's: relative to its cost.
    var gap: Double? {
      guard let incumbent, let bound else { return nil }
      return max(0, incumbent - bound) / max(abs(incumbent), 0.01)
    }
  }

  /// Reads what the runner wrote; throws ``Skip`` where the peer is not there. A line cut short is left out.
  init(_ peer: Peer, log: String, usage: ProcessUsage) throws {
    let events = log.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(PeerEvent.self, from: Data($0.utf8))
    }
    if let missing = events.first(where: { $0.event == "missing" }) {
      throw Skip(reason: missing.reason ?? "not installed")
    }
    self.peer = peer
    version = events.first?.version ?? "unknown"
    readSeconds = events.first { $0.event == "read" }?.seconds
    peakMegabytes = usage.peakMegabytes
    isFailed = !usage.isSuccess
    let end = events.last { $0.event == "end" }
    outcome = usage.isSuccess ? end?.status ?? "no end in its log" : "failed: \(usage.outcome)"
    points = events.filter { $0.event == "progress" || $0.event == "end" }.map {
      Point(seconds: $0.seconds ?? 0, incumbent: $0.incumbent, bound: $0.bound)
    }
  }

  var best: Double? { points.compactMap(\.incumbent).min() }
  var bound: Double? { points.compactMap(\.bound).max() }
  var lastSeconds: Double { points.last?.seconds ?? 0 }
  var gap: Double? { points.last?.gap }

  /// Seconds until a plan at most `gap` above the peer's own bound; `nil` if that was never so.
  func seconds(toGap gap: Double) -> Double? {
    points.first { ($0.gap ?? .infinity) <= gap }?.seconds
  }

  /// Seconds until a plan of at most that cost.
  func seconds(toCost cost: Double) -> Double? {
    points.first { ($0.incumbent ?? .infinity) <= cost }?.seconds
  }
}
