/// What an id refers to.
enum Reference {
  case location, service, zoneTable, rateCard, feeCard, transitTable, surchargeCard, carrier, feeClass, sku

  /// The column that defines the id.
  var column: String {
    switch self {
    case .location: "location_id"
    case .service: "service_id"
    case .zoneTable: "zone_table"
    case .rateCard: "rate_card"
    case .feeCard: "fee_card"
    case .transitTable: "transit_table"
    case .surchargeCard: "surcharge_card"
    case .carrier: "carrier"
    case .feeClass: "fee_class"
    case .sku: "sku"
    }
  }

  /// The tables that define the id.
  var tables: String {
    switch self {
    case .location: "locations"
    case .service, .carrier: "services"
    case .zoneTable: "zones"
    case .rateCard: "rates"
    case .feeCard, .feeClass: "fees"
    case .transitTable: "transit"
    case .surchargeCard: "surcharges"
    case .sku: "items or kits"
    }
  }
}

/// The ids that a scenario defines, as dense numbers. Made in one pass; O(rows).
struct KnownIDs {
  private var locations: SymbolTable
  private var services = SymbolTable()
  private var zoneTables = SymbolTable()
  private var rateCards = SymbolTable()
  private var feeCards = SymbolTable()
  private var feeClasses = SymbolTable()
  private var transitTables = SymbolTable()
  private var surchargeCards = SymbolTable()
  private var carriers = SymbolTable()
  private var skus: SymbolTable
  /// Names that nothing defines: they have keys of their own, below the −1 of "any".
  private var strangers = SymbolTable()
  private var serviceRows = KeyTable()
  /// By number of location: its first row.
  private(set) var locationRows: [Int] = []
  /// By number of SKU: its first row in items; −1 where it has none.
  private(set) var itemRows: [Int] = []
  /// By number of SKU.
  private(set) var isKit: [Bool] = []

  init(_ scenario: Scenario) {
    locations = SymbolTable(minimumCapacity: scenario.locations.count)
    skus = SymbolTable(minimumCapacity: scenario.items.count)
    for (row, location) in scenario.locations.enumerated() {
      if Int(locations.intern(location.id)) == locationRows.count { locationRows.append(row) }
    }
    for (row, item) in scenario.items.enumerated() {
      if Int(skus.intern(item.sku)) == itemRows.count { itemRows.append(row) }
    }
    isKit = Array(repeating: false, count: itemRows.count)
    for component in scenario.kits {
      let number = Int(skus.intern(component.kit))
      if number == isKit.count {
        isKit.append(true)
        itemRows.append(-1)
      } else {
        isKit[number] = true
      }
    }
    for row in scenario.zones { _ = zoneTables.intern(row.table) }
    for row in scenario.rates { _ = rateCards.intern(row.card) }
    for row in scenario.transit { _ = transitTables.intern(row.table) }
    for row in scenario.surcharges { _ = surchargeCards.intern(row.card) }
    for row in scenario.fees {
      _ = feeCards.intern(row.card)
      _ = feeClasses.intern(row.feeClass)
    }
    for row in scenario.services { noteService(row) }
  }

  private mutating func noteService(_ row: Service) {
    let service = services.intern(row.id)
    if !row.carrier.isEmpty { _ = carriers.intern(row.carrier) }
    guard let location = row.location else {
      _ = serviceRows.insert(RowKey(-1, service))
      return
    }
    if let location = locations.find(location) { _ = serviceRows.insert(RowKey(location, service)) }
  }

  /// Whether `service` has a row for `location` or for every location.
  func serves(location: Int32, service: Int32) -> Bool {
    serviceRows.contains(RowKey(-1, service)) || serviceRows.contains(RowKey(location, service))
  }

  func find(_ text: String, _ reference: Reference) -> Int32? {
    switch reference {
    case .location: locations.find(text)
    case .service: services.find(text)
    case .zoneTable: zoneTables.find(text)
    case .rateCard: rateCards.find(text)
    case .feeCard: feeCards.find(text)
    case .transitTable: transitTables.find(text)
    case .surchargeCard: surchargeCards.find(text)
    case .carrier: carriers.find(text)
    case .feeClass: feeClasses.find(text)
    case .sku: skus.find(text)
    }
  }

  /// A number below −1 for an id that is not defined, the same for the same bytes.
  mutating func stranger(_ text: String) -> Int32 { -2 - strangers.intern(text) }

  func table(_ reference: Reference) -> SymbolTable {
    switch reference {
    case .location: locations
    case .service: services
    case .zoneTable: zoneTables
    case .rateCard: rateCards
    case .feeCard: feeCards
    case .transitTable: transitTables
    case .surchargeCard: surchargeCards
    case .carrier: carriers
    case .feeClass: feeClasses
    case .sku: skus
    }
  }
}
