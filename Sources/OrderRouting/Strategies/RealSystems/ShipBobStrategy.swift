/// ShipBob's order allocation: the closest fulfilment centre that has everything, in the destination's
/// country; if none there has it, of those abroad that have it the one that ships it cheapest; else the order
/// is held.
///
/// Modelled: centres of the country by distance, centres abroad by what the shipment costs, ties by distance,
/// and no splitting over centres; a centre that has everything ships it by several services where one does not
/// take it all. Not modelled: rules by destination, splitting over boxes beyond that, and a centre assigned in
/// advance to an order that is out of stock. What ships cheapest goes by all terms of the
/// shipment, not by postage alone.
///
/// Source, seen 2026-11-24: "Order Allocation at ShipBob", ShipBob Help Center,
/// https://support.shipbob.com/en/articles/6170050-order-allocation-at-shipbob
public struct ShipBobStrategy: RoutingStrategy {
  public let name = "shipbob"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    let passes = [
      LocationPass(scope: .inCountry, taking: .all), LocationPass(scope: .abroad, taking: .allAtLeastCost),
    ]
    return OrderByOrder(problem).run(
      LocationRule(problem, ranking: DistanceRanking(), passes: passes), search)
  }
}
