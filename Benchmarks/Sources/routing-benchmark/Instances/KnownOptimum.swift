import Foundation

/// What an example's expected.json knows about the least cost.
struct KnownOptimum: Decodable {
  let optimum: Double?
  let bestKnown: Double?
  let tolerance: Double?

  /// No bound may be above this, no optimal plan either.
  var ceiling: Double? { (optimum ?? bestKnown).map { $0 + (tolerance ?? 0) } }

  private enum CodingKeys: String, CodingKey {
    case optimum, tolerance
    case bestKnown = "best_known"
  }

  static func read(folder: URL) -> KnownOptimum? {
    guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")) else { return nil }
    return try? JSONDecoder().decode(KnownOptimum.self, from: data)
  }
}
