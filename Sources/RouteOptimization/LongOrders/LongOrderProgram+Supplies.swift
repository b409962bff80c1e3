import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// A row for every supply that the order could exceed.
  mutating func addSupplies() {
    var uses: [(resource: Int, column: Int, amount: Int)] = []
    var most: [Int: Int] = [:]
    let resources = problem.resources
    var counted: Set<Int> = []
    for shipment in shipments {
      let candidate = shipment.offer.candidate
      for resource in [
        resources.shipments(location: candidate.location), resources.shipments(offer: candidate.offer),
      ] {
        uses.append((resource, shipment.column, 1))
        if shipment.more >= 0 { uses.append((resource, shipment.more, 1)) }
        most[resource, default: 0] += shipment.offer.mostShipments
      }
      for line in lines where shipment.stepColumns[line] >= 0 {
        let place = Int(candidate.location) * lines.count + line
        let isFirst = counted.insert(place).inserted
        forEachUse(of: line, at: candidate.location) { resource, amount in
          uses.append((resource, shipment.stepColumns[line], amount))
          // The shipments together hold no more of a line than there is.
          if isFirst { most[resource, default: 0] += amount * pricer.steps[line] }
        }
      }
    }
    for use in uses where (most[use.resource] ?? 0) > ledger.remaining[use.resource] {
      let known = supplyRows[use.resource]
      let row = known ?? program.addRow(lower: -.infinity, upper: Double(ledger.remaining[use.resource]))
      supplyRows[use.resource] = row
      program.addEntry(row: row, column: use.column, value: Double(use.amount))
    }
  }

  /// Calls `body` with the supplies of units that a step of a line takes at a location.
  private func forEachUse(
    of line: Int, at location: Int32, _ body: (_ resource: Int, _ amount: Int) -> Void
  ) {
    let channel = problem.batch.channel[pricer.order]
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 { continue }
      body(problem.resources.stock(entry), units)
      if let allocation = problem.inventory.allocation(entry: entry, channel: channel) {
        body(problem.resources.allocation(allocation), units)
      }
    }
    body(problem.resources.units(location: location), items.units[line])
  }

  /// A column for every location that ships nothing yet and costs something to open.
  mutating func addOpenings() {
    var openings: [Int32: Int] = [:]
    for shipment in shipments {
      let location = shipment.offer.candidate.location
      let cost = ledger.openingCost(location)
      if cost == 0 { continue }
      let opening = openings[location] ?? addColumn(Double(cost), upper: 1)
      openings[location] = opening
      addLink(shipment.column, opening, 1)
    }
  }
}
