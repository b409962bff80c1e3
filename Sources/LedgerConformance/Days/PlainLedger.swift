internal import StockLedger

/// What a ledger should have, by counting alone: written from the contract, with nothing of the ledger's own
/// rules.
struct PlainLedger {
  private struct Position {
    /// `nil`: unlimited.
    var onHand: Int?
    var elsewhere = 0
    var safety = 0
  }

  /// Units of an item for a channel that have left a location.
  private struct Departed {
    var supply: Supply
    var day: Day
    var units: Int
  }

  private let scenario: Scenario
  private var positions: [PositionKey: Position] = [:]
  private var departed: [Departed] = []

  init(_ scenario: Scenario) {
    self.scenario = scenario
    for row in scenario.stock {
      positions[PositionKey(location: row.location, sku: row.sku)] = Position(
        onHand: row.onHand, elsewhere: row.reserved, safety: row.safetyStock)
    }
  }

  // What happens.

  mutating func count(_ count: PositionCount) {
    var position = positions[PositionKey(location: count.location, sku: count.sku)] ?? Position(onHand: 0)
    switch count.onHand {
    case .units(let units): position.onHand = units
    case .unlimited: position.onHand = nil
    case nil: break
    }
    if let units = count.reservedElsewhere { position.elsewhere = units }
    if let units = count.safetyStock { position.safety = units }
    positions[PositionKey(location: count.location, sku: count.sku)] = position
  }

  mutating func add(_ units: Int, of sku: String, at location: String) {
    let key = PositionKey(location: location, sku: sku)
    var position = positions[key] ?? Position(onHand: 0)
    if let onHand = position.onHand { position.onHand = onHand + units }
    positions[key] = position
  }

  /// A shipment leaves, for a channel.
  mutating func ship(_ shipment: Shipment, channel: String, at moment: Instant) {
    for (sku, units) in items(shipment.lines) {
      add(-units, of: sku, at: shipment.location)
      if hasAllocation(shipment.location, sku, channel) {
        departed.append(
          Departed(
            supply: .allocation(location: shipment.location, sku: sku, channel: channel),
            day: today(shipment.location, moment), units: units))
      }
    }
  }

  func items(_ lines: [ShipmentLine]) -> [String: Int] {
    var items: [String: Int] = [:]
    for line in lines { explode(line.sku, line.quantity, &items) }
    return items
  }

  private func explode(_ sku: String, _ quantity: Int, _ items: inout [String: Int]) {
    let parts = scenario.kits.filter { $0.kit == sku }
    if parts.isEmpty { items[sku, default: 0] += quantity }
    for part in parts { explode(part.component, part.quantity * quantity, &items) }
  }

  private func hasAllocation(_ location: String, _ sku: String, _ channel: String) -> Bool {
    scenario.allocations.contains { $0.location == location && $0.sku == sku && $0.channel == channel }
  }

  private func today(_ location: String, _ moment: Instant) -> Day {
    let clock = scenario.locations.first { $0.id == location }?.clock ?? .utc
    return moment.local(offset: clock.offset(at: moment)).day
  }

  // What there should be.

  /// Every position, with what shipments reserve.
  func levels(_ shipments: [Shipment]) -> [PositionKey: StockLevel] {
    var levels: [PositionKey: StockLevel] = [:]
    for (key, position) in positions {
      levels[key] = StockLevel(
        location: key.location, sku: key.sku, onHand: position.onHand, reservedElsewhere: position.elsewhere,
        safetyStock: position.safety)
    }
    for shipment in shipments where shipment.status == .planned || shipment.status == .released {
      for (sku, units) in items(shipment.lines) {
        levels[PositionKey(location: shipment.location, sku: sku)]?.reserved += units
      }
    }
    return levels
  }

