import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// Finds what the columns use.
  mutating func findUses() {
    var counted: Set<LinePlace> = []
    for shipment in shipments {
      let candidate = shipment.offer.candidate
      func use(_ number: Int, _ column: Int, _ amount: Int) {
        uses.append(
          ColumnUse(number: number, location: candidate.location, column: column, amount: amount))
      }
      problem.numbers.forEachShipmentUse(offer: candidate.offer) { number in
        use(number, shipment.column, 1)
        if shipment.more >= 0 { use(number, shipment.more, 1) }
        mostUses[number, default: 0] += shipment.offer.mostShipments
      }
      for line in lines where shipment.stepColumns[line] >= 0 {
        // The shipments together hold no more of a line than there is.
        let isFirst = counted.insert(LinePlace(line: line, location: candidate.location)).inserted
        forEachItemUse(of: line, at: candidate.location) { number, amount in
          use(number, shipment.stepColumns[line], amount)
          if isFirst { mostUses[number, default: 0] += amount * pricer.steps[line] }
        }
        let units = problem.numbers.units(departure: candidate.departure)
        use(units, shipment.stepColumns[line], items.units[line])
        if counted.insert(LinePlace(line: line, departure: candidate.departure)).inserted {
          mostUses[units, default: 0] += items.units[line] * pricer.steps[line]
        }
      }
    }
  }

  /// A row for every supply that the order could exceed.
  mutating func addSupplies() {
    for use in uses where (mostUses[use.number] ?? 0) > remaining.amounts[use.number] {
      let known = supplyRows[use.number]
      let row = known ?? program.addRow(lower: -.infinity, upper: Double(remaining.amounts[use.number]))
      supplyRows[use.number] = row
      program.addEntry(row: row, column: use.column, value: Double(use.amount))
    }
  }

  /// A line of the order at a location, or with a departure.
  private struct LinePlace: Hashable {
    var line: Int
    var location: Int32 = -1
    var departure: Int32 = -1
  }

  /// Calls `body` with the supplies of items that a step of a line takes at a location.
  private func forEachItemUse(
    of line: Int, at location: Int32, _ body: (_ number: Int, _ amount: Int) -> Void
  ) {
    let channel = problem.batch.channel[pricer.order]
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 { continue }
      problem.numbers.forEachItemUse(entry: entry, channel: channel) { body($0, units) }
    }
  }

  /// A column for every location that ships nothing yet and costs something to open.
  mutating func addOpenings() {
    var openings: [Int32: Int] = [:]
    for shipment in shipments {
      let location = shipment.offer.candidate.location
      let cost = remaining.openingCost(location)
      if cost == 0 { continue }
      let opening = openings[location] ?? addColumn(Double(cost), upper: 1)
      openings[location] = opening
      addLink(shipment.column, opening, 1)
    }
  }
}
