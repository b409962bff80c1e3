public import StockLedger

/// Days of random commands to a ledger on a store, each committed or undone, and all of it compared with a
/// plain model after every step.
///
/// The same scenario, seed and store give the same days.
public struct RandomDay {
  let scenario: Scenario
  private(set) var store: any LedgerStore
  private(set) var ledger: Ledger
  private let crashes: CrashPlan?
  /// The last number that was committed.
  private var last: Int64 = 0
  private(set) var random: SplitMix64
  private(set) var moment: Instant
  private var model: PlainLedger
  private var replay = EventReplay()
  private var orderCount = 0
  private var snapshot: BatchPlan?
  private var record: BatchRecord?
  private let strategy: any RoutingStrategy
  private let server: String
  /// What the ledger got wrong; empty where it keeps its promises.
  public private(set) var failures: [String] = []
  /// How often each command did something.
  public private(set) var done: [String: Int] = [:]

  /// - Parameters:
  ///   - scenario: a valid one, whose orders are what is ordered again and again.
  ///   - store: an empty one.
  ///   - strategy: plans the batches; any one will do, as what is not better is left.
  ///   - crashes: fails a third of the commits; `nil`: none fails.
  public init(
    _ scenario: Scenario, seed: UInt64, store: any LedgerStore,
    strategy: any RoutingStrategy = CheapestStrategy(), crashes: CrashPlan? = nil
  ) throws {
    var tables = scenario
    tables.policy.limitsPer = .shipDate
    self.scenario = tables
    self.store = store
    self.strategy = strategy
    self.crashes = crashes
    random = SplitMix64(seed: seed)
    moment = scenario.asOf
    let network = try Network(tables)
    try store.claim(LedgerIdentity(network))
    server = "DAY\(seed % 1_000)"
    ledger = try Self.ledger(network, store, server, at: moment)
    model = PlainLedger(tables)
    let opening = ledger.open(scenario.stock.map { StockLevel($0) }, at: moment)
    try commit([opening])
  }

  /// A ledger of what a store has.
  private static func ledger(
    _ network: Network, _ store: any LedgerStore, _ server: String, at moment: Instant
  ) throws -> Ledger {
    var rows = LedgerRows()
    let head = try store.load(from: moment.local(offset: 0).day.advanced(by: -2), into: &rows)
    return Ledger(network, rows, head, server: server, at: moment)
  }

  /// Runs so many commands.
  public mutating func run(steps: Int) throws {
    for number in 0..<steps where failures.count < 10 {
      moment.seconds += Int64(chance(5) ? random.below(40_000) : random.below(600))
      if let turn = ledger.turnDays(at: moment) { try commit([turn]) }
      let command = try step()
      for failure in try self.check() { failures.append("step \(number), \(command): \(failure)") }
    }
    let audit = try LedgerAudit.run(store)
    failures += audit.violations.map { "audit: \($0)" }
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[random.below(elements.count)]
  }

  // Commands.

  private mutating func step() throws -> String {
    let kind = random.below(100)
    switch kind {
    case ..<40: try accept()
    case ..<48: try cancel()
    case ..<53: try route()
    case ..<55: try retry()
    case ..<65: try release()
    case ..<75: try ship()
    case ..<83: try reject()
    case ..<90: try count()
    case ..<96: try adjust()
    default: try batch()
    }
    return ["accept", "cancel", "route", "retry", "release", "ship", "reject", "count", "adjust", "batch"][
      [40, 48, 53, 55, 65, 75, 83, 90, 96, 100].firstIndex { kind < $0 } ?? 0]
  }

