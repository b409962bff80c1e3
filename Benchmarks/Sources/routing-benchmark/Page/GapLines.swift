import Charts
import MarkdownTables

/// The gap over time on one scenario, a line for each search and peer.
struct GapLines {
  let scenario: QualityRecord.Scenario
  let origin: ChartOrigin

  var chart: StepLines {
    StepLines(
      title: "Gap over time: \(scenario.name)", finding: finding, horizontal: Quantity("Time", unit: "s"),
      vertical: Quantity("Gap between a solver's own plan and bound", unit: "%"), lines: lines, origin: note)
  }

  /// Of the solvers that had a plan and a bound.
  private var lines: [NamedSeries] { solvers.filter { !$0.points.isEmpty } }

  private var solvers: [NamedSeries] {
    let searches = scenario.firstRuns.filter { $0.search != nil }
    let own = searches.map { NamedSeries(scenario.name($0), points: Self.points($0.search)) }
    return own
      + scenario.peers.map { NamedSeries("\($0.solver) \($0.version)", points: Self.points($0.search)) }
  }

  /// In per cent, of the best plan and the best bound until then; from when there are both.
  static func points(_ curve: QualityRecord.Curve?) -> [ChartPoint] {
    var points: [ChartPoint] = []
    var (incumbent, bound): (Double?, Double?)
    var time = 0.0
    for event in curve?.events ?? [] {
      time = max(time, event.seconds)
      incumbent = [incumbent, event.incumbent].compactMap { $0 }.min()
      bound = [bound, event.bound].compactMap { $0 }.max()
      guard let incumbent, let bound else { continue }
      let gap = max(0, incumbent - bound) / max(abs(incumbent), 0.01)
      points.append(ChartPoint(x: time, y: gap * 100))
    }
    return points
  }

  private var finding: String? {
    let ends = lines.compactMap { line in line.points.last.map { (line.name, $0) } }
    if ends.isEmpty { return nil }
    let texts = ends.map { name, end in "\(name) \(end.y == 0 ? "0" : end.y.short) % after \(end.x.short) s" }
    return "At the end: " + texts.joined(separator: ", ") + "."
  }

  private var note: ChartOrigin {
    var origin = origin
    let clocks =
      "The clock of optimal starts with its process, that of the others when they have read the model."
    let without = solvers.filter(\.points.isEmpty).map(\.name).joined(separator: ", ")
    let silent = without.isEmpty ? nil : "No plan with a bound: \(without)."
    origin.note = [origin.note, clocks, silent].compactMap { $0 }.joined(separator: " ")
    return origin
  }
}
