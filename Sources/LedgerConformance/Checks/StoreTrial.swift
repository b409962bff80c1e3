internal import StockLedger

/// What a check of a store works with: a small network, made-up changes, and what went wrong.
struct StoreTrial {
  let maker: StoreMaker
  private(set) var failures: [String] = []
  static let moment = Instant(secondsSinceEpoch: 1_795_400_000)

  init(_ maker: StoreMaker) { self.maker = maker }

  mutating func expect(_ isTrue: Bool, _ text: @autoclosure () -> String) {
    if !isTrue { failures.append(text()) }
  }

  mutating func equal<Value: Equatable>(_ left: Value, _ right: Value, _ what: String) {
    if left != right { failures.append("\(what): \(left), expected \(right)") }
  }

  // Made-up values.

  static func change(_ kind: ChangeCause.Kind = .count, _ body: (inout LedgerChange) -> Void) -> LedgerChange
  {
    var change = LedgerChange(at: moment, cause: ChangeCause(kind))
    body(&change)
    return change
  }

  static func order(_ id: String, channel: String = "web", placedAt: Int64? = nil) -> LedgerOrder {
    var order = Order(
      id: id, lines: [OrderLine(id: "1", sku: "A", quantity: 2, unitPrice: 9.99)], country: "US",
      postalCode: "10001")
    order.channel = channel
    order.placedAt = placedAt.map { Instant(secondsSinceEpoch: $0, nanoseconds: 500_000_000) }
    order.addressType = .poBox
    order.coordinates = Coordinates(latitude: 40.7, longitude: -74.25)
    order.shipBy = Day(daysSinceEpoch: 20_781)
    order.deliverBy = Day(daysSinceEpoch: 20_790)
    order.late = .forbid
    order.maxShipments = 2
    order.splitLines = true
    order.completeOnly = false
    order.locations = ["L0", "L1"]
    order.excludedLocations = ["L2"]
    var accepted = LedgerOrder(
      OrderRequest(order, metadata: ["note": "straße", "cart": ""]), at: moment, isHeld: false)
    accepted.reasons = [.contested]
    accepted.cost.unfilled = 12.345678
    return accepted
  }

  static func accept(_ order: LedgerOrder) -> LedgerChange {
    change(.accept) { change in
      change.orders = [OrderChange(before: nil, after: order)]
      change.events = [
        LedgerEvent(.orderAccepted, order: order.id, .order(OrderSnapshot(order))),
        LedgerEvent(.orderUnfilled, order: order.id, .order(OrderSnapshot(order))),
      ]
    }
  }

  static func level(
    _ location: String, _ sku: String, _ onHand: Int?, reserved: Int = 0
  ) -> StockLevel {
    StockLevel(location: location, sku: sku, onHand: onHand, safetyStock: 1, reserved: reserved)
  }

  static func enter(_ levels: [StockLevel], over old: [StockLevel?] = []) -> LedgerChange {
    change { change in
      for (index, level) in levels.enumerated() {
        let before = index < old.count ? old[index] : nil
        change.positions.append(PositionChange(from: before, to: level))
        change.seen[level.key] = .some(before)
        change.events.append(LedgerEvent(.stockChanged, .position(level)))
      }
    }
  }

  static func reserve(_ units: Int, of sku: String, at location: String) -> LedgerChange {
    change(.route) { change in
      var position = PositionChange(PositionKey(location: location, sku: sku))
      position.reserved = units
      change.positions = [position]
    }
  }

  static func group(_ changes: LedgerChange..., outcomes: [StoredOutcome] = [], server: String = "ONE")
    -> CommitGroup
  {
    CommitGroup(changes: changes, outcomes: outcomes, server: server)
  }

  /// Commits a group that has to go in.
  mutating func commit(_ store: any LedgerStore, _ group: CommitGroup) throws -> [Int64] {
    guard case .committed(let numbers) = try store.commit(group) else {
      failures.append("a conflict where there is none: \(group.changes.map(\.cause.kind))")
      return []
    }
    return numbers
  }
}
