// What channels follow.
extension RoutingService {
  /// What has changed since a cursor (`nil`: from the beginning), or waits so long for the first change.
  ///
  /// From the beginning, and after a network was reloaded, all SKUs that have stock are told; after that,
  /// those that the history names. No change is missed; one may be told twice.
  public func availabilityChanges(
    channel: String, after cursor: String? = nil, limit: Int = 100, wait: Duration = .zero
  ) async throws(ServiceError) -> AvailabilityChanges {
    var place = AvailabilityCursor.listing(from: core.signal.last, next: 0)
    if let cursor {
      guard let known = AvailabilityCursor(cursor) else {
        throw .invalid([
          FieldError(pointer: "after", value: cursor, expected: "a cursor as an answer's next gave it")
        ])
      }
      place = known
    }
    let deadline = ContinuousClock.now + wait
    while true {
      let found: AvailabilityChanges
      switch place {
      case .listing(let number, let next):
        found = try await list(channel, from: number, next: next, limit: limit)
      case .following(let number, let told):
        found = try await follow(channel, after: number, told: told, limit: limit)
      }
      if !found.changes.isEmpty || .now >= deadline || Task.isCancelled { return found }
      guard let next = AvailabilityCursor(found.next) else { return found }
      place = next
      if case .following(let number, _) = next, number >= core.signal.last {
        await core.signal.wait(after: number, until: core.nextLook(before: deadline))
        if core.signal.isClosed { return found }
      }
    }
  }

  private func list(
    _ channel: String, from number: Int64, next: Int, limit: Int
  ) async throws(ServiceError) -> AvailabilityChanges {
    try await core.look { context in
      let skus = context.ledger.skus
      let part = skus.dropFirst(next).prefix(limit)
      let end = next + part.count
      let cursor: AvailabilityCursor =
        end < skus.count ? .listing(from: number, next: end) : .following(after: number, told: 0)
      return AvailabilityChanges(
        changes: context.ledger.availability(channel: channel, skus: part), next: cursor.text)
    }
  }

  /// SKUs of changes after a number; at most so many, so that a change with more is told in parts.
  private func follow(
    _ channel: String, after number: Int64, told: Int, limit: Int
  ) async throws(ServiceError) -> AvailabilityChanges {
    let history = try await core.read { store throws(StoreError) in
      try store.history(after: number, limit: 500)
    }
    if history.isEmpty {
      return AvailabilityChanges(
        changes: [], next: AvailabilityCursor.following(after: number, told: told).text)
    }
    return try await core.look { context in
      let kits = context.ledger.kitsByItem()
      var found: [String] = []
      var known: Set<String> = []
      var place = AvailabilityCursor.following(after: number, told: told)
      var skip = told
      for committed in history {
        let end = committed.number + Int64(committed.change.numbers) - 1
        if committed.change.network != nil {
          // Any SKU may have changed: all are told, those before with them.
          return AvailabilityChanges(
            changes: [], next: AvailabilityCursor.listing(from: end, next: 0).text)
        }
        let skus = committed.change.touchedItems.flatMap { [$0] + (kits[$0] ?? []) }
        let rest = skus.dropFirst(skip)
        for (offset, sku) in rest.enumerated() {
          if !known.contains(sku), found.count == limit {
            place = .following(after: place.number, told: skip + offset)
            return AvailabilityChanges(
              changes: context.ledger.availability(channel: channel, skus: found), next: place.text)
          }
          if known.insert(sku).inserted { found.append(sku) }
        }
        skip = 0
        place = .following(after: end, told: 0)
      }
      return AvailabilityChanges(
        changes: context.ledger.availability(channel: channel, skus: found), next: place.text)
    }
  }
}

extension LedgerChange {
  /// Items whose stock or allocations it changes, each once.
  var touchedItems: [String] {
    var known: Set<String> = []
    return (positions.map(\.key.sku) + limits.compactMap(\.supply.sku)).filter { known.insert($0).inserted }
  }
}
