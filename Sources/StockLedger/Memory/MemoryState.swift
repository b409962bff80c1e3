/// What a ledger in memory holds.
struct MemoryState {
  /// A change as it was committed, and who did.
  struct Entry {
    var number: Int64
    var server: String
    var change: LedgerChange
  }

  var identity: LedgerIdentity?
  var number: Int64 = 0
  var orders: [String: LedgerOrder] = [:]
  var origins: [String: OrderOrigin] = [:]
  var shipments: [String: Shipment] = [:]
  var positions: [PositionKey: StockLevel] = [:]
  var limits: [Supply: LimitLevel] = [:]
  var days: [String: Day] = [:]
  var batches: [BatchRecord] = []
  var prices: [SupplyPrice] = []
  var history: [Entry] = []
  var outcomes: [StoredOutcome.Key: StoredOutcome] = [:]
  var keys: [String: APIKey] = [:]

  /// Writes a group; the state is not to be used where there is a conflict.
  mutating func write(_ group: CommitGroup) -> CommitOutcome {
    for (change, check) in group.positions {
      if !write(change, check) { return .conflict }
    }
    for (limit, most) in group.limits { if !write(limit, most) { return .conflict } }
    var numbers: [Int64] = []
    for change in group.changes {
      for order in change.orders { if !write(order, number + 1) { return .conflict } }
      for origin in change.origins { origins[origin.order] = origin }
      for shipment in change.shipments { shipments[shipment.shipment.id] = shipment.shipment }
      for turn in change.days {
        if days[turn.location] != turn.from { return .conflict }
        days[turn.location] = turn.to
      }
      if let batch = change.batch, !write(batch) { return .conflict }
      if let prices = change.prices { self.prices = prices }
      history.append(Entry(number: number + 1, server: group.server, change: change))
      numbers.append(number + 1)
      number += Int64(change.numbers)
    }
    for outcome in group.outcomes {
      if outcomes[outcome.key] != nil { return .conflict }
      outcomes[outcome.key] = outcome
    }
    return .committed(numbers: numbers)
  }

  private mutating func write(_ change: PositionChange, _ check: CommitGroup.Guard) -> Bool {
    let old = positions[change.key]
    let new = change.applied(to: old)
    switch check {
    case .none: break
    case .unchanged(let seen): if seen != old { return false }
    case .fits(let left):
      guard let old else { return false }
      if let covered = old.covered, covered - old.safetyStock < left { return false }
    }
    positions[change.key] = new
    return true
  }

  private mutating func write(_ change: LimitChange, _ mostBefore: Int?) -> Bool {
    var level = limits[change.supply] ?? LimitLevel(change.supply, used: 0)
    if let mostBefore, level.used > mostBefore { return false }
    level.used += change.used
    level.shipped += change.shipped
    level.limit = change.limit
    limits[change.supply] = level
    return true
  }

  private mutating func write(_ change: OrderChange, _ number: Int64) -> Bool {
    var order = change.after
    let old = orders[order.id]
    guard old?.revision == change.before?.revision else { return false }
    order.number = old?.number ?? number
    orders[order.id] = order
    return true
  }

  private mutating func write(_ batch: BatchRecord) -> Bool {
    let running = batches.firstIndex { $0.status == .running }
    if let place = batches.firstIndex(where: { $0.id == batch.id }) {
      guard batches[place].status == .running else { return false }
      batches[place] = batch
      return true
    }
    if batch.status == .running, running != nil { return false }
    batches.append(batch)
    return true
  }
}
