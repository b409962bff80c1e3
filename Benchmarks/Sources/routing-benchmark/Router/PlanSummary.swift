import BenchmarkProgram
import Foundation

/// What a benchmark reads of plan.json.
struct PlanSummary: Decodable {
  let status: String
  let stoppedBy: String?
  let totalCost: Decimal
  let lowerBound: Decimal?
  let gap: Double?
  var boundMethod = "none"
  /// By name, as the plan has them.
  var terms: [String: Decimal] = [:]
  var counts: [String: Int] = [:]

  private enum CodingKeys: String, CodingKey {
    case status, gap, terms, counts
    case boundMethod = "bound_method"
    case stoppedBy = "stopped_by"
    case totalCost = "total_cost"
    case lowerBound = "lower_bound"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    status = try values.decode(String.self, forKey: .status)
    stoppedBy = try values.decodeIfPresent(String.self, forKey: .stoppedBy)
    gap = try values.decodeIfPresent(Double.self, forKey: .gap)
    totalCost = try Self.money(values.decode(String.self, forKey: .totalCost))
    lowerBound = try values.decodeIfPresent(String.self, forKey: .lowerBound).map { try Self.money($0) }
    boundMethod = try values.decodeIfPresent(String.self, forKey: .boundMethod) ?? "none"
    terms = try (values.decodeIfPresent([String: String].self, forKey: .terms) ?? [:]).mapValues(Self.money)
    counts = try values.decodeIfPresent([String: Int].self, forKey: .counts) ?? [:]
  }

  /// Exact: costs are compared to the last digit.
  private static func money(_ text: String) throws -> Decimal {
    guard let amount = Decimal(string: text, locale: Locale(identifier: "en")) else {
      throw BenchmarkFailure("plan.json: \(text) is no amount")
    }
    return amount
  }
}

extension Decimal {
  /// The nearest, which the conversion by way of `NSDecimalNumber` is not.
  var double: Double { Double(description) ?? NSDecimalNumber(decimal: self).doubleValue }
}
