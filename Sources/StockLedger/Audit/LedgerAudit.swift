/// Recomputes a ledger from its history and its shipments, and checks what it promises.
///
/// It shares no rule with the ledger that wrote it: it adds rows up. It may run beside a server: what is
/// committed meanwhile is looked at up to the moment of the load.
public struct LedgerAudit {
  private let store: any LedgerStore
  private var report = AuditReport()
  private var positions: [PositionKey: StockLevel] = [:]
  private var limits: [Supply: LimitLevel] = [:]
  private var days: [String: Day] = [:]
  /// By order and by shipment: as the events tell.
  private var snapshots: [String: OrderSnapshot] = [:]
  private var shipments: [String: Shipment] = [:]
  private static let page = 1_000

  /// Audits what a store keeps. O(history).
  public static func run(_ store: any LedgerStore) throws(StoreError) -> AuditReport {
    var audit = LedgerAudit(store: store)
    try audit.check()
    return audit.report
  }

  private init(store: any LedgerStore) { self.store = store }

  private mutating func check() throws(StoreError) {
    // Everything up to the moment of the load, and nothing after it.
    var rows = LedgerRows()
    let head = try store.load(from: Day(daysSinceEpoch: -1_000_000), into: &rows)
    try replay(until: head.number)
    comparePositions(rows)
    compareLimits(rows, head)
    try compareShipments(head)
    try compareOrders(head)
    try checkBatches()
  }

  // History.

  private mutating func replay(until last: Int64) throws(StoreError) {
    var number: Int64 = 0
    var changes = 0
    while true {
      let part = try store.history(after: number, limit: Self.page)
      for committed in part where committed.number <= last {
        if committed.number <= number {
          report.violate("change \(committed.number) comes after change \(number)")
        }
        add(committed)
        changes += 1
      }
      guard let end = part.last, end.number < last else { break }
      number = end.number
    }
    report.checked.append(("changes of the history", changes))
  }

  private mutating func add(_ committed: CommittedChange) {
    let change = committed.change
    for position in change.positions {
      let level = position.applied(to: positions[position.key])
      positions[position.key] = level
      // What a plan takes was there when it took it.
      if position.reserved > 0, let covered = level.covered, covered < level.safetyStock {
        report.violate(
          "change \(committed.number) (\(change.cause.kind.rawValue) \(change.cause.reference)) reserved "
            + "\(position.reserved) of \(position.key.sku) at \(position.key.location), and "
            + "\(-covered + level.safetyStock) of them were not there")
      }
      if level.reserved < 0 {
        report.violate(
          "after change \(committed.number) less than nothing of \(position.key.sku) at "
            + "\(position.key.location) is reserved")
      }
    }
    for use in change.limits {
      var level = limits[use.supply] ?? LimitLevel(use.supply, used: 0)
      level.used += use.used
      level.shipped += use.shipped
      level.limit = use.limit
      limits[use.supply] = level
      if use.used > 0, let limit = use.limit, level.used > limit {
        report.violate(
          "change \(committed.number) used \(level.used) of \(use.supply), of which there are \(limit)")
      }
      if level.used < 0 {
        report.violate("after change \(committed.number) \(use.supply) is used less than 0")
      }
    }
    for turn in change.days {
      if days[turn.location] != turn.from {
        report.violate("change \(committed.number) turned a day at \(turn.location) that it was not")
      }
      days[turn.location] = turn.to
    }
    for event in change.events { add(event) }
  }

  private mutating func add(_ event: LedgerEvent) {
    switch event.subject {
    case .order(let snapshot):
      let last = snapshots[event.order]?.version ?? 0
      if snapshot.version < last {
        report.violate("order \(event.order) went back to version \(snapshot.version)")
      }
      snapshots[event.order] = snapshot
    case .shipment(let shipment): shipments[shipment.id] = shipment
    case .position, .batch, .network: break
    }
  }

  // Against the rows.

  private mutating func comparePositions(_ rows: LedgerRows) {
    var known: Set<PositionKey> = []
    for level in rows.positions {
      known.insert(level.key)
      if positions[level.key] != level {
        report.violate(
          "\(level.sku) at \(level.location) is \(level), and its history adds up to "
            + "\(positions[level.key].map { "\($0)" } ?? "nothing")")
      }
      if let covered = level.covered, covered < 0 {
        report.notes.append(
          "\(level.sku) at \(level.location): \(-covered) promised and not there, by a count or an adjustment"
        )
      }
    }
    for key in positions.keys where !known.contains(key) {
      report.violate("\(key.sku) at \(key.location) has a history and no position")
    }
    report.checked.append(("positions", rows.positions.count))
  }

  private mutating func compareLimits(_ rows: LedgerRows, _ head: LedgerHead) {
    var known: Set<Supply> = []
    for level in rows.limits {
      known.insert(level.supply)
      let sum = limits[level.supply]
      if level.used != sum?.used ?? 0 || level.shipped != sum?.shipped ?? 0 {
        report.violate(
          "\(level.used) of \(level.supply) used, and its history adds up to \(sum?.used ?? 0)")
      }
      if let limit = level.limit, level.used > limit {
        report.notes.append("\(level.supply): \(level.used) used of \(limit), which was lowered since")
      }
    }
    for (supply, level) in limits where !known.contains(supply) && (level.used != 0 || level.shipped != 0) {
      report.violate("\(supply) has a history and no row")
    }
    if days != head.days { report.violate("the days of locations are not those of the history") }
    report.checked.append(("limits and allocations in use", rows.limits.count))
  }

