/// Like ``RankedStrategy``, with the locations by distance to the destination.
public struct NearestStrategy: RoutingStrategy {
  public let name = "nearest"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var rule = LocationRule(problem, ranking: DistanceRanking())
    var proposal = OrderByOrder(problem).run(&rule, search)
    proposal.notes.append(rule.ranking.note)
    return proposal
  }
}
