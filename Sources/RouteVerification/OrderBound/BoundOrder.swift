internal import RoutingModel

/// One order after the other at given prices: the least that each could cost, as ``PriceBound`` defines it.
///
/// The buffers are reused from order to order; one serves one thread.
struct BoundOrder: Sendable {
  let network: BoundNetwork
  let prices: BoundPrices
  private(set) var order = 0

  // By line of the order.
  private(set) var steps: [Int] = []
  /// Units, or kits, in a step.
  private(set) var stepQuantity: [Int] = []
  /// Steps that all places together hold, at most all.
  var caps: [Int] = []
  private(set) var partStart: [Int] = []
  private(set) var partGroup: [Int] = []
  /// Units of the group in a step.
  private(set) var partUnits: [Int] = []
  /// The distinct items of the order in packing order.
  private(set) var items: [Int32] = []

  /// A location that holds a step of some line and has an offer that may serve the order.
  struct Place: Sendable {
    var location: Int
    var offers: Range<Int>
  }

  /// An offer that may serve the order, on one of its ship dates.
  struct Choice: Sendable {
    var offer: Int
    var service: Int
    var zone: Int
    /// Lateness, the channel's surcharge and the prices of a shipment: from the location, by the service and by
    /// its carrier.
    var fixed: Int64
    /// The price of a unit from the location.
    var unitPrice: Int64
    var surchargeRate: Int64
    /// Whether any shipment may leave by it.
    var isOpen: Bool
  }

  var places: [Place] = []
  var choices: [Choice] = []
  /// By place and line: steps that the place holds.
  var room: [Int] = []
  /// By place and group: units that the place holds, and what one costs there but for fees.
  var held: [Int] = []
  var unitCost: [Int64] = []

  // Of its contents.
  var digits: [Int] = []
  var shipments: [Int64] = []
  var quotes: BoundQuotes
  var division = BoundDivision()

  init(_ network: BoundNetwork, _ prices: BoundPrices) {
    self.network = network
    self.prices = prices
    quotes = BoundQuotes(network)
  }

  /// The least that an order costs at the prices.
  mutating func least(_ order: Int) -> Int128 {
    begin(order)
    var count = 1
    for cap in caps {
      let (product, overflow) = count.multipliedReportingOverflow(by: cap + 1)
      if overflow || product > PriceBound.contentLimit { return longLeast() }
      count = product
    }
    return Int128(contentLeast(count))
  }

  private mutating func begin(_ order: Int) {
    self.order = order
    let isSplit = network.index.splitsLines(order)
    steps.removeAll(keepingCapacity: true)
    stepQuantity.removeAll(keepingCapacity: true)
    caps.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for line in network.orders.lines(order) {
      steps.append(isSplit ? network.orders.quantity[line] : 1)
      stepQuantity.append(isSplit ? 1 : network.orders.quantity[line])
      caps.append(0)
      for part in network.orders.parts(line) { items.append(network.orders.partItem[part]) }
    }
    sortItems()
    linkParts()
    quotes.begin(items, addressType: network.orders.addressType[order])
    places.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    room.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    unitCost.removeAll(keepingCapacity: true)
    if network.index.shipmentsAllowed(order) == 0 { return }
    for location in 0..<network.locations.count { addPlace(location) }
  }

  private mutating func sortItems() {
    if items.count < 2 { return }
    items.sort { network.items.rank[Int($0)] < network.items.rank[Int($1)] }
    var kept = 1
    for index in 1..<items.count where items[index] != items[kept - 1] {
      items[kept] = items[index]
      kept += 1
    }
    items.removeLast(items.count - kept)
  }

  private mutating func linkParts() {
    partStart.removeAll(keepingCapacity: true)
    partGroup.removeAll(keepingCapacity: true)
    partUnits.removeAll(keepingCapacity: true)
    partStart.append(0)
    for (index, line) in network.orders.lines(order).enumerated() {
      for part in network.orders.parts(line) {
        let item = network.orders.partItem[part]
        partGroup.append(items.firstIndex(of: item) ?? 0)
        partUnits.append(network.orders.partUnits[part] * stepQuantity[index])
      }
      partStart.append(partGroup.count)
    }
  }

  func parts(_ line: Int) -> Range<Int> { partStart[line]..<partStart[line + 1] }
}