  /// Adds up what shipments hold, which has to be what is reserved and used.
  private mutating func compareShipments(_ head: LedgerHead) throws(StoreError) {
    var reserved: [PositionKey: Int] = [:]
    var used: [Supply: Int] = [:]
    var count = 0
    var cursor: String?
    repeat {
      let page = try store.shipments(ShipmentFilter(), after: cursor, limit: Self.page)
      for shipment in page.elements {
        guard let told = shipments[shipment.id] else {
          // Newer than the load.
          if shipment.number <= head.shipments { report.violate("no event tells of shipment \(shipment.id)") }
          continue
        }
        count += 1
        if told != shipment {
          report.violate("shipment \(shipment.id) is not as its last event tells: \(shipment), told \(told)")
        }
      }
      cursor = page.next
    } while cursor != nil
    for shipment in shipments.values {
      if shipment.status.reserves {
        for item in shipment.items {
          reserved[PositionKey(location: shipment.location, sku: item.sku), default: 0] += item.quantity
        }
      }
      if shipment.status.counts { Self.add(shipment, to: &used) }
    }
    for (key, level) in positions where level.reserved != reserved[key] ?? 0 {
      report.violate(
        "\(level.reserved) of \(key.sku) at \(key.location) reserved, and shipments hold "
          + "\(reserved[key] ?? 0)"
      )
    }
    for (key, units) in reserved where positions[key] == nil {
      report.violate("shipments hold \(units) of \(key.sku) at \(key.location), which has no position")
    }
    for supply in Set(used.keys).union(limits.keys.filter { $0.shipDate != nil })
    where used[supply] ?? 0 != limits[supply]?.used ?? 0 {
      report.violate(
        "\(limits[supply]?.used ?? 0) of \(supply) used, and shipments come to \(used[supply] ?? 0)")
    }
    report.checked.append(("shipments", count))
  }

  private static func add(_ shipment: Shipment, to used: inout [Supply: Int]) {
    let day = shipment.shipDate
    used[.locationShipments(location: shipment.location, shipDate: day), default: 0] += 1
    used[.locationUnits(location: shipment.location, shipDate: day), default: 0] += shipment.units
    used[
      .serviceShipments(location: shipment.location, service: shipment.service, shipDate: day), default: 0] +=
      1
    if !shipment.carrier.isEmpty {
      used[.carrierShipments(carrier: shipment.carrier, shipDate: day), default: 0] += 1
    }
  }

  private mutating func compareOrders(_ head: LedgerHead) throws(StoreError) {
    var held: [Supply: Int] = [:]
    var count = 0
    var cursor: String?
    repeat {
      let page = try store.orders(OrderFilter(), after: cursor, limit: Self.page)
      for order in page.elements where order.number <= head.number {
        count += 1
        compare(order)
        for shipment in order.shipments where shipment.status.reserves {
          for item in shipment.items {
            held[
              .allocation(location: shipment.location, sku: item.sku, channel: order.request.order.channel),
              default: 0] += item.quantity
          }
        }
      }
      cursor = page.next
    } while cursor != nil
    for (supply, level) in limits
    where supply.kind == .allocation && level.used - level.shipped != held[supply] ?? 0 {
      report.violate(
        "\(level.used - level.shipped) of \(supply) held, and shipments hold \(held[supply] ?? 0)")
    }
    report.checked.append(("orders", count))
  }

  private mutating func compare(_ order: LedgerOrder) {
    let id = order.id
    guard let told = snapshots[id] else {
      report.violate("no event tells of order \(id)")
      return
    }
    let lines = order.lines
    for line in lines
    where line.planned + line.released + line.shipped + line.cancelled + line.unfilled != line.quantity
      || [line.planned, line.released, line.shipped, line.cancelled, line.unfilled].contains(where: { $0 < 0 }
      )
    {
      report.violate("the units of line \(line.line) of order \(id) do not add up to \(line.quantity)")
    }
    if told.version != order.version {
      report.violate("order \(id) is of version \(order.version), and its last event of \(told.version)")
    }
    for (line, snapshot) in zip(lines, told.lines)
    where line.unfilled != snapshot.unfilled || line.cancelled != snapshot.cancelled
      || line.reason != snapshot.reason
    {
      report.violate("line \(line.line) of order \(id) is not as its last event tells")
    }
    for shipment in order.shipments {
      if shipments[shipment.id] != shipment || !shipment.status.counts || shipment.order != id {
        report.violate("shipment \(shipment.id) of order \(id) is not the one that its last event tells of")
      }
    }
    let terms = order.shipments.reduce(into: CostTerms()) { $0 += $1.terms }
    if terms.total + order.cost.split + order.cost.unfilled != order.cost.total {
      report.violate("the cost of order \(id) is not that of its shipments and of what it leaves")
    }
  }

  private mutating func checkBatches() throws(StoreError) {
    var cursor: String?
    var running = 0
    var count = 0
    repeat {
      let page = try store.batches(after: cursor, limit: Self.page)
      for batch in page.elements {
        count += 1
        if batch.status == .running { running += 1 }
        if batch.status == .applied, let before = batch.costBefore, let after = batch.costAfter,
          after > before
        {
          report.violate("batch \(batch.id) made its orders dearer: \(before) before, \(after) after")
        }
      }
      cursor = page.next
    } while cursor != nil
    if running > 1 { report.violate("\(running) batches run at once") }
    if running == 1 { report.notes.append("a batch is running, or its server has died") }
    report.checked.append(("batches", count))
  }
}
