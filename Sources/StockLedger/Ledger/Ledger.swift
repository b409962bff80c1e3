/// A living ledger: the router, and every order that is not final, with the rules of what may become of them.
///
/// A command decides on the state in memory, changes it, and returns what has to be committed. What does not
/// get committed is undone by ``undo(_:)``, latest change first; what does is told by ``settle(_:numbers:)``.
/// A class, for its router is one; it serves one thread.
public final class Ledger {
  package private(set) var router: SingleOrderRouter
  /// Those that are not final, and others that were looked at.
  var orders: [String: LedgerOrder] = [:]
  /// By shipment of such an order: the order.
  var orderOfShipment: [String: String] = [:]
  /// Positions of items or locations that the network does not have.
  private var strays: [PositionKey: StockLevel] = [:]
  /// Positions that supplies have room for, and the ledger does not have.
  var phantoms: Set<PositionKey> = []
  /// By location: the day that its allocations count from.
  var days: [String: Day]
  /// By allocation: units that have left since then.
  var shippedToday: [Supply: Int] = [:]
  /// Allocations whose use is followed: those of the network, and those that it once had.
  var allocations: Set<Supply> = []
  var ids: ShipmentIDs
  /// When some location's day turns next.
  var nextTurn = Instant(secondsSinceEpoch: .min)
  package private(set) var prices: [SupplyPrice]
  /// Those before the last batch, should it be undone.
  var pricesBefore: [SupplyPrice] = []

  public var network: Network { router.network }

  /// - Parameter server: unique among all that ever write the ledger: ids begin with it.
  ///
  /// O(rows × log).
  public convenience init(
    _ network: Network, _ rows: LedgerRows, _ head: LedgerHead, server: String, at moment: Instant
  ) {
    precondition(network.policy.limitsPer == .shipDate, "the limits of a ledger hold for each ship date")
    let supplies = Supplies(network)
    supplies.replace(rows.positions.filter { network.hasPosition(sku: $0.sku, location: $0.location) })
    for limit in rows.limits { supplies.use(limit.used, of: limit.supply) }
    self.init(
      supplies, days: head.days, prices: head.prices, ids: ShipmentIDs(server: server, after: head.shipments),
      at: moment)
    for level in rows.positions where !network.hasPosition(sku: level.sku, location: level.location) {
      strays[level.key] = level
    }
    for limit in rows.limits {
      if limit.shipped != 0 { shippedToday[limit.supply] = limit.shipped }
      if limit.supply.kind == .allocation { allocations.insert(limit.supply) }
    }
    orders.reserveCapacity(rows.orders.count)
    for order in rows.orders { remember(order) }
    allocations.formUnion(newAllocations(of: network).free)
  }

  init(
    _ supplies: Supplies, days: [String: Day], prices: [SupplyPrice], ids: ShipmentIDs, at moment: Instant
  ) {
    router = SingleOrderRouter(supplies, at: moment, prices: prices)
    self.prices = prices
    self.days = days
    self.ids = ids
  }

  /// Goes on with another network: the same orders, positions and uses. O(positions).
  public func use(_ network: Network, at moment: Instant) {
    let old = router.supplies
    let levels = levels
    phantoms = []
    let supplies = Supplies(network)
    supplies.replace(levels.filter { network.hasPosition(sku: $0.sku, location: $0.location) })
    strays = [:]
    for level in levels where !network.hasPosition(sku: level.sku, location: level.location) {
      strays[level.key] = level
    }
    for (supply, used) in old.used { supplies.use(used, of: supply) }
    router = SingleOrderRouter(supplies, at: moment, prices: prices)
    nextTurn = Instant(secondsSinceEpoch: .min)
  }

  package func use(prices: [SupplyPrice]) {
    self.prices = prices
    router.use(prices: prices)
  }

  // Positions.

  public func level(_ key: PositionKey) -> StockLevel? {
    if !phantoms.isEmpty, phantoms.contains(key) { return nil }
    return router.supplies.level(sku: key.sku, at: key.location) ?? strays[key]
  }

  /// Every position. O(positions).
  public var levels: [StockLevel] {
    (router.supplies.levels + strays.values.sorted { $0.key < $1.key }).filter { !phantoms.contains($0.key) }
  }

  var strayCount: Int { strays.count }

  func setLevel(_ level: StockLevel) {
    phantoms.remove(level.key)
    if network.hasPosition(sku: level.sku, location: level.location) {
      router.replace(level)
    } else {
      strays[level.key] = level
    }
  }

  /// Makes room for positions at once: one by one each costs as much as all.
  func makePositions(_ keys: [PositionKey]) {
    let new = keys.filter { level($0) == nil && network.hasPosition(sku: $0.sku, location: $0.location) }
    if new.count > 1 {
      phantoms.formUnion(new)
      router.supplies.replace(new.map { StockLevel(location: $0.location, sku: $0.sku, onHand: 0) })
    }
  }

  func add(_ change: PositionChange, _ draft: inout ChangeDraft) {
    draft.positions.change(change.key, first: PositionChange(change.key)) { $0 += change }
    setLevel(change.applied(to: level(change.key)))
  }

  /// Adds to what is used of an allocation or a limit.
  func add(_ used: Int, shipped: Int = 0, of supply: Supply, _ draft: inout ChangeDraft) {
    draft.limits.change(
      supply, first: LimitChange(supply, used: 0, limit: router.supplies.networkLimit(of: supply))
    ) {
      $0.used += used
      $0.shipped += shipped
    }
    router.use(used, of: supply)
    if shipped != 0 { addShipped(shipped, supply) }
  }

  func addShipped(_ units: Int, _ supply: Supply) {
    let sum = (shippedToday[supply] ?? 0) + units
    shippedToday[supply] = sum == 0 ? nil : sum
  }

  // Orders.

  /// An order that is not final, or that ``remember(_:)`` was told of.
  public func order(_ id: String) -> LedgerOrder? { orders[id] }

  /// Whether ``order(_:)`` finds one.
  public func hasOrder(_ id: String) -> Bool { orders.index(forKey: id) != nil }

  /// The order of a shipment that is planned, released or shipped.
  public func order(ofShipment id: String) -> LedgerOrder? { orderOfShipment[id].flatMap { orders[$0] } }

  /// Orders that are not final, oldest first. O(orders × log).
  package var openOrders: [LedgerOrder] {
    orders.values.filter { !$0.isFinal }.sorted { Self.isOlder($0, $1) }
  }

  public var orderCount: Int { orders.count }

  /// Whether an order was accepted before another; those that are not committed yet come last.
  static func isOlder(_ left: LedgerOrder, _ right: LedgerOrder) -> Bool {
    func key(_ order: LedgerOrder) -> (Int64, String) { (order.number == 0 ? .max : order.number, order.id) }
    return key(left) < key(right)
  }

  /// Takes up an order that a store has, so that commands find it.
  public func remember(_ order: LedgerOrder) {
    if let known = orders[order.id], known.revision >= order.revision { return }
    put(order)
    for shipment in order.shipments { ids.pass(shipment.number) }
  }

  /// Puts an order in the place of what it was.
  func put(_ order: LedgerOrder) {
    if let old = orders[order.id] {
      for shipment in old.shipments { orderOfShipment[shipment.id] = nil }
    }
    orders[order.id] = order
    for shipment in order.shipments { orderOfShipment[shipment.id] = order.id }
  }

  func remove(_ id: String) {
    for shipment in orders[id]?.shipments ?? [] { orderOfShipment[shipment.id] = nil }
    orders[id] = nil
  }
}
