import MachineFacts
import MarkdownTables

/// The figures as Markdown: what they were measured with, the table, the peers, what was left out, what is
/// wrong.
struct FiguresReport {
  let results: [FigureResult]
  let bench: PeerBench
  /// `nil` where it was not asked for.
  let singleOrder: SingleOrder?
  let routerVersion: String
  let runs: Int
  let isSmoke: Bool
  /// When the measuring began.
  let load: String

  /// Contradictions and failures; where there is one, the benchmark fails.
  var problems: [String] {
    results.flatMap { result in result.problems.map { "\(result.figure.work): \($0)" } }
  }

  var text: String {
    var parts = [heading, table]
    if !bench.trials.allSatisfy(\.runs.isEmpty) { parts += [peerHeading, PeerTable.text(bench)] }
    if !bench.notes.isEmpty { parts.append("Versions:\n\n" + list(bench.notes)) }
    if !skips.isEmpty { parts.append("Left out:\n\n" + list(skips)) }
    let holds = "Every plan holds, and no bound is above a cost."
    parts.append(problems.isEmpty ? holds : "Wrong:\n\n" + list(problems))
    return parts.joined(separator: "\n\n")
  }

  private var heading: String {
    let kind = isSmoke ? "A smoke run: small days, short limits, no figures to quote.\n" : ""
    let times = runs == 1 ? "single runs" : "medians of \(runs) runs"
    return kind + """
      \(Machine.today), order-router \(routerVersion), \(Machine.description), load \(load) at the start; \
      \(times).
      Seconds are a whole process's, reading and writing included; of several instances the worst is told.
      """
  }

  private var peerHeading: String {
    """
    Peers on the file of `export-model`, one thread each, \(Int(bench.timeLimit)) s at most. Their seconds \
    count from
    when the model had been read.
    """
  }

  private var table: String {
    var table = MarkdownTable(FigureRow.columns, words: 3)
    for result in results { table.append(FigureRow(result: result).cells) }
    if let singleOrder { table.append(singleOrder.cells(columns: FigureRow.columns.count)) }
    return table.text
  }

  private var skips: [String] {
    let rows = results.compactMap { result in result.skip.map { "\(result.figure.work): \($0)" } }
    let peers = bench.skips.map { "\($0.peer.name): \($0.reason)" }
    let single = singleOrder?.skip.map { ["\(SingleOrder.work): \($0)"] } ?? []
    return rows + peers + single
  }

  private func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }
}
