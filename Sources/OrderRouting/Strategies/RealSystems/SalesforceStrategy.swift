/// The routing actions of Salesforce Order Management: the smallest sets of locations that together fill the
/// order, of those the set with the least average distance to the recipient. No set, no route: the order
/// waits whole.
///
/// Modelled: both actions one after the other, with the order's most shipments as the most splits and the
/// documented limit of 1 000 000 tries. Not modelled: rule groups with weights, overstock, and its limit of
/// 10 000 sets found. ``FewestSplitsStrategy`` differs: it ships a part of an order that no set fills. Among
/// sets of one size the least average is the least sum, so on all other orders the two agree.
///
/// Sources, seen 2026-11-24:
/// - "Automated Order Routing", Salesforce Help,
///   https://help.salesforce.com/s/articleView?id=commerce.om_automated_order_routing.htm
/// - "Order Routing Rank by Average Distance Action", Salesforce Help,
///   https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_om_actions_order_routing_rank_average_distance.htm
public struct SalesforceStrategy: RoutingStrategy {
  public let name = "salesforce"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    OrderByOrder(problem).run(
      FewestSplitsRule(problem, ranking: DistanceRanking(), shipsPart: false, setLimit: 1_000_000), search)
  }
}
