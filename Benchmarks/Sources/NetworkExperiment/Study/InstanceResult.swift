package import OrderRouting

/// What the policies made of one instance, run by run.
package struct InstanceResult: Sendable {
  package let number: Int
  /// Of the deterministic linear program.
  package let fluidValue: Double
  /// By policy, in the order of ``ExperimentPolicy``, and run.
  package private(set) var outcomes: [[RunOutcome]]
  /// By run: no policy, whatever it knows, costs less.
  package private(set) var hindsightBounds: [Money] = []
  /// What cannot be right; empty where all is.
  package private(set) var problems: [String] = []

  init(number: Int, fluidValue: Double) {
    self.number = number
    self.fluidValue = fluidValue
    outcomes = ExperimentPolicy.allCases.map { _ in [] }
  }

  /// Adds a run: an outcome by policy, what the plan in hindsight says it costs, and its bound.
  mutating func append(_ run: [RunOutcome], planned: Money, bound: Money) {
    let name = "instance \(number), run \(hindsightBounds.count)"
    for (index, policy) in ExperimentPolicy.allCases.enumerated() {
      outcomes[index].append(run[index])
      if run[index].cost < bound {
        problems.append("\(name): \(policy) costs \(run[index].cost), below the bound \(bound)")
      }
      if policy == .hindsight, run[index].cost != planned {
        problems.append("\(name): the plan in hindsight costs \(planned), replayed \(run[index].cost)")
      }
    }
    hindsightBounds.append(bound)
  }

  /// Cost over the linear program's value, by run.
  package func ratios(_ policy: Int) -> [Double] { outcomes[policy].map { $0.cost.dollars / fluidValue } }

  /// Cost over the bound in hindsight, by run; 1 where no order arrived.
  package func ratiosToBound(_ policy: Int) -> [Double] {
    zip(outcomes[policy], hindsightBounds).map { $0.orders == 0 ? 1 : $0.cost.dollars / $1.dollars }
  }
}
