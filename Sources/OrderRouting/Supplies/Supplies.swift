private import Synchronization

/// The stock, allocations and capacities of a network: what is there, what is reserved, and what is left to
/// sell.
///
/// A class, so that it is never copied by accident: whoever holds a reference sells from the same stock, and
/// ``copy()`` makes supplies of their own. It serves one thread. Keys are the ids of the outside world.
///
/// Allocations and capacities begin with the limits of the network; the latter hold for each ship date, or
/// until ``renewLimits()``, as the network's policy says.
public final class Supplies {
  public let network: Network
  private var identity: UInt64
  private var lastReservation: UInt64 = 0
  private var open: Set<Reservation.ID> = []

  package private(set) var positions: StockPositions
  // By entry of the positions.
  private var onHand: [Int]
  private var reservedElsewhere: [Int]
  private var safetyStock: [Int]
  private var reserved: [Int]

  /// Of allocations and limits.
  package private(set) var used: [Supply: Int] = [:]
  private var departed: [Reservation.Departure: Int] = [:]

  /// Grows with every change, so that views of the supplies know when they are old.
  package private(set) var version = 0
  /// Grows where entries are numbered anew.
  package private(set) var layoutVersion = 0

  /// O(rows of stock × log).
  /// - Parameter stock: rows for items and locations of the network; of two for one position the last counts.
  public init(_ network: Network, stock: [StockLevel] = []) {
    self.network = network
    identity = Self.newIdentity(after: 0)
    positions = StockPositions(network, [])
    onHand = []
    reservedElsewhere = []
    safetyStock = []
    reserved = []
    place(stock)
  }

  /// The same supplies again, with the reservations that ``state`` told of.
  /// - Throws: ``SupplyError/unknown(_:)`` for what the network does not have.
  public convenience init(_ network: Network, _ state: SuppliesState) throws(SupplyError) {
    self.init(network)
    for level in state.stock where positionKey(level.sku, level.location) == nil {
      throw .unknown(.stock(location: level.location, sku: level.sku))
    }
    place(state.stock)
    for row in state.used { used[row.supply] = row.amount }
    for row in state.departures { departed[row.departure] = row.shipments }
    open = Set(state.reservations)
    lastReservation = state.reservations.map(\.number).max() ?? 0
    identity = Self.newIdentity(after: state.reservations.map(\.supplies).max() ?? 0)
  }

  /// Supplies of their own that are alike: what is reserved now may be given back in each of them.
  ///
  /// O(positions).
  public func copy() -> sending Supplies {
    let copy = Supplies(network)
    copy.lastReservation = lastReservation
    copy.open = open
    copy.positions = positions
    copy.onHand = onHand
    copy.reservedElsewhere = reservedElsewhere
    copy.safetyStock = safetyStock
    copy.reserved = reserved
    copy.used = used
    copy.departed = departed
    return copy
  }

  private static let identities = Mutex<UInt64>(0)

  private static func newIdentity(after known: UInt64) -> UInt64 {
    identities.withLock { last in
      last = max(last, known) + 1
      return last
    }
  }
}

// Reading.
extension Supplies {
  /// What there is of an item at a location; `nil` where it was never set. O(log locations of the item).
  public func level(sku: String, at location: String) -> StockLevel? {
    positions.entry(network, sku: sku, at: location).map { level($0) }
  }

  private func level(_ entry: Int32, item: Int32? = nil) -> StockLevel {
    let index = Int(entry)
    let item = item ?? positions.item(ofEntry: entry)
    return StockLevel(
      location: network.locations[Int(positions.location[index])].id, sku: network.items[Int(item)].sku,
      onHand: onHand[index] == SupplyNumbers.unlimited ? nil : onHand[index],
      reservedElsewhere: reservedElsewhere[index], safetyStock: safetyStock[index], reserved: reserved[index])
  }

  /// How many positions there are.
  package var positionCount: Int { positions.entryCount }

