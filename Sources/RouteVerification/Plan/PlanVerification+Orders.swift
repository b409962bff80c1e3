internal import RoutingModel

extension PlanVerification {
  /// What becomes of each order: every unit covered once, the order's own rules, its split and unfilled terms.
  mutating func checkOrders() {
    for order in scenario.orders.indices {
      for line in scenario.orders[order].lines.indices { checkCoverage(order: order, line: line) }
      checkRules(order: order)
      addTerms(order: order)
    }
  }

  func parts(order: Int, line: Int) -> [Part] { parts[firstLine[order] + line] }

  /// Units of a line without a shipment: those of unfilled parts and those that no row covers.
  func unfilled(order: Int, line: Int) -> Int {
    scenario.orders[order].lines[line].quantity - shipped(order: order, line: line)
  }

  private func shipped(order: Int, line: Int) -> Int {
    parts(order: order, line: line).reduce(0) { sum, part in
      if case .shipment = part.destination { sum + part.quantity } else { sum }
    }
  }

  private mutating func checkCoverage(order: Int, line: Int) {
    let ordered = scenario.orders[order].lines[line]
    let parts = parts(order: order, line: line)
    let name = "Line '\(ordered.id)' of order '\(scenario.orders[order].id)'"
    guard let last = parts.last else {
      error(.missingLine, .lines, row: plan.lines.count, "line_id", "\(name) is missing.")
      return
    }
    let covered = parts.reduce(0) { $0 + $1.quantity }
    if covered != ordered.quantity {
      error(
        .quantityDiffers, .lines, row: last.row, "quantity",
        "\(name) has \(ordered.quantity) units, its rows have \(covered).")
    }
    if parts.count > 1, !index.splitsLines(order) {
      error(
        .lineDivided, .lines, row: last.row, "quantity",
        "\(name) may not be divided, it has \(parts.count) rows.")
    }
  }

  private mutating func checkRules(order: Int) {
    let rows = shipmentsOfOrder[order]
    let allowed = index.shipmentsAllowed(order)
    let name = "Order '\(scenario.orders[order].id)'"
    if let last = rows.last, rows.count > allowed {
      error(
        .tooManyShipments, .shipments, row: last, "order_id",
        "\(name) may have \(allowed) shipments besides its prior ones, it has \(rows.count).")
    }
    let lines = scenario.orders[order].lines.indices
    guard index.isCompleteOnly(order), lines.contains(where: { shipped(order: order, line: $0) > 0 }),
      let line = lines.first(where: { unfilled(order: order, line: $0) > 0 })
    else { return }
    let row = parts(order: order, line: line).last?.row ?? plan.lines.count
    let id = scenario.orders[order].lines[line].id
    error(
      .orderIncomplete, .lines, row: row, "quantity",
      "\(name) ships all its units or none; line '\(id)' does not ship whole.")
  }

  private mutating func addTerms(order: Int) {
    let row = scenario.orders[order]
    let shipments = shipmentsOfOrder[order].count
    if shipments > 0 {
      sums.addSplit(scenario.policy.splitPenalty, times: shipments + row.priorShipments - 1)
    }
    let unfilled = row.lines.indices.map { self.unfilled(order: order, line: $0) }
    sums.addUnfilled(unfilledTerm(row, unfilled: unfilled))
    let isWhole = unfilled.allSatisfy { $0 <= 0 }
    let shipsAny = row.lines.indices.contains { shipped(order: order, line: $0) > 0 }
    if isWhole { counts.ordersFilled += 1 }
    if !isWhole, shipsAny { counts.ordersPartial += 1 }
    if !isWhole, !shipsAny { counts.ordersUnfilled += 1 }
    if shipments > 1 { counts.ordersSplit += 1 }
  }

  /// priority × (order penalty + Σ units × (unit penalty + value rate × unit price)), rounded once.
  private func unfilledTerm(_ order: Order, unfilled: [Int]) -> Money {
    guard unfilled.contains(where: { $0 > 0 }) else { return .zero }
    let policy = scenario.policy
    var sum = Int128(policy.unfilledOrderPenalty.millionths) * Rounding.million
    for (line, units) in zip(order.lines, unfilled) where units > 0 {
      let value = Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths)
      sum += Int128(units) * (Int128(policy.unfilledUnitPenalty.millionths) * Rounding.million + value)
    }
    let exact = sum * Int128(order.priority.millionths)
    let rounded = Rounding.halfAwayFromZero(exact, dividingBy: Rounding.million * Rounding.million)
    return Money(millionths: Int64(rounded))
  }
}
