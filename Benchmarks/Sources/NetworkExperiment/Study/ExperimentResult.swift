/// What the policies made of all instances at a carry probability.
package struct ExperimentResult: Sendable {
  package let carryProbability: Double
  package let instances: [InstanceResult]

  init(carryProbability: Double, instances: [InstanceResult]) {
    self.carryProbability = carryProbability
    self.instances = instances
  }

  package var problems: [String] {
    instances.flatMap(\.problems).map { "carry probability \(carryProbability), \($0)" }
  }

  /// One a policy, in the order of ``ExperimentPolicy``.
  package var rows: [PolicyResult] {
    ExperimentPolicy.allCases.enumerated().map { PolicyResult($1, index: $0, instances) }
  }

  /// The bound in hindsight over the linear program's value.
  package var bound: Estimate {
    Estimate(instances.map { result in result.hindsightBounds.map { $0.dollars / result.fluidValue } })
  }
}
