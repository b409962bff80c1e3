/// The incumbents and bounds of a search over time.
struct SearchCurve {
  private(set) var points: [Point] = []

  struct Point: Equatable {
    let seconds: Double
    let incumbent: Double?
    let bound: Double?

    /// As a plan's: relative to its cost.
    var gap: Double? {
      guard let incumbent, let bound else { return nil }
      return max(0, incumbent - bound) / max(abs(incumbent), 0.01)
    }
  }

  init() {}

  init(_ events: [PeerEvent]) {
    points = events.filter { $0.event == "progress" || $0.event == "end" }.map {
      Point(seconds: $0.seconds ?? 0, incumbent: $0.incumbent, bound: $0.bound)
    }
  }

  init(log: String) { self.init(PeerEvent.lines(log)) }

  /// Without plans and bounds that are not below a cost.
  func below(_ ceiling: Double) -> SearchCurve {
    var curve = SearchCurve()
    curve.points = points.map { point in
      Point(
        seconds: point.seconds, incumbent: point.incumbent.flatMap { $0 < ceiling ? $0 : nil },
        bound: point.bound.flatMap { $0 < ceiling ? $0 : nil })
    }
    return curve
  }

  var best: Double? { points.compactMap(\.incumbent).min() }
  var bound: Double? { points.compactMap(\.bound).max() }

  /// Seconds until a plan at most `gap` above the search's own bound; `nil` if that was never so.
  func seconds(toGap gap: Double) -> Double? {
    points.first { ($0.gap ?? .infinity) <= gap }?.seconds
  }

  /// Seconds until a plan of at most that cost.
  func seconds(toCost cost: Double) -> Double? {
    points.first { ($0.incumbent ?? .infinity) <= cost }?.seconds
  }
}
