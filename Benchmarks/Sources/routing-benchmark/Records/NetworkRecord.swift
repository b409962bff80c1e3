/// The JSON of the network experiment, as far as charts and tables need it.
struct NetworkRecord: Decodable {
  let settings: Settings
  let results: [Result]

  struct Settings: Decodable {
    let horizon: Int
    let seed: UInt64
    let instances: Int
    let runs: Int
  }

  /// At a carry probability.
  struct Result: Decodable {
    let carryProbability: Double
    let policies: [Policy]

    private enum CodingKeys: String, CodingKey {
      case policies
      case carryProbability = "carry_probability"
    }
  }

  struct Policy: Decodable {
    let policy: String
    /// Cost over the bound in hindsight.
    let ratioToBound: Mean
    let shipmentsPerOrder: Double

    private enum CodingKeys: String, CodingKey {
      case policy
      case ratioToBound = "ratio_to_bound"
      case shipmentsPerOrder = "shipments_per_order"
    }
  }

  struct Mean: Decodable {
    let mean: Double
  }
}
