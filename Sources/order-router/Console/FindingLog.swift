import OrderRouting
import RouteOptimization
import Synchronization

/// What a search found, and when: a JSON object a line.
///
/// A class: the threads of the search share it.
final class FindingLog: Sendable {
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  private struct State {
    var best = SearchFinding()
    var lines = ""
  }

  /// - Parameter start: from which seconds count.
  init(from start: ContinuousClock.Instant) { self.start = start }

  /// Notes a finding where it is better than all before.
  func add(_ finding: SearchFinding) {
    let seconds = Measurement.seconds(since: start)
    state.withLock { state in
      let before = state.best
      state.best.cost = [before.cost, finding.cost].compactMap { $0 }.min()
      state.best.lowerBound = [before.lowerBound, finding.lowerBound].compactMap { $0 }.max()
      if state.best != before { state.lines += Self.line("progress", seconds, state.best) }
    }
  }

  /// The log of a search that ended with a plan.
  func text(_ plan: Plan) -> String {
    let end = SearchFinding(cost: plan.totalCost, lowerBound: plan.certificate.lowerBound)
    return state.withLock { $0.lines } + Self.line("end", Measurement.seconds(since: start), end)
  }

  private static func line(_ event: String, _ seconds: Double, _ finding: SearchFinding) -> String {
    let cost = finding.cost.map { "\($0)" } ?? "null"
    let bound = finding.lowerBound.map { "\($0)" } ?? "null"
    // Whole milliseconds: shorter ones say nothing, and no number has an exponent.
    let time = max(0.001, Double(Int(seconds * 1000)) / 1000)
    return #"{"event": "\#(event)", "seconds": \#(time), "incumbent": \#(cost), "bound": \#(bound)}"# + "\n"
  }
}
