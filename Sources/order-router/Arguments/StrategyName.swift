import ArgumentParser
import GLPK
import OrderRouting
import RouteOptimization

/// The name of a strategy on the command line.
struct StrategyName: ExpressibleByArgument, Sendable {
  private static let catalog = StrategyCatalog(solver: GLPKSolver())
  static let all = catalog.names.map { StrategyName($0) }
  static let plain = catalog.plain.map { StrategyName($0.name) }
  /// As a sentence of a help text.
  static let list =
    catalog.plain.map(\.name).joined(separator: ", ") + "; as other systems decide: "
    + catalog.realSystems.map(\.name).joined(separator: ", ")

  let strategy: any RoutingStrategy

  init?(argument: String) {
    guard let strategy = Self.catalog[argument] else { return nil }
    self.strategy = strategy
  }

  /// A name that is known to exist.
  init(_ name: String) {
    guard let strategy = Self.catalog[name] else { preconditionFailure("no strategy is called \(name)") }
    self.strategy = strategy
  }

  var name: String { strategy.name }

  var defaultValueDescription: String { strategy.name }
}
