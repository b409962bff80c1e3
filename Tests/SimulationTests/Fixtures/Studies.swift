import GLPK
import OrderRouting
import RouteOptimization

@testable import Simulation

extension Batching {
  static let quarterHourly = Batching.every(seconds: 900)
  static let hourly = Batching.every(seconds: 3_600)
  static let daily = Batching.every(seconds: 86_400)
}

enum Studies {
  static let optimal = OptimalStrategy(solver: GLPKSolver())

  /// The scenario's own orders, each once a day.
  static func replay(days: Int = 1) -> StudySettings {
    var settings = StudySettings(days: days)
    settings.demand = .replay
    return settings
  }

  static func run(
    _ scenario: Scenario, _ strategies: [any RoutingStrategy], _ batchings: [Batching],
    _ settings: StudySettings
  ) throws -> StudyOutcome {
    try RollingStudy(
      RoutingProblem(scenario), strategies: strategies, batchings: batchings, settings
    ).run()
  }

  /// Takes one cell through its days.
  static func cell(
    _ scenario: Scenario, _ strategy: any RoutingStrategy, _ batching: Batching, _ settings: StudySettings,
    inspect: ((Plan, Scenario) -> Void)? = nil
  ) throws -> StudyCell {
    let pool = OrderPool(scenario.orders, at: scenario.asOf)
    var cell = StudyCell(try RollingProblem(RoutingProblem(scenario)), strategy, batching, settings)
    cell.inspect = inspect
    for day in 1...settings.days {
      let arrivals = pool.arrivals(
        day: day, demand: settings.demand, number: pool.count, seed: settings.seed)
      _ = try cell.run(arrivals, dayEnd: pool.end(ofDay: day))
    }
    return cell
  }
}