  /// Every position, by item and location as their rows stand. O(positions).
  public var levels: [StockLevel] {
    (0..<Int32(network.catalog.itemCount)).flatMap { item in
      positions.entries(item: item).map { level($0, item: item) }
    }
  }

  /// Units of an entry that may still be taken; below 0 where less was counted than is promised.
  package func left(entry: Int) -> Int {
    if onHand[entry] == SupplyNumbers.unlimited { return SupplyNumbers.unlimited }
    return onHand[entry] - reservedElsewhere[entry] - safetyStock[entry] - reserved[entry]
  }

  /// Units of an entry that there are to promise, whatever is reserved; at least 0.
  package func sellable(entry: Int) -> Int {
    if onHand[entry] == SupplyNumbers.unlimited { return SupplyNumbers.unlimited }
    return max(0, onHand[entry] - reservedElsewhere[entry] - safetyStock[entry])
  }

  /// What is used of an allocation or a limit.
  public func used(_ supply: Supply) -> Int { used[supply] ?? 0 }

  /// Whether anything leaves from a location, on any day.
  package func isOpen(_ location: String) -> Bool {
    departed.contains { $0.key.location.isID(location) && $0.value > 0 }
  }

  /// The supplies as rows, in an order that does not depend on how they came about. O(all rows × log).
  public var state: SuppliesState {
    SuppliesState(
      stock: levels,
      used: used.filter { $0.value != 0 }.map { SuppliesState.Used(supply: $0.key, amount: $0.value) }
        .sorted { Self.precedes($0.supply, $1.supply) },
      departures: departed.filter { $0.value != 0 }
        .map { SuppliesState.Departures(departure: $0.key, shipments: $0.value) }
        .sorted {
          let places = (Array($0.departure.location.utf8), Array($1.departure.location.utf8))
          if places.0 != places.1 { return places.0.lexicographicallyPrecedes(places.1) }
          return $0.departure.shipDate?.daysSinceEpoch ?? .min < $1.departure.shipDate?.daysSinceEpoch ?? .min
        },
      reservations: open.sorted { ($0.supplies, $0.number) < ($1.supplies, $1.number) })
  }

  private static func precedes(_ left: Supply, _ right: Supply) -> Bool {
    let ids = zip(order(left), order(right))
    if let (left, right) = ids.first(where: { !$0.isID($1) }) {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return left.shipDate?.daysSinceEpoch ?? .min < right.shipDate?.daysSinceEpoch ?? .min
  }

  private static func order(_ supply: Supply) -> [String] {
    [
      supply.kind.rawValue, supply.location ?? supply.carrier ?? "", supply.sku ?? supply.service ?? "",
      supply.channel ?? "",
    ]
  }
}

// Changing.
extension Supplies {
  /// Sets what there is at positions, counted or told by others, whatever is reserved: less than that may be
  /// left. A position's reserved units stay as they are.
  ///
  /// O(rows), and O(all positions) where one is new.
  /// - Throws: ``SupplyError/unknown(_:)`` for an item or a location that the network does not have; then
  ///   nothing is set.
  public func set(_ rows: [StockLevel]) throws(SupplyError) {
    for row in rows where positionKey(row.sku, row.location) == nil {
      throw .unknown(.stock(location: row.location, sku: row.sku))
    }
    place(
      rows.map { row in
        var row = row
        row.reserved = level(sku: row.sku, at: row.location)?.reserved ?? 0
        return row
      })
  }

  /// Adds units, ≥ 0, to a position; what is unlimited stays so.
  /// - Throws: ``SupplyError/unknown(_:)`` for a position that was never set.
  public func receive(_ units: Int, of sku: String, at location: String) throws(SupplyError) {
    precondition(units >= 0, "stock is received, not taken")
    guard let entry = positions.entry(network, sku: sku, at: location) else {
      throw .unknown(.stock(location: location, sku: sku))
    }
    version += 1
    if onHand[Int(entry)] != SupplyNumbers.unlimited { onHand[Int(entry)] += units }
  }

