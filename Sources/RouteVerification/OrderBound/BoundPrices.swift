internal import RoutingModel

/// A plan's prices by the verifier's own numbers.
struct BoundPrices: Sendable {
  /// Far above what any order could save; a higher price counts as this, and several still add up.
  static let ceiling: Int64 = 1_000_000_000_000_000_000

  /// Something about a row of prices.
  struct Remark {
    var row: Int
    var column: String
    var severity: PlanFinding.Severity
    var code: PlanFindingCode
    var message: String
  }

  /// By entry of stock, by allocation, by location, by location, by offer.
  private(set) var stock: [Int64]
  private(set) var allocations: [Int64]
  private(set) var locationShipments: [Int64]
  private(set) var locationUnits: [Int64]
  private(set) var serviceShipments: [Int64]
  /// Σ price × supply.
  private(set) var worth: Int128 = 0
  private(set) var remarks: [Remark] = []
  private var given: Set<Supply> = []

  /// Whether the prices bound anything.
  var areSound: Bool { !remarks.contains { $0.severity == .error } }

  /// O(rows × locations of an item).
  init(_ network: BoundNetwork, _ rows: [SupplyPrice]) {
    let locations = network.index.scenario.locations.count
    stock = Array(repeating: 0, count: network.stock.location.count)
    allocations = Array(repeating: 0, count: network.stock.allocationUnits.count)
    locationShipments = Array(repeating: 0, count: locations)
    locationUnits = Array(repeating: 0, count: locations)
    serviceShipments = Array(repeating: 0, count: network.offers.count)
    for (number, row) in rows.enumerated() { add(row, number: number, network) }
  }

  private mutating func add(_ row: SupplyPrice, number: Int, _ network: BoundNetwork) {
    if !given.insert(row.supply).inserted {
      return remark(number, "kind", .error, .duplicatePrice, "The supply has a price in another row.")
    }
    if row.price < .zero {
      return remark(number, "price", .error, .negativePrice, "Stated is \(row.price), a price is at least 0.")
    }
    let price = min(row.price.millionths, Self.ceiling)
    guard let place = row.supply.location, let location = network.index.location(place),
      let supply = set(price, row.supply, at: location, network)
    else {
      return remark(
        number, "kind", .warning, .unknownSupply, "The scenario has no such supply; its price is left out.")
    }
    if price == 0 { return }
    if supply == VerifierCatalog.unlimited {
      return remark(
        number, "price", .error, .unlimitedSupplyPriced, "The supply has no limit; its price can only be 0.")
    }
    worth += Int128(price) * Int128(supply)
  }

  private mutating func remark(
    _ row: Int, _ column: String, _ severity: PlanFinding.Severity, _ code: PlanFindingCode, _ message: String
  ) {
    remarks.append(Remark(row: row, column: column, severity: severity, code: code, message: message))
  }

  /// Sets a price; `nil` where there is no such supply, else how much of it there is.
  private mutating func set(
    _ price: Int64, _ supply: Supply, at location: Int, _ network: BoundNetwork
  ) -> Int? {
    let scenario = network.index.scenario
    switch supply {
    case .stock(_, let sku):
      guard let entry = Self.entry(sku, location, network) else { return nil }
      stock[entry] = price
      return network.stock.available[entry]
    case .allocation(_, let sku, let channel):
      guard let entry = Self.entry(sku, location, network) else { return nil }
      let index = network.stock.allocation(entry: entry, channel: network.index.number(channel))
      if index < 0 { return nil }
      allocations[index] = price
      return network.stock.allocationUnits[index]
    case .locationShipments:
      locationShipments[location] = price
      return scenario.locations[location].maxShipments ?? VerifierCatalog.unlimited
    case .locationUnits:
      locationUnits[location] = price
      return scenario.locations[location].maxUnits ?? VerifierCatalog.unlimited
    case .carrierShipments: return nil
    case .serviceShipments(_, let service, _):
      guard let row = network.index.service(service, at: location),
        let offer = network.offers.offer(service: row, at: location)
      else { return nil }
      serviceShipments[offer] = price
      return scenario.services[row].maxShipments ?? VerifierCatalog.unlimited
    }
  }

  private static func entry(_ sku: String, _ location: Int, _ network: BoundNetwork) -> Int? {
    network.index.item(sku).flatMap { network.stock.entry(item: $0, location: location) }
  }
}
