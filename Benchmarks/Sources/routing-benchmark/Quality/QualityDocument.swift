import Foundation

/// The results as JSON, with all that charts need. What is not known is left out.
struct QualityDocument: Encodable {
  let format = 1
  let suite = "quality"
  let environment: QualityEnvironment
  let scenarios: [Entry]
  let leftOut: [String]
  let problems: [String]

  init(_ report: QualityReport) {
    environment = report.environment
    scenarios = report.results.filter { $0.instance != nil }.map { Entry($0) }
    leftOut = report.leftOut
    problems = report.problems
  }

  /// Deterministic but for what was measured: names in order, a line a value.
  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// A scenario, and all that was run on it.
  struct Entry: Encodable {
    let name: String
    let kind: QualitySource.Kind
    /// Of a made-up day.
    let seed: UInt64?
    let orders: Int?
    let lines: Int?
    let bestKnown: Double?
    let bestKnownBy: String?
    let bound: Double?
    let boundBy: String?
    let publishedOptimum: Double?
    /// Whether a bound proves that the published problem has no solution; there is no best known then.
    let isInfeasible: Bool
    let runs: [QualityRunEntry]
    let peers: [QualityPeerEntry]

    init(_ result: QualityResult) {
      name = result.source.name
      kind = result.source.kind
      seed = result.source.seed
      orders = result.runs.first?.count("orders")
      lines = result.runs.first?.count("lines")
      bestKnown = result.best?.cost
      bestKnownBy = result.best?.by
      bound = result.bound?.value
      boundBy = result.bound?.by
      publishedOptimum = result.instance?.known?.optimum
      isInfeasible = result.isInfeasible
      runs = result.runs.map { QualityRunEntry($0, result) }
      peers = result.peers.map { QualityPeerEntry($0, result) }
    }
  }
}
