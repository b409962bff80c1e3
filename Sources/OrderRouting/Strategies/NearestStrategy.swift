/// Like ``RankedStrategy``, with the locations by distance to the destination.
public struct NearestStrategy: RoutingStrategy {
  public let name = "nearest"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    OrderByOrder(problem).run(LocationRule(problem, ranking: DistanceRanking()), search)
  }
}
