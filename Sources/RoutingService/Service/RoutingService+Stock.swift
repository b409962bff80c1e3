// Stock, and what may be sold of it.
extension RoutingService {
  /// Sets counts, all or nothing. Pointers of errors begin with the index of the count: `/3/sku`.
  public func setStock(
    _ counts: [PositionCount], once: Once<StockOutcome>? = nil
  ) async throws(ServiceError) -> Answer<StockOutcome> {
    try await core.change(once: once) { context throws(ServiceError) in
      do throws(LedgerRefusal) {
        let (change, outcome) = try context.ledger.setStock(counts, at: context.moment)
        return (outcome, change.isEmpty ? [] : [change])
      } catch {
        throw ServiceError(error)
      }
    }
  }

  /// Adjusts stock, all or nothing; pointers as ``setStock(_:once:)``.
  public func adjustStock(
    _ adjustments: [StockAdjustment], once: Once<StockOutcome>? = nil
  ) async throws(ServiceError) -> Answer<StockOutcome> {
    try await core.change(once: once) { context throws(ServiceError) in
      do throws(LedgerRefusal) {
        let (change, outcome) = try context.ledger.adjustStock(adjustments, at: context.moment)
        return (outcome, change.isEmpty ? [] : [change])
      } catch {
        throw ServiceError(error)
      }
    }
  }

  /// What a channel may sell of SKUs, in the sequence given; an unknown one: 0.
  public func availability(
    channel: String, skus: [String]
  ) async throws(ServiceError) -> [Availability] {
    try await core.look { context in context.ledger.availability(channel: channel, skus: skus) }
  }

  /// The same of all SKUs, items as their rows stand, then kits.
  public func availability(
    channel: String, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Availability> {
    try core.check(cursor, keys: 0)
    let start = cursor.flatMap { ListCursor($0, keys: 0) }.map { Int($0.number) } ?? 0
    return try await core.look { context in
      let skus = context.ledger.skus
      let part = skus.dropFirst(start).prefix(limit)
      let next = start + part.count < skus.count ? ListCursor(number: Int64(start + part.count)) : nil
      return Page(context.ledger.availability(channel: channel, skus: part), next: next?.description)
    }
  }

  /// Limits with their use; see `Ledger.limits`.
  public func limits(
    location: String? = nil, carrier: String? = nil, date: Day? = nil
  ) async throws(ServiceError) -> [LimitUse] {
    try await core.look { context in
      context.ledger.limits(location: location, carrier: carrier, date: date, at: context.moment)
    }
  }
}
