/// An order as it was sent, after the normalisation of the specification, with its default line ids.
public struct OrderRequest: Sendable {
  /// Its prior shipments are 0: the ledger counts what has left.
  public var order: Order
  /// Kept and given back.
  public var metadata: [String: String]

  public init(_ order: Order, metadata: [String: String] = [:]) {
    self.order = order
    self.metadata = metadata
  }

  /// Whether the same was sent: lists of ids are sets, defaults are filled in, the policy's values are not.
  public func isEqual(to other: OrderRequest) -> Bool {
    let (left, right) = (order, other.order)
    func set(_ ids: [String]?) -> Set<String> { Set(ids ?? []) }
    return left.id == right.id && left.channel == right.channel && left.country == right.country
      && left.postalCode == right.postalCode && left.addressType == right.addressType
      && left.coordinates == right.coordinates && left.placedAt == right.placedAt
      && left.shipBy == right.shipBy && left.deliverBy == right.deliverBy && left.late == right.late
      && left.priority == right.priority && left.maxShipments == right.maxShipments
      && left.splitLines == right.splitLines && left.completeOnly == right.completeOnly
      && set(left.locations) == set(right.locations) && set(left.services) == set(right.services)
      && set(left.excludedLocations) == set(right.excludedLocations) && metadata == other.metadata
      && left.lines.count == right.lines.count
      && zip(left.lines, right.lines).allSatisfy { left, right in
        left.id == right.id && left.sku == right.sku && left.quantity == right.quantity
          && left.unitPrice == right.unitPrice
      }
  }
}
