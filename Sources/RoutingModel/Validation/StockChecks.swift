// Stock, allocations and stock values: the tables that name an item at a location.
extension ScenarioValidator {
  mutating func checkStock() {
    var keys = KeyTable(minimumCapacity: scenario.stock.count)
    let hasRateCard = locationsWithRateCard()
    var isPriced = Array(repeating: false, count: known.isKit.count)
    for (index, stock) in scenario.stock.enumerated() {
      let row = ScenarioRow(.stock, index)
      let (location, sku) = resolve(location: stock.location, item: stock.sku, row)
      log.checkSignedCount(stock.onHand ?? 0, row["on_hand"])
      log.checkCount(stock.reserved, row["reserved"])
      log.checkCount(stock.safetyStock, row["safety_stock"])
      if !keys.insert(RowKey(location, sku)) {
        reportDuplicate(
          at: row["sku"], value: stock.sku,
          of: "Location \(quoted(stock.location)) and SKU \(quoted(stock.sku)) stand")
      }
      if location >= 0, sku >= 0, hasRateCard[Int(location)] { isPriced[Int(sku)] = true }
    }
    warnOfMissingWeights(isPriced)
  }

  private mutating func resolve(
    location: String, item: String, _ row: ScenarioRow
  ) -> (location: Int32, sku: Int32) {
    let location = resolve(location, .location, row["location_id"])
    let sku = resolve(item, .sku, row["sku"])
    if sku >= 0, known.isKit[Int(sku)] {
      log.add(
        .error, at: row["sku"], value: item, "An item is expected; this SKU is a kit.",
        suggestion: "Name the kit's components instead.")
    }
    return (location, sku)
  }

  /// By number of location: whether one of the services that run there has a rate card. A row of a named
  /// location replaces the `*` row of the same service.
  private func locationsWithRateCard() -> [Bool] {
    var everywhere = KeyTable()
    var everywhereCount = 0
    for service in scenario.services where service.location == nil && service.rateCard != nil {
      guard let id = known.find(service.id, .service) else { continue }
      if everywhere.insert(RowKey(id)) { everywhereCount += 1 }
    }
    var counts = Array(repeating: everywhereCount, count: known.locationRows.count)
    var seen = KeyTable(minimumCapacity: scenario.services.count)
    for service in scenario.services {
      guard let name = service.location, let location = known.find(name, .location),
        let id = known.find(service.id, .service), seen.insert(RowKey(location, id))
      else { continue }
      if everywhere.contains(RowKey(id)) { counts[Int(location)] -= 1 }
      if service.rateCard != nil { counts[Int(location)] += 1 }
    }
    return counts.map { $0 > 0 }
  }

  private mutating func warnOfMissingWeights(_ isPriced: [Bool]) {
    for (number, row) in known.itemRows.enumerated() where isPriced[number] && !known.isKit[number] {
      guard row >= 0, scenario.items[row].weight == nil else { continue }
      log.add(
        .warning, at: ScenarioRow(.items, row)["weight"], value: "",
        "A weight is expected: the item is stocked where a rate card prices by weight.",
        suggestion: "Give the weight; it counts as 0 until then.")
    }
  }

  mutating func checkAllocations() {
    var keys = KeyTable(minimumCapacity: scenario.allocations.count)
    var channels = SymbolTable()
    for (index, allocation) in scenario.allocations.enumerated() {
      let row = ScenarioRow(.allocations, index)
      let (location, sku) = resolve(location: allocation.location, item: allocation.sku, row)
      log.checkIdentifier(allocation.channel, row["channel"])
      log.checkCount(allocation.maxUnits, row["max_units"])
      if !keys.insert(RowKey(location, sku, channels.intern(allocation.channel))) {
        reportDuplicate(
          at: row["channel"], value: allocation.channel,
          of: "Location \(quoted(allocation.location)), SKU \(quoted(allocation.sku)) "
            + "and channel \(quoted(allocation.channel)) stand")
      }
    }
  }

  mutating func checkStockValues() {
    var keys = KeyTable(minimumCapacity: scenario.stockValues.count)
    for (index, value) in scenario.stockValues.enumerated() {
      let row = ScenarioRow(.stockValues, index)
      let (location, sku) = resolve(location: value.location, item: value.sku, row)
      log.checkSignedAmount(value.value, row["value"])
      if !keys.insert(RowKey(location, sku)) {
        reportDuplicate(
          at: row["sku"], value: value.sku,
          of: "Location \(quoted(value.location)) and SKU \(quoted(value.sku)) stand")
      }
    }
  }
}
