// Whether memory is what a store has.
extension Ledger {
  /// Takes an order out of memory that is final: whoever needs it remembers it again.
  public func forgetIfFinal(_ id: String) {
    if orders[id]?.isFinal == true { remove(id) }
  }

  /// How many positions there are. O(1) but for those in doubt.
  public var positionCount: Int { router.supplies.positionCount + strayCount - phantoms.count }

  /// What differs between memory and a store, for people; empty where nothing does. O(rows × log).
  public func differences(from store: any LedgerStore, at moment: Instant) throws(StoreError) -> [String] {
    let since = (days.values.min() ?? moment.local(offset: 0).day).advanced(by: 1)
    var rows = LedgerRows()
    let head = try store.load(from: since, into: &rows)
    var differences: [String] = []
    func compare<Value: Equatable>(_ what: String, _ memory: Value, _ stored: Value) {
      if memory != stored { differences.append("\(what): \(memory) in memory, \(stored) in the store") }
    }
    let stored = Dictionary(uniqueKeysWithValues: rows.positions.map { ($0.key, $0) })
    let kept = Dictionary(uniqueKeysWithValues: levels.map { ($0.key, $0) })
    for key in Set(stored.keys).union(kept.keys).sorted() {
      compare("position \(key.sku) at \(key.location)", kept[key], stored[key])
    }
    let limits = Dictionary(uniqueKeysWithValues: rows.limits.map { ($0.supply, $0) })
    for supply in Set(limits.keys).union(router.supplies.used.keys)
    where supply.shipDate.map({ $0 >= since }) ?? true {
      compare("use of \(supply)", router.supplies.used(supply), limits[supply]?.used ?? 0)
      compare("units shipped today of \(supply)", shippedToday[supply] ?? 0, limits[supply]?.shipped ?? 0)
    }
    let open = Dictionary(uniqueKeysWithValues: rows.orders.map { ($0.id, $0) })
    let remembered = orders.filter { !$0.value.isFinal }
    for id in Set(open.keys).union(remembered.keys).sorted() {
      let (memory, row) = (remembered[id], open[id])
      compare("revision of order \(id)", memory?.revision, row?.revision)
      compare("number of order \(id)", memory?.number, row?.number)
      compare("lines of order \(id)", memory?.lines, row?.lines)
      compare("shipments of order \(id)", memory?.shipments, row?.shipments)
      compare("cost of order \(id)", memory?.cost, row?.cost)
    }
    compare("days", days, head.days)
    compare("prices", prices, head.prices)
    return differences
  }
}