  private mutating func accept() throws {
    guard var order = pick(scenario.orders) else { return }
    orderCount += 1
    order.id = "order-\(orderCount)"
    order.priorShipments = 0
    let hold = chance(10)
    let fresh = try freshRouter()
    let expected = try fresh.route(order, at: moment)
    let (change, accepted) = try ledger.accept(
      OrderRequest(order, metadata: ["cart": "\(orderCount)"]), hold: hold, at: moment)
    if !hold {
      let routed = accepted.shipments.map {
        [$0.location, $0.service, $0.shipDate.description, "\($0.terms)"]
      }
      let wanted = expected.shipments.map {
        [$0.location, $0.service, $0.shipDate.description, "\($0.terms)"]
      }
      if routed != wanted {
        failures.append("\(order.id) ships as \(routed), and a new router says \(wanted)")
      }
      let reasons = accepted.lines.filter { $0.unfilled > 0 }.map { $0.reason?.name }
      if reasons != expected.unfilled.map(\.reason.rawValue) {
        failures.append("\(order.id) is unfilled for \(reasons), and a new router says \(expected.unfilled)")
      }
    }
    try end("accept", change)
  }

  /// A router that is made of what the store has.
  private func freshRouter() throws -> SingleOrderRouter {
    var rows = LedgerRows()
    let head = try store.load(from: Day(daysSinceEpoch: 0), into: &rows)
    let supplies = Supplies(ledger.network, stock: rows.positions)
    for limit in rows.limits { supplies.use(limit.used, of: limit.supply) }
    return SingleOrderRouter(supplies, at: moment, prices: head.prices)
  }

