import MarkdownTables

/// What each peer made of each model, and when.
enum PeerTable {
  static func text(_ bench: PeerBench) -> String {
    var table = MarkdownTable(
      [
        "day", "solver", "how it ended", "read s", "to 1 %", "to 0.1 %", "to 0.01 %", "best cost", "bound",
        "gap", "after s", "peak MB",
      ], words: 3)
    for trial in bench.trials {
      for run in trial.runs { table.append([trial.instance] + cells(run)) }
    }
    return table.text
  }

  private static func cells(_ run: PeerRun) -> [String] {
    [
      "\(run.peer.name) \(run.version)", run.outcome, run.readSeconds?.short ?? "",
      time(run, 0.01), time(run, 0.001), time(run, 0.0001), run.best?.fixed(2) ?? "none",
      run.bound?.fixed(2) ?? "none", run.gap?.percent(4) ?? "none", run.lastSeconds.short,
      run.peakMegabytes.grouped,
    ]
  }

  private static func time(_ run: PeerRun, _ gap: Double) -> String {
    run.seconds(toGap: gap)?.short ?? "–"
  }
}