  /// What is used of capacities and allocations.
  func uses(_ shipments: [Shipment], channels: [String: String], at moment: Instant) -> [Supply: Int] {
    var uses: [Supply: Int] = [:]
    for shipment in shipments where [.planned, .released, .shipped].contains(shipment.status) {
      let day = shipment.shipDate
      let place = shipment.location
      let items = items(shipment.lines)
      uses[.locationShipments(location: place, shipDate: day), default: 0] += 1
      uses[.locationUnits(location: place, shipDate: day), default: 0] += items.values.reduce(0, +)
      uses[.serviceShipments(location: place, service: shipment.service, shipDate: day), default: 0] += 1
      if let carrier = carrier(shipment.service, at: place) {
        uses[.carrierShipments(carrier: carrier, shipDate: day), default: 0] += 1
      }
      let channel = channels[shipment.order] ?? ""
      for (sku, units) in items where shipment.status != .shipped && hasAllocation(place, sku, channel) {
        uses[.allocation(location: place, sku: sku, channel: channel), default: 0] += units
      }
    }
    for left in departed where left.supply.location.map({ today($0, moment) }) == left.day {
      uses[left.supply, default: 0] += left.units
    }
    return uses.filter { $0.value != 0 }
  }

  private func carrier(_ service: String, at location: String) -> String? {
    let rows = scenario.services.filter { $0.id == service }
    let row = rows.first { $0.location == location } ?? rows.first { $0.location == nil }
    return row.flatMap { $0.carrier.isEmpty ? nil : $0.carrier }
  }

  /// The scenario's limit of a capacity or an allocation.
  func limit(_ supply: Supply) -> Int? {
    switch supply {
    case .stock: return nil
    case .allocation(let location, let sku, let channel):
      return scenario.allocations.first {
        $0.location == location && $0.sku == sku && $0.channel == channel
      }?.maxUnits
    case .locationShipments(let id, _): return scenario.locations.first { $0.id == id }?.maxShipments
    case .locationUnits(let id, _): return scenario.locations.first { $0.id == id }?.maxUnits
    case .serviceShipments(let location, let service, _):
      let rows = scenario.services.filter { $0.id == service }
      return (rows.first { $0.location == location } ?? rows.first { $0.location == nil })?.maxShipments
    case .carrierShipments(let carrier, _):
      return scenario.carrierLimits.first { $0.carrier == carrier }?.maxShipments
    }
  }

  /// An order's cost by specification §3, openings apart.
  func cost(_ order: LedgerOrder) -> Money {
    let policy = scenario.policy
    var total = order.shipments.reduce(Money.zero) { $0 + $1.terms.total }
    if order.shipments.count > 1 { total += policy.splitPenalty * (order.shipments.count - 1) }
    var unfilled: Int128 = 0
    var leaves = false
    for (state, line) in zip(order.lines, order.request.order.lines) where state.unfilled > 0 {
      leaves = true
      unfilled +=
        Int128(state.unfilled)
        * (Int128(policy.unfilledUnitPenalty.millionths) * 1_000_000
          + Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths))
    }
    if leaves { unfilled += Int128(policy.unfilledOrderPenalty.millionths) * 1_000_000 }
    let exact = Int128(order.request.order.priority.millionths) * unfilled
    return total
      + Money(millionths: Int64(Rounding.halfAwayFromZero(exact, dividingBy: 1_000_000_000_000)))
  }

  /// A status by the words of the contract.
  static func status(_ lines: [LineState]) -> OrderStatus {
    if lines.allSatisfy({ $0.cancelled == $0.quantity }) { return .cancelled }
    if lines.allSatisfy({ $0.shipped + $0.cancelled == $0.quantity }) { return .shipped }
    if lines.allSatisfy({ $0.planned == 0 && $0.unfilled == 0 }) { return .released }
    if lines.allSatisfy({ $0.unfilled == 0 }) { return .planned }
    return lines.allSatisfy { $0.planned + $0.released + $0.shipped == 0 } ? .unplanned : .partlyPlanned
  }
}
