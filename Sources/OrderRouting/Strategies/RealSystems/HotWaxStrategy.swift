/// HotWax Commerce's order routing: inventory rules in sequence, each of which filters the facilities, sorts
/// them and allocates; what one rule leaves spills over to the next.
///
/// Each merchant writes the rules; these three are made of the pieces that its documentation names. Modelled:
/// a first rule over the group of warehouses (and 3PLs) and a second over all facilities, both without
/// splitting, and a third over all with partial allocation, all sorted by proximity. Not modelled: other
/// filters and sorts, the sorting of orders, the threshold of a shipment's value, queues and cancellation.
///
/// Sources, seen 2026-11-24:
/// - "Inventory Rules", HotWax Commerce, https://docs.hotwax.co/documents/retail-operations/orders/brokering/rules
/// - "Configuring Order Routing", HotWax Commerce,
///   https://github.com/hotwax/oms-documentation/blob/user-guides-pub/user-manuals/brokering/configurableRouting.md
public struct HotWaxStrategy: RoutingStrategy {
  public let name = "hotwax"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    let passes = [
      LocationPass(scope: .warehouses, taking: .all), LocationPass(taking: .all),
      LocationPass(taking: .whatThereIs),
    ]
    return OrderByOrder(problem).run(
      LocationRule(problem, ranking: DistanceRanking(), passes: passes), search)
  }
}
