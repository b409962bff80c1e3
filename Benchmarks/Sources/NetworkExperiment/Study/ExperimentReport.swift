package import Foundation
import MarkdownTables

/// The experiment as a table in Markdown and as JSON. Nothing in it depends on the time or the machine's
/// speed.
package struct ExperimentReport: Sendable {
  private let study: ExperimentStudy
  private let results: [ExperimentResult]

  package init(_ study: ExperimentStudy, _ results: [ExperimentResult]) {
    self.study = study
    self.results = results
  }

  /// What cannot be right: a policy below a bound, a plan that costs something else when replayed.
  package var problems: [String] { results.flatMap(\.problems) }

  package var markdown: String {
    let end =
      problems.isEmpty
      ? "No policy costs less than the bound of its arrivals, and every plan in hindsight costs the same "
        + "replayed."
      : "Wrong:\n\n" + problems.map { "- \($0)" }.joined(separator: "\n")
    return ([heading] + results.map(table) + [end]).joined(separator: "\n\n")
  }

  private var heading: String {
    let settings = study.settings
    let note = study.note.map { $0 + "\n" } ?? ""
    return note + """
      \(study.network.cities.count) cities, \(study.network.locations.count) locations, \
      \(settings.itemCount) items, orders of 1–\(settings.largestOrder) items, \(settings.typesPerSize) \
      types a size, \(settings.horizon.grouped) periods, seed \(settings.seed).
      \(study.instances) instances × \(study.sequences) runs of arrivals, the same for every policy; ± is \
      the standard error over instances. Forecasts are planned every \(study.interval) periods.
      """
  }

  private func table(_ result: ExperimentResult) -> String {
    var table = MarkdownTable([
      "policy, carry probability \(result.carryProbability)", "cost ÷ linear program", "±",
      "cost ÷ bound in hindsight", "±", "shipments an order", "units unserved",
    ])
    for row in result.rows {
      table.append(
        row.policy.title, row.ratio.mean.fixed(4), error(row.ratio), row.ratioToBound.mean.fixed(4),
        error(row.ratioToBound), row.shipmentsPerOrder.fixed(3), row.unservedShare.percent(2))
    }
    table.append("bound in hindsight", result.bound.mean.fixed(4), error(result.bound), "1", "", "", "")
    return table.text
  }

  private func error(_ estimate: Estimate) -> String { estimate.standardError?.fixed(4) ?? "–" }

  /// The settings, the estimates, and every instance's value and mean ratios.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(ExperimentDocument(study, results)) + Data("\n".utf8)
  }
}
