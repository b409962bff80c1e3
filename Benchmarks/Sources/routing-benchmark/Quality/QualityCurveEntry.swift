/// A search over time, as JSON.
struct QualityCurveEntry: Encodable {
  let events: [Event]
  /// By gap, such as `0.001`: seconds until the search's own bound certified its plan to it.
  let secondsToGap: [String: Double]
  /// By gap: seconds until its plan cost at most so much more than the best known.
  let secondsToBest: [String: Double]

  struct Event: Encodable {
    let seconds: Double
    let incumbent: Double?
    let bound: Double?
  }

  init(_ curve: SearchCurve, best: Double?) {
    events = curve.points.map { Event(seconds: $0.seconds, incumbent: $0.incumbent, bound: $0.bound) }
    var certified: [String: Double] = [:]
    var near: [String: Double] = [:]
    for gap in QualityTables.gaps {
      certified["\(gap)"] = curve.seconds(toGap: gap)
      if let best { near["\(gap)"] = curve.seconds(toCost: best + abs(best) * gap) }
    }
    secondsToGap = certified
    secondsToBest = near
  }
}
