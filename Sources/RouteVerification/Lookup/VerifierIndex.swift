internal import RoutingModel

/// A scenario's rows by their ids. Everything is looked up here; nothing is decided.
///
/// A class because it is large, never changes and is asked by every shipment: a copy would count references
/// to each of its tables.
final class VerifierIndex: Sendable {
  let scenario: Scenario
  let catalog: VerifierCatalog
  let tariffs: VerifierTariffs
  let zones: VerifierZones
  let restrictions: VerifierRestrictions
  let calendar: VerifierCalendar
  let districts: VerifierDistricts
  let locationIDs: [Int32]
  let serviceIDs: [Int32]
  /// By row of services.
  let zoneTableIDs: [Int32]
  /// By row of services: its carrier; `VerifierKey.any` for none.
  let carrierIDs: [Int32]
  private let carrierLimits: [Int32: Int]
  private let ids: SymbolTable
  private let orderNumbers: [Int32: Int]
  private let lineNumbers: [VerifierKey: Int]
  private let locationNumbers: [Int32: Int]
  /// The row of each (location, service), `*` rows by `VerifierKey.any`.
  private let serviceRows: [VerifierKey: Int]
  /// The rows of services of each location by its id, `*` rows by `VerifierKey.any`.
  private let rowsOfLocation: [Int32: [Int]]

  /// O(rows of the scenario).
  init(_ scenario: Scenario) {
    var ids = SymbolTable(minimumCapacity: scenario.orders.count * 2)
    self.scenario = scenario
    catalog = VerifierCatalog(scenario, ids: &ids)
    tariffs = VerifierTariffs(scenario, ids: &ids)
    zones = VerifierZones(scenario, ids: &ids)
    restrictions = VerifierRestrictions(scenario, ids: &ids)
    calendar = VerifierCalendar(scenario, ids: &ids)
    districts = VerifierDistricts(scenario, ids: &ids)
    locationIDs = scenario.locations.map { ids.intern($0.id) }
    serviceIDs = scenario.services.map { ids.intern($0.id) }
    zoneTableIDs = scenario.services.map { ids.intern($0.zoneTable) }
    carrierIDs = scenario.services.map { $0.carrier.isEmpty ? VerifierKey.any : ids.intern($0.carrier) }
    var carrierLimits: [Int32: Int] = [:]
    for row in scenario.carrierLimits { carrierLimits[ids.intern(row.carrier)] = row.maxShipments }
    self.carrierLimits = carrierLimits
    var locationNumbers: [Int32: Int] = [:]
    for (number, id) in locationIDs.enumerated() { locationNumbers[id] = number }
    var serviceRows: [VerifierKey: Int] = [:]
    var rowsOfLocation: [Int32: [Int]] = [:]
    for (row, service) in scenario.services.enumerated() {
      let location = ids.intern(any: service.location)
      serviceRows[VerifierKey(location, serviceIDs[row])] = row
      rowsOfLocation[location, default: []].append(row)
      let tables = [service.rateCard, service.feeCard, service.transitTable, service.surchargeCard]
      for table in tables { _ = ids.intern(any: table) }
    }
    var orderNumbers: [Int32: Int] = [:]
    var lineNumbers: [VerifierKey: Int] = [:]
    for (number, order) in scenario.orders.enumerated() {
      let id = ids.intern(order.id)
      orderNumbers[id] = number
      for (line, row) in order.lines.enumerated() {
        lineNumbers[VerifierKey(id, ids.intern(row.id))] = line
      }
    }
    self.ids = ids
    self.locationNumbers = locationNumbers
    self.serviceRows = serviceRows
    self.rowsOfLocation = rowsOfLocation
    self.orderNumbers = orderNumbers
    self.lineNumbers = lineNumbers
  }

  /// The number of an id; `VerifierKey.any`, which names no row, where the scenario does not have it.
  func number(_ id: String) -> Int32 { ids.find(id) ?? VerifierKey.any }

