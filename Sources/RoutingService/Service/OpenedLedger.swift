internal import StockLedger

/// What a store has when a service begins.
struct OpenedLedger: Sendable {
  let rows: LedgerRows
  let head: LedgerHead

  init(_ store: any LedgerStore, _ edition: NetworkEdition, _ options: ServiceOptions) throws(StoreError) {
    let now = options.clock()
    try store.claim(LedgerIdentity(edition.network))
    try store.abandonDeadBatches(at: now)
    // No place on Earth is more than a day behind.
    var rows = LedgerRows()
    head = try store.load(from: now.local(offset: 0).day.advanced(by: -2), into: &rows)
    self.rows = rows
  }
}

extension NetworkFacts {
  init(_ edition: NetworkEdition, at moment: Instant) {
    let tables = edition.network.tables
    self.init(
      name: tables.name, digest: edition.digest, loadedAt: moment, locations: tables.locations.count,
      services: tables.services.count, items: tables.items.count, warnings: edition.warnings)
  }
}
