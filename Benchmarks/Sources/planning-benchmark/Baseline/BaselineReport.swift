import BenchmarkProgram
import MarkdownTables

/// Steps beside a baseline as Markdown.
struct BaselineReport {
  let comparisons: [StepComparison]
  private let baseline: SpeedDocument
  private let current: SpeedDocument

  init(_ current: SpeedDocument, baseline: SpeedDocument) {
    self.current = current
    self.baseline = baseline
    comparisons = current.steps.compactMap { step in
      baseline.steps.first { $0.name == step.name }.map { StepComparison(step, baseline: $0) }
    }
  }

  /// Throws where not a single step was compared with as many runs as a verdict takes: that would pass
  /// whatever is slower.
  func checkThatSomethingIsTold(_ file: String) throws {
    if comparisons.contains(where: { $0.verdict != .unknown }) { return }
    let reason =
      comparisons.isEmpty
      ? "has no step that was measured"
      : "and the run have fewer than \(StepComparison.leastRuns) runs a step"
    throw BenchmarkFailure(
      "\(file) \(reason), so that nothing is told of slower or not. Save a new one, or give more --runs.")
  }

  var isSlower: Bool { comparisons.contains { $0.verdict == .slower } }

  var text: String {
    var table = MarkdownTable([
      "step", "baseline s", "seconds", "ratio", "of the shortest", "noise", "verdict",
    ])
    for row in comparisons {
      table.append(
        row.name, row.baseline.short, row.median.short, row.ratio.fixed(3), row.minimumRatio.fixed(3),
        "± " + row.noise.percent(0), row.verdict == .slower ? "**slower**" : row.verdict.rawValue)
    }
    return ([heading, table.text] + remarks).joined(separator: "\n\n")
  }

  private var heading: String {
    let (old, new) = (baseline.environment, current.environment)
    return
      "Against the baseline of \(old.date) (\(old.runs) runs, load \(old.load)); now \(new.runs) runs, load "
      + "\(new.load). Slower or faster: the median and the shortest time by more than the noise."
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if baseline.environment.machine != current.environment.machine {
      remarks.append(
        "The baseline is of another machine, \(baseline.environment.machine): ratios say little of the code."
      )
    }
    let known = Set(baseline.steps.map(\.name))
    let measured = Set(current.steps.map(\.name))
    let new = current.steps.map(\.name).filter { !known.contains($0) }
    let gone = baseline.steps.map(\.name).filter { !measured.contains($0) }
    if !new.isEmpty { remarks.append("Not in the baseline: " + new.joined(separator: "; ") + ".") }
    if !gone.isEmpty { remarks.append("Only in the baseline: " + gone.joined(separator: "; ") + ".") }
    return remarks
  }
}