  /// The numbers of the known starts of a postal code, the longest first.
  func knownPrefixes(of postalCode: String) -> [Int32] { ids.knownPrefixes(of: postalCode) }

  /// Where an order goes. O(length of the postal code).
  func destination(of order: Int) -> VerifierDestination {
    let row = scenario.orders[order]
    return VerifierDestination(
      country: number(row.country), prefixes: knownPrefixes(of: row.postalCode),
      districts: districts[districts.number(of: order)])
  }

  /// The number of an order's channel; `nil` where it is blank or nothing else names it.
  func allocationChannel(of order: Int) -> Int32? {
    let channel = scenario.orders[order].channel
    let number = number(channel)
    return channel.isEmpty || number == VerifierKey.any ? nil : number
  }

  /// The most shipments of a carrier by its number; `nil`: no limit.
  func carrierLimit(_ carrier: Int32) -> Int? { carrierLimits[carrier] }

  /// What a limit on shipments and units holds for: the day, or `VerifierKey.any` for the whole plan.
  func period(of shipDate: Day) -> Int32 {
    scenario.policy.limitsPer == .shipDate ? shipDate.daysSinceEpoch : VerifierKey.any
  }

  /// The period of a supply that names a ship date or none; `nil` where limits do not hold for such a one.
  func period(_ shipDate: Day?) -> Int32? {
    guard let shipDate else { return scenario.policy.limitsPer == .plan ? VerifierKey.any : nil }
    return scenario.policy.limitsPer == .shipDate ? shipDate.daysSinceEpoch : nil
  }

  func order(_ id: String) -> Int? { orderNumbers[number(id)] }

  func line(_ id: String, of order: Int) -> Int? {
    guard let line = ids.find(id) else { return nil }
    return lineNumbers[VerifierKey(number(scenario.orders[order].id), line)]
  }

  func location(_ id: String) -> Int? { locationNumbers[number(id)] }

  /// The number of an item by its SKU.
  func item(_ sku: String) -> Int? { ids.find(sku).flatMap { catalog.item($0) } }

  /// The number of a location by its id's.
  func location(_ id: Int32) -> Int? { locationNumbers[id] }

  /// The row of a service at a location: its own before the `*` row.
  func service(_ id: String, at location: Int) -> Int? {
    guard let service = ids.find(id) else { return nil }
    return serviceRows[VerifierKey(locationIDs[location], service)]
      ?? serviceRows[VerifierKey(VerifierKey.any, service)]
  }

  /// The rows of the services at a location, its own first. O(its services).
  func services(at location: Int) -> [Int] {
    let id = locationIDs[location]
    let shared = (rowsOfLocation[VerifierKey.any] ?? []).filter {
      serviceRows[VerifierKey(id, serviceIDs[$0])] == nil
    }
    return (rowsOfLocation[id] ?? []) + shared
  }

  /// Whether the bytes of SKU `left` come before those of SKU `right`.
  func skuPrecedes(_ left: Int, _ right: Int) -> Bool {
    ids.precedes(catalog.skus[left], catalog.skus[right])
  }

  /// What one of an order line's SKU holds; `nil` where neither an item nor a kit has it.
  func content(order: Int, line: Int) -> [VerifierCatalog.Units]? {
    catalog.content(of: number(scenario.orders[order].lines[line].sku))
  }

  func splitsLines(_ order: Int) -> Bool { scenario.orders[order].splitLines ?? scenario.policy.splitLines }

  func isCompleteOnly(_ order: Int) -> Bool {
    scenario.orders[order].completeOnly ?? scenario.policy.completeOnly
  }

  func forbidsLateness(_ order: Int) -> Bool {
    (scenario.orders[order].late ?? scenario.policy.late) == .forbid
  }

  /// Shipments that an order may have in this plan: its own limit before the policy's, less the prior ones.
  func shipmentsAllowed(_ order: Int) -> Int {
    let row = scenario.orders[order]
    return max(0, (row.maxShipments ?? scenario.policy.maxShipments) - row.priorShipments)
  }
}
