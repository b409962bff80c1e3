/// A scenario's rows by their ids. Everything is looked up here; nothing is decided.
struct VerifierIndex: Sendable {
  let scenario: Scenario
  let catalog: VerifierCatalog
  let tariffs: VerifierTariffs
  let calendar: VerifierCalendar
  private let ids: SymbolTable
  private(set) var locationIDs: [Int32] = []
  private(set) var serviceIDs: [Int32] = []
  private var orderNumbers: [Int32: Int] = [:]
  private var lineNumbers: [VerifierKey: Int] = [:]
  private var locationNumbers: [Int32: Int] = [:]
  /// The row of each (location, service), `*` rows by `VerifierKey.any`.
  private var serviceRows: [VerifierKey: Int] = [:]

  /// O(rows of the scenario).
  init(_ scenario: Scenario) {
    var ids = SymbolTable(minimumCapacity: scenario.orders.count * 2)
    self.scenario = scenario
    catalog = VerifierCatalog(scenario, ids: &ids)
    tariffs = VerifierTariffs(scenario, ids: &ids)
    calendar = VerifierCalendar(scenario, ids: &ids)
    for (number, location) in scenario.locations.enumerated() {
      locationIDs.append(ids.intern(location.id))
      locationNumbers[locationIDs[number]] = number
    }
    for (row, service) in scenario.services.enumerated() {
      serviceIDs.append(ids.intern(service.id))
      serviceRows[VerifierKey(ids.intern(any: service.location), serviceIDs[row])] = row
      for table in [service.zoneTable, service.rateCard, service.feeCard, service.transitTable] {
        _ = ids.intern(any: table)
      }
    }
    for (number, order) in scenario.orders.enumerated() {
      let id = ids.intern(order.id)
      orderNumbers[id] = number
      for (line, row) in order.lines.enumerated() { lineNumbers[VerifierKey(id, ids.intern(row.id))] = line }
    }
    self.ids = ids
  }

  /// The number of an id; `VerifierKey.any`, which names no row, where the scenario does not have it.
  func number(_ id: String) -> Int32 { ids.find(id) ?? VerifierKey.any }

  /// The numbers of the known starts of a postal code, the longest first.
  func knownPrefixes(of postalCode: String) -> [Int32] { ids.knownPrefixes(of: postalCode) }

  func order(_ id: String) -> Int? { orderNumbers[number(id)] }

  func line(_ id: String, of order: Int) -> Int? {
    guard let line = ids.find(id) else { return nil }
    return lineNumbers[VerifierKey(number(scenario.orders[order].id), line)]
  }

  func location(_ id: String) -> Int? { locationNumbers[number(id)] }

  /// The number of a location by its id's.
  func location(_ id: Int32) -> Int? { locationNumbers[id] }

  /// The row of a service at a location: its own before the `*` row.
  func service(_ id: String, at location: Int) -> Int? {
    guard let service = ids.find(id) else { return nil }
    return serviceRows[VerifierKey(locationIDs[location], service)]
      ?? serviceRows[VerifierKey(VerifierKey.any, service)]
  }

  /// The rows of the services at a location. O(rows of services).
  func services(at location: Int) -> [Int] {
    scenario.services.indices.filter { row in
      let service = scenario.services[row]
      if let named = service.location { return number(named) == locationIDs[location] }
      return serviceRows[VerifierKey(locationIDs[location], serviceIDs[row])] == nil
    }
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

  /// Shipments that an order may have in this plan: its own limit before the policy's, less the prior ones.
  func shipmentsAllowed(_ order: Int) -> Int {
    let row = scenario.orders[order]
    return max(0, (row.maxShipments ?? scenario.policy.maxShipments) - row.priorShipments)
  }
}
