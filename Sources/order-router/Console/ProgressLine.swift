import OrderRouting
import Synchronization

/// The line on a terminal that tells what a search is at, and how near cost and bound have come.
///
/// A class: the threads of the search share it.
final class ProgressLine: Sendable {
  private let state = Mutex(State())

  private struct State {
    var stage = ""
    var best = SearchFinding()
  }

  /// Tells what the search is at.
  func tell(_ stage: String) {
    state.withLock { state in
      state.stage = stage
      Console.progress(Self.text(state))
    }
  }

  /// Takes up a finding where it is better than all before.
  func add(_ finding: SearchFinding) {
    state.withLock { state in
      let before = state.best
      state.best.cost = [before.cost, finding.cost].compactMap { $0 }.min()
      state.best.lowerBound = [before.lowerBound, finding.lowerBound].compactMap { $0 }.max()
      if state.best != before { Console.progress(Self.text(state)) }
    }
  }

  private static func text(_ state: State) -> String {
    var parts = state.stage.isEmpty ? [] : [state.stage]
    if let cost = state.best.cost { parts.append("cost \(NumberText.money(cost))") }
    if let bound = state.best.lowerBound { parts.append("bound \(NumberText.money(bound))") }
    if let cost = state.best.cost, let bound = state.best.lowerBound {
      let certificate = Certificate(status: .feasible, lowerBound: bound, boundMethod: .prices)
      if let gap = certificate.gap(total: cost) { parts.append("gap \(NumberText.percent(gap, places: 4))") }
    }
    return parts.joined(separator: " · ")
  }
}