  private mutating func cancel() throws {
    guard let order = pick(ledger.openOrders) else { return }
    var lines: [LineQuantity]?
    if chance(70), let line = pick(order.lines) {
      lines = [LineQuantity(line: line.line, quantity: 1 + random.below(line.quantity + 1))]
    }
    try attempt("cancel") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.cancel(order.id, lines: lines, at: moment).change
    }
  }

  private mutating func route() throws {
    guard let order = pick(ledger.openOrders), let (change, _) = ledger.route(order.id, at: moment) else {
      return
    }
    if let change { try end("route", change) }
  }

  private mutating func retry() throws {
    let (change, _) = ledger.retry(ledger.waitingOrders, at: moment)
    if !change.isEmpty { try end("retry", change) }
  }

  private mutating func release() throws {
    guard let shipment = pick(ledger.openOrders.flatMap(\.shipments)) else { return }
    try attempt("release") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.release([shipment.id], cause: ChangeCause(.release), at: moment).change
    }
  }

  private mutating func ship() throws {
    let shipments = ledger.openOrders.flatMap { order in order.shipments.map { (order, $0) } }
    guard let (order, shipment) = pick(shipments) else { return }
    let notice = ShippingNotice(tracking: [Tracking(carrier: "Dove", number: "\(random.below(1_000))")])
    try attempt("ship") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.ship(shipment.id, notice, at: moment).change
    } committed: { day in
      day.model.ship(shipment, channel: order.request.order.channel, at: day.moment)
    }
  }

  private mutating func reject() throws {
    guard let shipment = pick(ledger.openOrders.flatMap(\.shipments)) else { return }
    let reason = RejectionReason.allCases[random.below(4)]
    var lines: [LineQuantity]?
    if chance(60), let line = pick(shipment.lines) {
      lines = [LineQuantity(line: line.line, quantity: 1 + random.below(line.quantity))]
    }
    let gone =
      lines.map { lines in
        shipment.lines.compactMap { line in
          lines.first { $0.line == line.line }.map {
            ShipmentLine(line: line.line, sku: line.sku, quantity: $0.quantity)
          }
        }
      } ?? shipment.lines
    try attempt("reject") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.reject(shipment.id, reason: reason, lines: lines, at: moment).change
    } committed: { day in
      guard reason == .notFound || reason == .damaged else { return }
      for (sku, units) in day.model.items(gone) { day.model.add(-units, of: sku, at: shipment.location) }
    }
  }

  private mutating func count() throws {
    guard let location = pick(scenario.locations), let item = pick(scenario.items) else { return }
    var count = PositionCount(location: location.id, sku: item.sku)
    if chance(80) { count.onHand = chance(8) ? .unlimited : .units(random.below(14) - 1) }
    if chance(20) { count.reservedElsewhere = random.below(3) }
    if chance(20) { count.safetyStock = random.below(3) }
    try attempt("count") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.setStock([count], at: moment).change
    } committed: {
      $0.model.count(count)
    }
  }

  private mutating func adjust() throws {
    guard let location = pick(scenario.locations), let item = pick(scenario.items) else { return }
    let delta = random.below(13) - 4
    let adjustment = StockAdjustment(location: location.id, sku: item.sku, delta: delta, reason: "count")
    try attempt("adjust") { [ledger, moment] () throws(LedgerRefusal) in
      try ledger.adjustStock([adjustment], at: moment).change
    } committed: {
      $0.model.add(delta, of: item.sku, at: location.id)
    }
  }

  /// Begins a batch, or applies the one that was begun some steps ago.
  private mutating func batch() throws {
    guard let plan = snapshot, var record else {
      let new = BatchRecord(id: ledger.nextBatchID(), startedAt: moment, server: "DAY")
      var change = LedgerChange(at: moment, cause: ChangeCause(.batch, new.id))
      change.batch = new
      guard try commit([change]) else { return }
      snapshot = try ledger.snapshot(at: moment).plan(strategy, until: StoppingCriterion())
      self.record = new
      return
    }
    let change: LedgerChange
    (change, record) = ledger.apply(plan, record, at: moment)
    if let before = record.costBefore, let after = record.costAfter, after > before {
      failures.append("a batch made its orders dearer: \(before) before, \(after) after")
    }
    if try end("batch", change) {
      snapshot = nil
      self.record = nil
    }
  }

  // Committing.

  private mutating func attempt(
    _ name: String, _ command: () throws(LedgerRefusal) -> LedgerChange?,
    committed: (inout RandomDay) -> Void = { _ in }
  ) throws {
    let change: LedgerChange?
    do throws(LedgerRefusal) {
      change = try command()
    } catch {
      done["refused", default: 0] += 1
      return
    }
    guard let change, !change.isEmpty else { return }
    if try end(name, change) { committed(&self) }
  }

  /// Commits a change, or undoes it.
  /// - Returns: whether it was committed.
  @discardableResult
  private mutating func end(_ name: String, _ change: LedgerChange) throws -> Bool {
    if chance(15) {
      ledger.undo(change)
      done["undone", default: 0] += 1
      failures += try ledger.differences(from: store, at: moment).map { "undoing \(name): \($0)" }
      return false
    }
    guard try commit([change]) else { return false }
    done[name, default: 0] += 1
    return true
  }

  /// - Returns: whether the changes are there.
  @discardableResult
  private mutating func commit(_ changes: [LedgerChange]) throws -> Bool {
    if let crashes { try crashes.fail(chance(33) ? 1 + random.below(12) : 0) }
    let outcome: CommitOutcome
    do throws(StoreError) {
      outcome = try store.commit(CommitGroup(changes: changes, server: "DAY"))
    } catch {
      guard let crashes else { throw error }
      return try restart(crashes, after: changes)
    }
    guard case .committed(let numbers) = outcome else {
      failures.append("a conflict where nobody else writes: \(changes.map(\.cause))")
      for change in changes.reversed() { ledger.undo(change) }
      return false
    }
    ledger.settle(changes, numbers: numbers)
    last = zip(numbers, changes).map { $0 + Int64($1.numbers) - 1 }.max() ?? last
    for change in changes { checkPlanned(change) }
    return true
  }

  /// Undoes what nobody knows of, and goes on as another process with what is on disk: all of the changes, or
  /// none.
  private mutating func restart(_ crashes: CrashPlan, after changes: [LedgerChange]) throws -> Bool {
    for change in changes.reversed() { ledger.undo(change) }
    store = try crashes.reopen(store)
    let found = try store.history(after: last, limit: changes.count + 1)
    done[found.isEmpty ? "lost" : "kept", default: 0] += 1
    if found.isEmpty {
      failures += try ledger.differences(from: store, at: moment).map { "undoing what was lost: \($0)" }
    } else if found.count != changes.count {
      failures.append("\(found.count) of \(changes.count) changes are there after a crash")
    }
    last = found.last.map { $0.number + Int64($0.change.numbers) - 1 } ?? last
    ledger = try Self.ledger(ledger.network, store, server, at: moment)
    return !found.isEmpty
  }

  /// What a change planned was there, and within every limit.
  private mutating func checkPlanned(_ change: LedgerChange) {
    for planned in change.shipments where planned.isNew && planned.shipment.status == .planned {
      let shipment = planned.shipment
      if ledger.order(shipment.order)?.rejectedBy.contains(shipment.location) == true {
        failures.append("\(shipment.id) ships from where its order was rejected")
      }
      for sku in model.items(shipment.lines).keys {
        guard let level = ledger.level(PositionKey(location: shipment.location, sku: sku)) else {
          failures.append("\(shipment.id) ships what has no position")
          continue
        }
        if let covered = level.covered, covered < level.safetyStock {
          failures.append("\(shipment.id) overdraws \(sku) at \(shipment.location): \(level)")
        }
      }
    }
  }

  // Checking.

  private mutating func check() throws -> [String] {
    var found = try ledger.differences(from: store, at: moment)
    let orders = try store.orders(OrderFilter(), after: nil, limit: 1_000_000).elements
    let shipments = try store.shipments(ShipmentFilter(), after: nil, limit: 1_000_000).elements
    var rows = LedgerRows()
    _ = try store.load(from: Day(daysSinceEpoch: 0), into: &rows)
    let levels = model.levels(shipments)
    let stored = Dictionary(uniqueKeysWithValues: rows.positions.map { ($0.key, $0) })
    for key in Set(levels.keys).union(stored.keys).sorted() where levels[key] != stored[key] {
      found.append(
        "\(key): \(stored[key].map { "\($0)" } ?? "none"), should be \(levels[key].map { "\($0)" } ?? "none")"
      )
    }
    let channels = Dictionary(uniqueKeysWithValues: orders.map { ($0.id, $0.request.order.channel) })
    let uses = model.uses(shipments, channels: channels, at: moment)
    let used = Dictionary(uniqueKeysWithValues: rows.limits.map { ($0.supply, $0.used) }).filter {
      $0.value != 0
    }
    for supply in Set(uses.keys).union(used.keys) where uses[supply] != used[supply] {
      found.append("\(used[supply] ?? 0) of \(supply) used, should be \(uses[supply] ?? 0)")
    }
    for (supply, units) in uses {
      if let limit = model.limit(supply), units > limit {
        found.append("\(units) of \(supply) used of \(limit)")
      }
    }
    for order in orders { check(order, &found) }
    try replay.follow(store)
    found += replay.differences(orders, shipments)
    return found
  }

  private func check(_ order: LedgerOrder, _ found: inout [String]) {
    let lines = order.lines
    for line in lines
    where line.planned + line.released + line.shipped + line.cancelled + line.unfilled != line.quantity {
      found.append("line \(line.line) of \(order.id) does not add up")
    }
    if order.isFinal != order.status.isFinal { found.append("\(order.id) is and is not final") }
    if order.status != PlainLedger.status(lines) { found.append("\(order.id) is \(order.status)") }
    if order.cost.total != model.cost(order) {
      found.append("\(order.id) costs \(order.cost.total), should be \(model.cost(order))")
    }
    let most = order.request.order.maxShipments ?? scenario.policy.maxShipments
    if order.shipments.count > max(most, order.shipments.count { $0.status != .planned }) {
      found.append("\(order.id) has \(order.shipments.count) shipments of \(most)")
    }
  }
}
