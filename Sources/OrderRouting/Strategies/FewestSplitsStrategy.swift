/// Orders as their rows stand, each by the fewest locations that hold all of it, of those by the least
/// distance in all; where no allowed number of locations holds it, like ``NearestStrategy``.
public struct FewestSplitsStrategy: RoutingStrategy {
  public let name = "fewest-splits"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    OrderByOrder(problem).run(FewestSplitsRule(problem, ranking: DistanceRanking()), search)
  }
}