  /// Takes what an order's shipments use, all or nothing.
  ///
  /// O(uses).
  /// - Throws: ``SupplyError`` for the first use of which there is too little.
  public func take(
    _ uses: [SupplyUse], departures: [Reservation.Departure] = []
  ) throws(SupplyError) -> Reservation {
    var taken = 0
    for use in uses {
      do throws(SupplyError) {
        try take(use.amount, of: use.supply)
        taken += 1
      } catch {
        for use in uses[..<taken] { giveBack(use.amount, of: use.supply) }
        throw error
      }
    }
    for departure in departures { departed[departure, default: 0] += 1 }
    lastReservation += 1
    let id = Reservation.ID(supplies: identity, number: lastReservation)
    open.insert(id)
    version += 1
    return Reservation(id: id, uses: uses, departures: departures)
  }

  /// Gives back what a reservation took.
  /// - Throws: ``SupplyError/notReserved``; then nothing changes.
  public func give(_ reservation: Reservation) throws(SupplyError) {
    guard open.remove(reservation.id) != nil else { throw .notReserved }
    version += 1
    for use in reservation.uses { giveBack(use.amount, of: use.supply) }
    for departure in reservation.departures { departed[departure, default: 0] -= 1 }
  }

  /// Takes the units of a reservation off what is on hand: they have left. Allocations and capacities stay
  /// used.
  /// - Throws: ``SupplyError/notReserved``; then nothing changes.
  public func ship(_ reservation: Reservation) throws(SupplyError) {
    guard open.remove(reservation.id) != nil else { throw .notReserved }
    version += 1
    for use in reservation.uses {
      guard case .stock(let location, let sku) = use.supply,
        let entry = positions.entry(network, sku: sku, at: location)
      else { continue }
      reserved[Int(entry)] -= use.amount
      if onHand[Int(entry)] != SupplyNumbers.unlimited { onHand[Int(entry)] -= use.amount }
    }
  }

  /// Begins a new period: nothing is used of allocations, nor of limits that hold for a plan, and no location
  /// is open. What is used of a ship date stays so.
  public func renewLimits() {
    version += 1
    used = used.filter { $0.key.shipDate != nil }
    departed.removeAll(keepingCapacity: true)
  }

  /// Forgets what was used of ship dates before a day: nothing leaves then any more. O(what is used).
  public func forgetDays(before day: Day) {
    version += 1
    used = used.filter { $0.key.shipDate.map { $0 >= day } ?? true }
    departed = departed.filter { $0.key.shipDate.map { $0 >= day } ?? true }
  }

  /// Enters levels as they are, reserved units too: for whoever keeps reservations by himself. Rows for items
  /// and locations of the network alone.
  ///
  /// O(rows), and O(all positions) where one is new.
  package func replace(_ levels: [StockLevel]) { place(levels) }

  /// Adds to what is used of an allocation or a limit, whatever is left of it; a negative amount gives back.
  package func use(_ amount: Int, of supply: Supply) {
    version += 1
    change(supply, by: amount)
    if used[supply] == 0 { used[supply] = nil }
  }

  /// Says that a location is open, or with `isOpen` false that nothing leaves from it: for its opening cost.
  package func setOpen(_ departure: Reservation.Departure, _ isOpen: Bool) {
    version += 1
    departed[departure] = isOpen ? 1 : nil
  }

  private func take(_ amount: Int, of supply: Supply) throws(SupplyError) {
    precondition(amount >= 0, "a supply is taken, not made")
    guard let left = left(supply) else { throw .unknown(supply) }
    if left < amount { throw .exceeded(supply, left: max(0, left), wanted: amount) }
    change(supply, by: amount)
  }

  private func giveBack(_ amount: Int, of supply: Supply) { change(supply, by: -amount) }

  private func change(_ supply: Supply, by amount: Int) {
    guard case .stock(let location, let sku) = supply else {
      used[supply, default: 0] += amount
      return
    }
    guard let entry = positions.entry(network, sku: sku, at: location) else { return }
    reserved[Int(entry)] += amount
  }

