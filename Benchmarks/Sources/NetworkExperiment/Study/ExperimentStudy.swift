import GLPK
import OrderRouting

/// Every policy on the same arrivals, over several instances.
package struct ExperimentStudy: Sendable {
  package var network = ExperimentNetwork.published
  package var settings = ExperimentSettings()
  package var instances = 30
  /// Runs of arrivals an instance.
  package var sequences = 2
  /// Periods between plans of the forecast.
  package var interval = 1000
  /// For plans of forecasts.
  package var planner = Optimizer(workLimit: 2_000)
  package var hindsight = Optimizer(workLimit: 20_000)
  /// Said above the tables.
  package var note: String?

  package init() {}

  /// Runs the experiment at a carry probability.
  ///
  /// - Parameter announce: told before each run of an instance; what it throws ends the study.
  package func run(
    carryProbability: Double, announce: (_ instance: Int, _ run: Int) throws -> Void = { _, _ in }
  ) throws -> ExperimentResult {
    var settings = settings
    settings.carryProbability = carryProbability
    var results: [InstanceResult] = []
    for number in 0..<instances {
      let instance = ExperimentInstance(network: network, settings: settings, number: number)
      results.append(try run(instance) { try announce(number, $0) })
    }
    return ExperimentResult(carryProbability: carryProbability, instances: results)
  }

  private func run(
    _ instance: ExperimentInstance, announce: (_ run: Int) throws -> Void
  ) throws -> InstanceResult {
    let fluid = try FluidProgram(instance).solve(GLPKSolver())
    var result = InstanceResult(number: instance.number, fluidValue: fluid.value)
    for sequence in 0..<sequences {
      try announce(sequence)
      let arrivals = Arrivals(instance, sequence: sequence)
      let plan = try hindsight.hindsight(instance, arrivals)
      var outcomes: [RunOutcome] = []
      for policy in ExperimentPolicy.allCases {
        outcomes.append(try run(policy, instance, arrivals, fluid, plan))
      }
      guard let bound = plan.certificate.lowerBound else {
        throw ExperimentFailure("the plan in hindsight has no bound")
      }
      result.append(outcomes, planned: plan.totalCost, bound: bound)
    }
    return result
  }

  private func run(
    _ policy: ExperimentPolicy, _ instance: ExperimentInstance, _ arrivals: Arrivals, _ fluid: FluidPlan,
    _ plan: Plan
  ) throws -> RunOutcome {
    let simulation = Simulation(instance)
    func run(_ policy: consuming some FulfilmentPolicy) throws -> RunOutcome {
      var policy = policy
      return try simulation.run(&policy, arrivals)
    }
    func rounded(_ rounding: some ItemRounding) throws -> RunOutcome {
      try run(RoundedPolicy(rounding, fluid.rates, random: arrivals.random(of: policy.rawValue)))
    }
    func planned(_ use: ForecastPolicy.Use) throws -> RunOutcome {
      try run(ForecastPolicy(instance, planner, use: use, interval: interval))
    }
    switch policy {
    case .myopic: return try run(MyopicPolicy(instance))
    case .independent: return try rounded(IndependentRounding())
    case .correlated: return try rounded(CorrelatedRounding())
    case .dilated: return try rounded(DilatedRounding())
    case .cheapest: return try run(RoutedPolicy(instance))
    case .priced: return try run(RoutedPolicy(instance, prices: instance.supplyPrices(fluid.prices)))
    case .repriced: return try planned(.prices)
    case .forecast: return try planned(.shipments)
    case .hindsight:
      let classes = arrivals.classes.compactMap { $0 }
      return try run(ReplayPolicy(instance.shipments(of: plan, classes: classes)))
    }
  }
}
