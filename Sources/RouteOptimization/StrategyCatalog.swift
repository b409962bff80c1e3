public import IntegerProgramming
public import OrderRouting

/// The strategies by name.
public struct StrategyCatalog: Sendable {
  private let rules: [any RoutingStrategy]
  private let optimizer: any RoutingStrategy

  /// What other systems decide by.
  public let realSystems: [any RoutingStrategy]

  public init(solver: any IntegerProgramSolver) {
    rules = [RankedStrategy(), NearestStrategy(), FewestSplitsStrategy(), CheapestStrategy()]
    realSystems = [
      MagentoStrategy(.priority), MagentoStrategy(.distance), ShopifyStrategy(.closestLocation),
      ShopifyStrategy(.rankedLocations), SalesforceStrategy(), HotWaxStrategy(), ShipBobStrategy(),
    ]
    optimizer = OptimalStrategy(solver: solver)
  }

  /// The rules from the simplest to the strongest, then the optimizer.
  public var plain: [any RoutingStrategy] { rules + [optimizer] }

  /// The rules, those of real systems, then the optimizer.
  public var all: [any RoutingStrategy] { rules + realSystems + [optimizer] }

  /// The names of ``all``.
  public var names: [String] { all.map(\.name) }

  /// `nil` where no strategy has the name.
  public subscript(name: String) -> (any RoutingStrategy)? { all.first { $0.name == name } }
}
