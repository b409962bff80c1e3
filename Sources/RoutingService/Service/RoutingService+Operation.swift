private import Synchronization

// Operation.
extension RoutingService {
  /// Keeps an error under an idempotency key that the caller found itself, such as a body that is no order.
  /// - Returns: the bytes to replay where the key has an outcome already; else throws `error`.
  public func refuse<Value: Sendable>(
    _ error: ServiceError, once: Once<Value>?
  ) async throws(ServiceError) -> Answer<Value> {
    guard let once else { throw error }
    return try await core.change(once: once) { _ throws(ServiceError) in throw error }
  }

  /// The network that is served.
  public var network: NetworkFacts { served.withLock { $0 } }

  /// Goes on with another network: the same orders and positions.
  /// - Throws: ``ServiceError/invalid(_:)`` where its currency or units are others.
  public func reload(
    _ edition: NetworkEdition, once: Once<NetworkFacts>? = nil
  ) async throws(ServiceError) -> Answer<NetworkFacts> {
    let facts = NetworkFacts(edition, at: core.options.clock())
    let swap: @Sendable (Ledger) -> Void = { $0.use(edition.network, at: facts.loadedAt) }
    let answer = try await core.change(once: once, afterCommit: swap) { context throws(ServiceError) in
      let (old, new) = (LedgerIdentity(context.ledger.network), LedgerIdentity(edition.network))
      if old != new {
        throw .invalid([
          FieldError(
            pointer: "", value: "\(new.currency), \(new.weightUnit), \(new.lengthUnit)",
            expected:
              "the currency and units of the ledger: \(old.currency), \(old.weightUnit), \(old.lengthUnit)")
        ])
      }
      let followed = context.ledger.followAllocations(of: edition.network, at: context.moment)
      return (
        facts, (followed.map { [$0] } ?? []) + [context.ledger.reloaded(facts, at: context.moment)]
      )
    }
    if case .fresh(let facts) = answer { served.withLock { $0 = facts } }
    return answer
  }
}
