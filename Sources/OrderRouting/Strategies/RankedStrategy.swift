/// Orders as their rows stand, locations as theirs do: the first that can ship everything left, else the
/// one that ships most of it, and so on. What priority-ranked sourcing does.
public struct RankedStrategy: RoutingStrategy {
  public let name = "ranked"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    OrderByOrder(problem).run(LocationRule(problem, ranking: RowRanking()), search)
  }
}
