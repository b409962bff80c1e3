/// The source selection of Magento Open Source and Adobe Commerce: each item is deducted from one source
/// after another, in the order of the stock's list or by distance, without a look at what would save a
/// shipment.
///
/// Modelled: sorted sources, and the deduction of all that a source has. Not modelled: distance by road or
/// time, the merchant's own corrections, and more shipments than the order may have: it stops at the last.
/// ``RankedStrategy`` and ``NearestStrategy`` differ: they pass over a source that has a part where a later
/// one has all.
///
/// Sources, seen 2026-11-24:
/// - "Source algorithms and reservations", Adobe Experience League,
///   https://experienceleague.adobe.com/docs/commerce-admin/inventory/basics/selection-reservations.html
/// - `GetDefaultSortedSourcesResult.php`, which deducts what both algorithms have sorted,
///   https://github.com/magento/inventory/tree/develop/InventorySourceSelectionApi/Model/Algorithms/Result
public struct MagentoStrategy: RoutingStrategy {
  /// The algorithm, by how it sorts the sources.
  public enum Algorithm: String, Sendable {
    /// As the locations' rows stand.
    case priority
    /// By great-circle distance, as its offline calculation has it.
    case distance
  }

  public let algorithm: Algorithm

  public init(_ algorithm: Algorithm) { self.algorithm = algorithm }

  public var name: String { "magento-\(algorithm.rawValue)" }

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    let passes = [LocationPass(taking: .whatThereIs)]
    switch algorithm {
    case .priority:
      return OrderByOrder(problem).run(
        LocationRule(problem, ranking: RowRanking(), passes: passes), search)
    case .distance:
      return OrderByOrder(problem).run(
        LocationRule(problem, ranking: DistanceRanking(), passes: passes), search)
    }
  }
}
