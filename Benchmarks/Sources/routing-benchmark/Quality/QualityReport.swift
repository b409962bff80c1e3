import MarkdownTables

/// The results as Markdown: what they were measured with, the tables, what was left out, what is wrong.
struct QualityReport {
  let results: [QualityResult]
  let environment: QualityEnvironment
  let bench: PeerBench

  /// Contradictions and failures; where there is one, the benchmark fails.
  var problems: [String] {
    results.flatMap { result in result.problems.map { "\(result.source.name): \($0)" } }
  }

  var leftOut: [String] {
    results.flatMap { result in result.skips.map { "\(result.source.name): \($0)" } }
      + bench.skips.map { "\($0.peer.name): \($0.reason)" }
  }

  var text: String {
    var parts = [environment.text, QualityTables.costs(results)]
    parts += ["What the costs are made of.", QualityTables.terms(results)]
    let savings = QualityTables.savings(results)
    if let savings { parts += ["What is saved against each rule, in per cent of its cost.", savings] }
    return (parts + searches(results) + ends).joined(separator: "\n\n")
  }

  /// The same in few tables, for a README.
  var digest: String {
    let digest = QualityDigest(results)
    return ([environment.text] + digest.parts + searches(digest.searched) + ends).joined(separator: "\n\n")
  }

  private func searches(_ results: [QualityResult]) -> [String] {
    results.isEmpty ? [] : [Self.searchHeading, QualityTables.searches(results)]
  }

  private var ends: [String] {
    var parts: [String] = []
    let lacks = results.compactMap(\.lack)
    if !lacks.isEmpty { parts.append("Without a solution:\n\n" + list(lacks)) }
    if !bench.notes.isEmpty { parts.append("Versions:\n\n" + list(bench.notes)) }
    if !leftOut.isEmpty { parts.append("Left out:\n\n" + list(leftOut)) }
    let holds = "Every plan holds, and no bound is above a cost."
    return parts + [problems.isEmpty ? holds : "Wrong:\n\n" + list(problems)]
  }

  private static let searchHeading = """
    Seconds to a gap: *certified* between a solver's own plan and bound, *of the best* to the best cost known.
    Those of order-router are a process's, reading included; those of peers, one thread each on the file of
    `export-model`, count from when the model had been read.
    """

  private func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }
}
