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

  /// By entry of stock, and by allocation.
  private(set) var stock: [Int64]
  private(set) var allocations: [Int64]
  /// By location, by location, by offer and by carrier, each by period, see ``BoundShipDays``.
  private var locationShipments: [Int64]
  private var locationUnits: [Int64]
  private var serviceShipments: [Int64]
  private var carrierShipments: [Int64]
  private let periodCount: Int
  private let carrierOfOffer: [Int]
  /// Σ price × supply.
  private(set) var worth: Int128 = 0
  private(set) var remarks: [Remark] = []
  private var given: Set<Supply> = []

  /// Whether the prices bound anything.
  var areSound: Bool { !remarks.contains { $0.severity == .error } }

  /// O(rows × locations of an item).
  init(_ network: BoundNetwork, _ rows: [SupplyPrice]) {
    let (offers, locations) = (network.offers, network.index.scenario.locations.count)
    periodCount = network.shipDays.periodCount
    carrierOfOffer = offers.carrier
    stock = Array(repeating: 0, count: network.stock.location.count)
    allocations = Array(repeating: 0, count: network.stock.allocationUnits.count)
    locationShipments = Array(repeating: 0, count: locations * periodCount)
    locationUnits = Array(repeating: 0, count: locations * periodCount)
    serviceShipments = Array(repeating: 0, count: offers.count * periodCount)
    carrierShipments = Array(repeating: 0, count: offers.carrierShipments.count * periodCount)
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
    guard let supply = set(price, row.supply, network) else {
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

  /// What a shipment by an offer in a period pays: to the location, the service and its carrier.
  func ofShipment(offer: Int, location: Int, period: Int) -> Int64 {
    let carrier = carrierOfOffer[offer]
    return locationShipments[location * periodCount + period] + serviceShipments[offer * periodCount + period]
      + (carrier < 0 ? 0 : carrierShipments[carrier * periodCount + period])
  }

  /// What a unit from a location in a period pays.
  func ofUnit(location: Int, period: Int) -> Int64 { locationUnits[location * periodCount + period] }

  /// Sets a price; `nil` where there is no such supply, else how much of it there is.
  private mutating func set(_ price: Int64, _ supply: Supply, _ network: BoundNetwork) -> Int? {
    if case .carrierShipments(let id, _) = supply {
      guard let carrier = network.offers.carrier(network.index.number(id)),
        let period = Self.period(supply, network)
      else { return nil }
      carrierShipments[carrier * periodCount + period] = price
      return network.offers.carrierShipments[carrier]
    }
    guard let location = supply.location.flatMap({ network.index.location($0) }) else { return nil }
    if let sku = supply.sku {
      guard let item = network.index.item(sku),
        let entry = network.stock.entry(item: item, location: location)
      else { return nil }
      return set(price, entry: entry, channel: supply.channel, network)
    }
    return Self.period(supply, network).flatMap { set(price, supply, at: location, period: $0, network) }
  }

  private mutating func set(_ price: Int64, entry: Int, channel: String?, _ network: BoundNetwork) -> Int? {
    guard let channel else {
      stock[entry] = price
      return network.stock.available[entry]
    }
    let index = network.stock.allocation(entry: entry, channel: network.index.number(channel))
    if index < 0 { return nil }
    allocations[index] = price
    return network.stock.allocationUnits[index]
  }

  private mutating func set(
    _ price: Int64, _ supply: Supply, at location: Int, period: Int, _ network: BoundNetwork
  ) -> Int? {
    let scenario = network.index.scenario
    switch supply {
    case .locationShipments:
      locationShipments[location * periodCount + period] = price
      return scenario.locations[location].maxShipments ?? VerifierCatalog.unlimited
    case .locationUnits:
      locationUnits[location * periodCount + period] = price
      return scenario.locations[location].maxUnits ?? VerifierCatalog.unlimited
    case .serviceShipments(_, let service, _):
      guard let row = network.index.service(service, at: location),
        let offer = network.offers.offer(service: row, at: location)
      else { return nil }
      serviceShipments[offer * periodCount + period] = price
      return scenario.services[row].maxShipments ?? VerifierCatalog.unlimited
    case .stock, .allocation, .carrierShipments: return nil
    }
  }

  private static func period(_ supply: Supply, _ network: BoundNetwork) -> Int? {
    network.index.period(supply.shipDate).flatMap { network.shipDays.number($0) }
  }
}
