// Allocations that come with another network.
extension Ledger {
  private static let following = ChangeCause(.reload, "allocations")

  /// Begins to follow allocations of a network that were not followed: what channels hold now counts against
  /// them. What has left today does not.
  ///
  /// O(allocations + orders).
  /// - Returns: what that changes; `nil` where nothing of them is held.
  public func followAllocations(of network: Network, at moment: Instant) -> LedgerChange? {
    let (free, held) = newAllocations(of: network)
    allocations.formUnion(free)
    if held.isEmpty { return nil }
    allocations.formUnion(held.keys)
    var change = LedgerChange(at: moment, cause: Self.following)
    // Without a limit: more may be held already, and a lower allocation undoes nothing.
    change.limits = held.sorted { LimitKey($0.key) < LimitKey($1.key) }.map {
      LimitChange($0.key, used: $0.value, limit: nil)
    }
    for (supply, units) in held { router.use(units, of: supply) }
    return change
  }

  /// Forgets what a change of ``followAllocations(of:at:)`` began, as it was not committed.
  func unfollow(_ change: LedgerChange) {
    if change.cause == Self.following { allocations.subtract(change.limits.map(\.supply)) }
  }

  /// Allocations of a network that are not followed: those of which nothing is held, and the units held of
  /// others.
  func newAllocations(of network: Network) -> (free: Set<Supply>, held: [Supply: Int]) {
    let new = Set(
      network.tables.allocations.map {
        Supply.allocation(location: $0.location, sku: $0.sku, channel: $0.channel)
      }
    ).subtracting(allocations)
    if new.isEmpty { return ([], [:]) }
    var held: [Supply: Int] = [:]
    for order in orders.values {
      for shipment in order.shipments where shipment.status.reserves {
        for item in shipment.items {
          let supply = Supply.allocation(
            location: shipment.location, sku: item.sku, channel: order.request.order.channel)
          if new.contains(supply) { held[supply, default: 0] += item.quantity }
        }
      }
    }
    return (new.subtracting(held.keys), held)
  }
}
