internal import RoutingModel

/// A scenario's rows as the verifier bounds plans by them: dense numbers and flat arrays, each value looked up
/// once by ``VerifierIndex`` and kept.
///
/// A class because it is large, never changes and every thread reads it.
final class BoundNetwork: Sendable {
  let index: VerifierIndex
  let locations: BoundLocations
  let offers: BoundOffers
  let shipDays: BoundShipDays
  let items: BoundItems
  let stock: BoundStock
  let tariffs: BoundTariffs
  let destinations: BoundDestinations
  let conditions: BoundConditions
  let orders: BoundOrders

  /// O(rows of the scenario + classes of destinations × offers).
  init(_ index: VerifierIndex, threads: Int) {
    self.index = index
    locations = BoundLocations(index.scenario.locations)
    offers = BoundOffers(index)
    shipDays = BoundShipDays(index, offers)
    let items = BoundItems(index)
    self.items = items
    stock = BoundStock(index)
    tariffs = BoundTariffs(index, feeClasses: items.feeClasses)
    destinations = BoundDestinations(
      index, offers, tagSets: items.tagSets, zones: tariffs.zones, threads: threads)
    conditions = BoundConditions(index, offers, shipDays, zones: tariffs.zones)
    orders = BoundOrders(index)
  }
}
