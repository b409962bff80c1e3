public import IntegerProgramming

/// The strategies by name.
public struct StrategyCatalog: Sendable {
  /// The rules from the simplest to the strongest, then the optimizer.
  public let all: [any RoutingStrategy]

  public init(solver: any IntegerProgramSolver) {
    all = [
      RankedStrategy(), NearestStrategy(), FewestSplitsStrategy(), CheapestStrategy(),
      OptimalStrategy(solver: solver),
    ]
  }

  public var names: [String] { all.map(\.name) }

  /// `nil` where no strategy has the name.
  public subscript(name: String) -> (any RoutingStrategy)? { all.first { $0.name == name } }
}
