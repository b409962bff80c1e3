import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// Adds a shipment by an offer; a later one only where there is the one before.
  mutating func addShipment(_ offer: LongOffer, copy: Int) {
    var cost =
      offer.tariff.costPerShipment + problem.network.policy.splitPenalty.millionths
      + offer.candidate.surcharge + offer.candidate.lateness
    problem.numbers.forEachShipmentUse(offer: offer.candidate.offer) { cost += price($0) }
    // The channel's share of the costs is rounded for each shipment that the column stands for.
    let rounding =
      offer.candidate.surchargeRate > 0 ? Double(problem.batch.maxShipments[pricer.order]) / 2 : 0
    var shipment = LongShipment(offer: offer, column: addColumn(Double(cost) - rounding, upper: 1))
    if copy > 0, let last = shipments.last { addLink(shipment.column, last.column, 1) }
    for line in lines { shipment.stepColumns.append(addSteps(line, of: shipment)) }
    if let tiers = offer.tiers { addFees(tiers, of: shipment) }
    if offer.isOneParcel {
      addParcel(of: shipment)
    } else {
      if offer.mostShipments > 1 {
        shipment.more = addColumn(Double(cost), upper: Double(offer.mostShipments - 1))
        addLink(shipment.more, shipment.column, Double(offer.mostShipments - 1))
      }
      addManyParcels(of: shipment, more: shipment.more)
    }
    shipments.append(shipment)
  }

  /// A column for the steps of a line, and where lines cost by themselves one for whether there are any.
  private mutating func addSteps(_ line: Int, of shipment: LongShipment) -> Int {
    let offer = shipment.offer
    let room = offer.room[line]
    if room == 0 { return -1 }
    let perLine = Double(offer.tariff.costPerLine)
    let isWhole = room == 1
    let steps = addColumn(stepCost(line, by: offer) + (isWhole ? perLine : 0), upper: Double(room))
    program.addEntry(row: balances[line], column: steps, value: 1)
    var opener = shipment.column
    if perLine > 0, !isWhole {
      opener = addColumn(perLine, upper: 1)
      addLink(opener, shipment.column, 1)
    }
    addLink(steps, opener, Double(room))
    return steps
  }

  /// What a step costs for itself: handling, stock value, steady fees and the prices of what it uses.
  private func stepCost(_ line: Int, by offer: LongOffer) -> Double {
    let location = offer.candidate.location
    var sum: Int64 = 0
    var fees: Int64 = 0
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 { continue }
      var unit = offer.tariff.costPerUnit + problem.positions.value[Int(entry)]
      unit += price(problem.numbers.units(departure: offer.candidate.departure))
      let channel = problem.batch.channel[pricer.order]
      problem.numbers.forEachItemUse(entry: entry, channel: channel) { unit += price($0) }
      sum += unit * Int64(units)
      if offer.tiers == nil, offer.tariff.feeCard >= 0 {
        let feeClass = problem.network.catalog.feeClassOfItem[Int(pricer.groupItem[group])]
        fees +=
          Int64(units)
          * (problem.network.books.fees.lowestFee(card: offer.tariff.feeCard, feeClass: feeClass) ?? 0)
      }
    }
    return Double(sum) + surcharged(Double(fees), offer)
  }

  /// Postage or fees with the channel's share of them.
  func surcharged(_ cost: Double, _ offer: LongOffer) -> Double {
    let rate = offer.candidate.surchargeRate
    return rate == 0 ? cost : cost * (1 + Double(rate) / 1_000_000)
  }

  // MARK: Fees by the units of the shipment

  /// The least that a step of a line can cost for fees that depend on the units of the shipment; 0 where none do.
  func leastTierFees(_ line: Int, of offer: LongOffer) -> Double {
    guard let tiers = offer.tiers else { return 0 }
    var sum: Int64 = 0
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let feeClass = problem.network.catalog.feeClassOfItem[Int(pricer.groupItem[group])]
      guard let number = tiers.classes.firstIndex(of: feeClass) else { continue }
      let fees = tiers.upTo.indices.compactMap { tiers.fee(tier: $0, class: number) }
      sum += Int64(units) * (fees.min() ?? 0)
    }
    return surcharged(Double(sum), offer)
  }

  /// One tier is chosen; the units of each class stand in it.
  private mutating func addFees(_ tiers: FeeTiers, of shipment: LongShipment) {
    let units = tiers.classes.map { addUnitRow(class: $0, of: shipment) }
    let choice = program.addRow(lower: 0, upper: 0)
    program.addEntry(row: choice, column: shipment.column, value: -1)
    var below = 0
    for tier in tiers.upTo.indices {
      let chosen = addColumn(0, upper: 1)
      program.addEntry(row: choice, column: chosen, value: 1)
      let most = Double(min(tiers.upTo[tier], shipment.offer.mostUnits))
      let atMost = program.addRow(lower: -.infinity, upper: 0)
      program.addEntry(row: atMost, column: chosen, value: -most)
      let atLeast = program.addRow(lower: 0, upper: .infinity)
      program.addEntry(row: atLeast, column: chosen, value: -Double(below + 1))
      for number in tiers.classes.indices {
        guard let fee = tiers.fee(tier: tier, class: number) else { continue }
        let column = addColumn(surcharged(Double(fee), shipment.offer), upper: most, isInteger: false)
        program.addEntry(row: units[number], column: column, value: 1)
        program.addEntry(row: atMost, column: column, value: 1)
        program.addEntry(row: atLeast, column: column, value: 1)
      }
      below = tiers.upTo[tier]
    }
  }

  /// A row in which the units of a class in a shipment add up to nothing.
  private mutating func addUnitRow(class feeClass: Int32, of shipment: LongShipment) -> Int {
    let row = program.addRow(lower: 0, upper: 0)
    for line in lines where shipment.stepColumns[line] >= 0 {
      var units = 0
      for index in pricer.components(of: line) {
        let (group, count) = pricer.component(index)
        if problem.network.catalog.feeClassOfItem[Int(pricer.groupItem[group])] == feeClass { units += count }
      }
      if units > 0 {
        program.addEntry(row: row, column: shipment.stepColumns[line], value: -Double(units))
      }
    }
    return row
  }
}