  /// What is left of a supply, below 0 where it is overdrawn; ``SupplyNumbers/unlimited`` without a limit;
  /// `nil` where the network does not have it.
  package func left(_ supply: Supply) -> Int? {
    if case .stock(let location, let sku) = supply {
      return positions.entry(network, sku: sku, at: location).map { left(entry: Int($0)) }
    }
    guard let limit = limit(supply) else { return nil }
    return limit == SupplyNumbers.unlimited ? limit : limit - used(supply)
  }

  /// The network's limit of an allocation or a capacity now; `nil`: none.
  package func networkLimit(of supply: Supply) -> Int? {
    limit(supply).flatMap { $0 == SupplyNumbers.unlimited ? nil : $0 }
  }

  /// The network's limit of an allocation or a capacity; `nil` where it has no such thing.
  private func limit(_ supply: Supply) -> Int? {
    switch supply {
    case .stock: return nil
    case .allocation(let location, let sku, let channel):
      guard let entry = positions.entry(network, sku: sku, at: location),
        let allocation = positions.allocation(entry: entry, channel: network.channels.number(of: channel))
      else { return nil }
      return positions.allocationLimit[Int(allocation)]
    case .locationShipments(let id, _):
      return location(id).map { $0.maxShipments ?? SupplyNumbers.unlimited }
    case .locationUnits(let id, _): return location(id).map { $0.maxUnits ?? SupplyNumbers.unlimited }
    case .serviceShipments(let location, let service, _):
      guard let place = network.offers.locations.find(location),
        let lane = network.offers.lane(service, at: place)
      else { return nil }
      let row = network.offers.serviceRow[network.offers.firstOffer(ofLane: Int(lane))]
      return network.services[Int(row)].maxShipments ?? SupplyNumbers.unlimited
    case .carrierShipments(let carrier, _):
      return network.carriers.number(carrier).map { network.carriers.maxShipments[$0] }
    }
  }

  private func location(_ id: String) -> Location? {
    network.offers.locations.find(id).map { network.locations[Int($0)] }
  }

  private func positionKey(_ sku: String, _ location: String) -> (item: Int32, location: Int32)? {
    guard let item = network.catalog.item(sku), let place = network.offers.locations.find(location) else {
      return nil
    }
    return (item, place)
  }

  /// Enters rows of known items and locations; new positions are numbered among the others.
  private func place(_ rows: [StockLevel]) {
    version += 1
    let keys = rows.map { row in
      guard let key = positionKey(row.sku, row.location) else {
        preconditionFailure("stock is of items and locations of the network")
      }
      return key
    }
    if keys.contains(where: { positions.entry(item: $0.item, location: $0.location) == nil }) {
      insert(keys)
    }
    for (row, key) in zip(rows, keys) {
      guard let entry = positions.entry(item: key.item, location: key.location).map({ Int($0) }) else {
        continue
      }
      onHand[entry] = row.onHand ?? SupplyNumbers.unlimited
      reservedElsewhere[entry] = row.reservedElsewhere
      safetyStock[entry] = row.safetyStock
      reserved[entry] = row.reserved
    }
  }

  private func insert(_ keys: [(item: Int32, location: Int32)]) {
    layoutVersion += 1
    let old = positions
    var all: [(item: Int32, location: Int32)] = []
    for item in 0..<Int32(network.catalog.itemCount) {
      for entry in old.entries(item: item) { all.append((item, old.location[Int(entry)])) }
    }
    all += keys
    all.sort { ($0.item, $0.location) < ($1.item, $1.location) }
    var unique: [(item: Int32, location: Int32)] = []
    for key in all where unique.last.map({ $0 != key }) ?? true { unique.append(key) }
    positions = StockPositions(network, unique)
    func moved(_ values: [Int]) -> [Int] {
      unique.map { key in old.entry(item: key.item, location: key.location).map { values[Int($0)] } ?? 0 }
    }
    onHand = moved(onHand)
    reservedElsewhere = moved(reservedElsewhere)
    safetyStock = moved(safetyStock)
    reserved = moved(reserved)
  }
}
