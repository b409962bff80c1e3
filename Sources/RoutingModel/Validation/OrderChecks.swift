// Orders and their lines.
extension ScenarioValidator {
  mutating func checkOrders(_ contents: KitContents) {
    var ids = SymbolTable(minimumCapacity: scenario.orders.count)
    var lineIDs = SymbolTable()
    // By number of line id: the last order that has such a line.
    var lastOrder: [Int] = []
    var limits = OrderLimits(scenario, asOfDay: asOfDay)
    // Sums over amounts that are themselves out of range would only repeat their errors.
    let areAmountsSound = !log.hasRangeError
    for (index, order) in scenario.orders.enumerated() {
      checkOrderID(order.id, &ids, ScenarioRow(.orders, index)["order_id"])
      checkOrder(order, ScenarioRow(.orders, index))
      warnOfUnknown(order.locations, .location, ScenarioRow(.orders, index)["location_ids"])
      warnOfUnknown(
        order.excludedLocations, .location, ScenarioRow(.orders, index)["excluded_location_ids"])
      warnOfUnknown(order.services, .service, ScenarioRow(.orders, index)["service_ids"])
      for (position, line) in order.lines.enumerated() {
        let row = ScenarioRow(.orders, index, line: position)
        checkLine(line, row)
        if order.lines.count == 1 { continue }
        let number = Int(lineIDs.intern(line.id))
        if number == lastOrder.count {
          lastOrder.append(index)
        } else if lastOrder[number] == index {
          reportDuplicate(line, of: order, row)
        }
        lastOrder[number] = index
      }
      let sum = checkContents(order, index, contents)
      if areAmountsSound { limits.check(order, sum, row: index, &log) }
    }
    if areAmountsSound { limits.checkTotal(&log) }
  }

  /// Checks one order, row 0 of its table, by the rules for errors.
  mutating func checkOnly(
    _ order: Order, _ contents: KitContents, _ limits: inout OrderLimits, _ lineIDs: inout SymbolTable
  ) {
    log.checkIdentifier(order.id, ScenarioRow(.orders)["order_id"])
    checkOrder(order, ScenarioRow(.orders))
    lineIDs.removeAll()
    for (position, line) in order.lines.enumerated() {
      let row = ScenarioRow(.orders, line: position)
      checkLine(line, row)
      let known = lineIDs.count
      if Int(lineIDs.intern(line.id)) < known { reportDuplicate(line, of: order, row) }
    }
    let sum = checkContents(order, 0, contents)
    limits.check(order, sum, row: 0, &log)
  }

  private mutating func checkOrderID(_ id: String, _ ids: inout SymbolTable, _ place: ScenarioPlace) {
    guard log.checkIdentifier(id, place) else { return }
    let before = ids.count
    if Int(ids.intern(id)) < before {
      reportDuplicate(at: place, value: id, of: "Order \(quoted(id)) stands")
    }
  }

  private mutating func reportDuplicate(_ line: OrderLine, of order: Order, _ row: ScenarioRow) {
    reportDuplicate(
      at: row["line_id"], value: line.id,
      of: "Order \(quoted(order.id)) and line \(quoted(line.id)) stand")
  }

  private mutating func checkOrder(_ order: Order, _ row: ScenarioRow) {
    if order.lines.isEmpty {
      log.add(
        .error, at: row["line_id"], value: "", "An order must have at least one line.",
        suggestion: "Give it a line, or leave the order out.")
    }
    if !order.channel.isEmpty { log.checkIdentifier(order.channel, row["channel"]) }
    log.checkCountry(order.country, row["country"])
    log.checkPostalCode(order.postalCode, row["postal_code"])
    log.checkCoordinates(order.coordinates, row)
    log.checkDate(order.shipBy, row["ship_by"])
    log.checkDate(order.deliverBy, row["deliver_by"])
    log.checkAmount(order.priority, row["priority"])
    log.checkCount(order.priorShipments, row["prior_shipments"])
    log.checkCount(order.maxShipments ?? 0, row["max_shipments"])
  }

  private mutating func warnOfUnknown(_ ids: [String]?, _ reference: Reference, _ place: ScenarioPlace) {
    guard let ids else { return }
    for id in ids where known.find(id, reference) == nil {
      reportUnknown(.warning, id, reference, place)
    }
  }

  private mutating func checkLine(_ line: OrderLine, _ row: ScenarioRow) {
    log.checkIdentifier(line.id, row["line_id"])
    log.checkIdentifier(line.sku, row["sku"])
    log.checkCount(line.quantity, atLeast: 1, row["quantity"])
    log.checkAmount(line.unitPrice, row["unit_price"])
  }

  /// Explodes the order's lines, and checks that units, weight and volume stay in their limits.
  private mutating func checkContents(
    _ order: Order, _ index: Int, _ contents: KitContents
  ) -> OrderContents {
    var sum = OrderContents()
    for (position, line) in order.lines.enumerated() {
      guard line.quantity >= 1, line.quantity < ViolationLog.countLimit else { continue }
      let place = ScenarioRow(.orders, index, line: position)["quantity"]
      let sku = known.find(line.sku, .sku).map { Int($0) }
      if let sku, contents.isTooLarge(sku) { continue }
      let unitsOfOne = sku.map { contents.units[$0] } ?? 1
      guard max(unitsOfOne, 1) * line.quantity <= KitContents.unitLimit else {
        reportUnits(line, place)
        continue
      }
      guard let sku else { continue }
      sum.units += unitsOfOne * line.quantity
      if !sum.addWeight(contents.weight[sku], times: line.quantity) {
        reportMeasure("weight", line, place)
      }
      if !sum.addVolume(contents.volume[sku], times: line.quantity) {
        reportMeasure("volume (length × width × height)", line, place)
      }
    }
    return sum
  }

  private mutating func reportUnits(_ line: OrderLine, _ place: ScenarioPlace) {
    log.add(
      .error, at: place, value: String(line.quantity),
      "A line of SKU \(quoted(line.sku)) must explode to at most 1000000 units.",
      suggestion: "Lower the quantity, or divide the order.")
  }

  private mutating func reportMeasure(_ measure: String, _ line: OrderLine, _ place: ScenarioPlace) {
    log.add(
      .error, at: place, value: String(line.quantity),
      "The order's \(measure) must stay below 1000000000000; SKU \(quoted(line.sku)) passes that.",
      suggestion: "Correct the quantity, or the SKU's measures in items.")
  }
}
