import Foundation

/// What is known about the least cost of a scenario: from an expected.json in its folder, or from who
/// published it.
struct KnownOptimum: Decodable {
  var optimum: Double?
  var bestKnown: Double?
  var tolerance: Double?

  /// No bound may be above this, no optimal plan either.
  var ceiling: Double? { (optimum ?? bestKnown).map { $0 + (tolerance ?? 0) } }

  /// An optimal plan may not cost less than this.
  var floor: Double? { optimum.map { $0 - (tolerance ?? 0) } }

  private enum CodingKeys: String, CodingKey {
    case optimum, tolerance
    case bestKnown = "best_known"
  }

  static func read(folder: URL) -> KnownOptimum? {
    if let data = try? Data(contentsOf: folder.appending(path: "expected.json")) {
      return try? JSONDecoder().decode(KnownOptimum.self, from: data)
    }
    guard let data = try? Data(contentsOf: folder.appending(path: "expected/expected.json")),
      let plan = try? JSONDecoder().decode(ExpectedPlan.self, from: data), plan.status == "optimal",
      let cost = Double(plan.cost)
    else { return nil }
    return KnownOptimum(optimum: cost, tolerance: 1e-6)
  }

  /// What the committed scenarios with known answers keep: the head of an optimal plan.
  private struct ExpectedPlan: Decodable {
    let cost: String
    let status: String

    private enum CodingKeys: String, CodingKey {
      case status
      case cost = "total_cost"
    }
  }
}
