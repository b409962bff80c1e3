import OrderRouting

/// The experiment as it is written to JSON.
struct ExperimentDocument: Encodable {
  private let settings: Settings
  private let results: [Result]

  private struct Settings: Encodable {
    let items: Int
    let largestOrder: Int
    let typesPerSize: Int
    let horizon: Int
    let safetyDeviations: Double
    let seed: UInt64
    let instances: Int
    let runs: Int
    let planInterval: Int

    enum CodingKeys: String, CodingKey {
      case items
      case largestOrder = "largest_order"
      case typesPerSize = "types_per_size"
      case horizon
      case safetyDeviations = "safety_deviations"
      case seed, instances, runs
      case planInterval = "plan_interval"
    }
  }

  private struct Result: Encodable {
    let carryProbability: Double
    let bound: Estimate
    let policies: [PolicyResult]
    let instances: [Instance]

    enum CodingKeys: String, CodingKey {
      case carryProbability = "carry_probability"
      case bound, policies, instances
    }
  }

  private struct Instance: Encodable {
    let number: Int
    /// To six places, as text.
    let linearProgram: String
    let ratios: [String: Estimate]

    enum CodingKeys: String, CodingKey {
      case number
      case linearProgram = "linear_program"
      case ratios
    }

    init(_ result: InstanceResult) {
      number = result.number
      linearProgram = Money(dollars: result.fluidValue).description
      var ratios: [String: Estimate] = [:]
      for (index, policy) in ExperimentPolicy.allCases.enumerated() {
        ratios[policy.rawValue] = Estimate([result.ratios(index)])
      }
      self.ratios = ratios
    }
  }

  init(_ study: ExperimentStudy, _ results: [ExperimentResult]) {
    settings = Settings(
      items: study.settings.itemCount, largestOrder: study.settings.largestOrder,
      typesPerSize: study.settings.typesPerSize, horizon: study.settings.horizon,
      safetyDeviations: study.settings.safetyDeviations, seed: study.settings.seed,
      instances: study.instances, runs: study.sequences, planInterval: study.interval)
    self.results = results.map { result in
      Result(
        carryProbability: result.carryProbability, bound: result.bound, policies: result.rows,
        instances: result.instances.map { Instance($0) })
    }
  }
}
