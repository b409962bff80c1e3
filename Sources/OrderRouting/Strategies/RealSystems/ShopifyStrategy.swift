/// Shopify's order routing: its rules run from top to bottom, and a rule decides among what the rules above
/// it hold equal. First minimise split fulfilments, then stay within the destination market, then either ship
/// from the closest location, as the default has it, or by ranked locations.
///
/// Modelled: the fewest locations that hold the order; of those the fewest outside the destination's country;
/// of those the closest, or the first ranked. Not modelled: markets of several countries, rules by metafields
/// and of apps, and the fulfilment groups of products with delivery profiles of their own.
/// ``FewestSplitsStrategy`` differs: it knows no market.
///
/// Sources, seen 2026-11-24:
/// - "Understanding order routing", Shopify Help Center,
///   https://help.shopify.com/en/manual/fulfillment/setup/order-routing/understanding-order-routing
/// - "Order Routing Location Rule API reference", Shopify.dev, how the ranks of several rules combine,
///   https://shopify.dev/docs/api/functions/reference/order-routing-location-rule/graphql
public struct ShopifyStrategy: RoutingStrategy {
  /// The rule that decides last.
  public enum LastRule: Sendable {
    case closestLocation
    /// As the locations' rows stand.
    case rankedLocations
  }

  public let lastRule: LastRule

  public init(_ lastRule: LastRule = .closestLocation) { self.lastRule = lastRule }

  public var name: String { lastRule == .closestLocation ? "shopify" : "shopify-ranked" }

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    switch lastRule {
    case .closestLocation:
      return OrderByOrder(problem).run(
        FewestSplitsRule(problem, ranking: CountryRanking(then: DistanceRanking())), search)
    case .rankedLocations:
      return OrderByOrder(problem).run(
        FewestSplitsRule(problem, ranking: CountryRanking(then: RowRanking())), search)
    }
  }
}
