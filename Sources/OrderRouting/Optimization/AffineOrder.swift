import IntegerProgramming

/// One order whose shipments cost a fixed amount each and so much for every line and unit in them, whatever
/// else they hold: exactly, however many ways there are to divide it.
///
/// An integer program with a column for every offer that ships, and for the steps of each line by each offer.
/// Two shipments by one offer never cost less than one that holds both, so one is enough.
struct AffineOrder {
  /// What a shipment by an offer costs, apart from its lines and units.
  private struct Base {
    var candidate: OrderPricer.Candidate
    var cost: Int64
    var line: Int64
    /// By line: for one step of it.
    var step: [Int64]
    /// By line: steps that may ship.
    var room: [Int]
    /// Column of the shipment, and by line of the steps.
    var column = 0
    var stepColumns: [Int] = []
  }

  private var pricer: OrderPricer
  private var bases: [Base] = []
  private(set) var program = IntegerProgram()
  private var ships = 0
  private let lines: Range<Int>

  /// - Parameter pricer: has begun the order.
  /// - Returns: `nil` where what an offer costs is not so simple.
  init?(_ pricer: OrderPricer, ledger: Ledger) {
    self.pricer = pricer
    lines = pricer.steps.indices
    for candidate in pricer.candidates where ledger.fits(shipmentBy: candidate.offer, at: candidate.location)
    {
      guard let base = base(candidate, ledger) else { return nil }
      if base.room.contains(where: { $0 > 0 }) { bases.append(base) }
    }
    addShipments()
    addLines()
    addSupplies(ledger)
  }

  private var problem: RoutingProblem { pricer.problem }

  // MARK: What an offer costs

  private mutating func base(_ candidate: OrderPricer.Candidate, _ ledger: Ledger) -> Base? {
    let tariff = problem.tariffs[Int(candidate.offer)]
    let opens = problem.fixedCosts[Int(candidate.location)] > 0
    if opens || tariff.limitsParcels || candidate.surchargeRate != 0 { return nil }
    var base = Base(candidate: candidate, cost: 0, line: tariff.costPerLine, step: [], room: [])
    var most = [Int](repeating: 0, count: lines.count)
    for line in lines {
      var content = [Int](repeating: 0, count: lines.count)
      content[line] = 1
      most[line] = pricer.room(line, at: candidate.location, ledger: ledger)
      if most[line] > 0 {
        pricer.load(content)
        if !pricer.isAllowedByTags(candidate.offer) { most[line] = 0 }
      }
    }
    base.room = most
    if most.allSatisfy({ $0 == 0 }) {
      base.step = most.map { _ in 0 }
      return base
    }
    pricer.load(most)
    let units = pricer.units
    guard let whole = pricer.price(candidate), let postage = postage(candidate, tariff) else { return nil }
    guard whole.postage == postage else { return nil }
    base.cost = postage + candidate.surcharge + tariff.costPerShipment + candidate.lateness
    for line in lines {
      guard let cost = stepCost(line, candidate, tariff, units: units) else { return nil }
      base.step.append(cost)
    }
    return base
  }

  /// Postage that does not depend on the content; `nil` where it does.
  private func postage(_ candidate: OrderPricer.Candidate, _ tariff: Tariff) -> Int64? {
    if tariff.rateCard < 0 { return tariff.parcelSurcharge }
    guard let rate = problem.rates.flatRate(card: tariff.rateCard, zone: candidate.zone) else { return nil }
    return rate + Rounding.product(rate, tariff.fuelRate) + tariff.parcelSurcharge
  }

  /// Handling, fees and stock value of one step of a line; `nil` where the fee depends on the units.
  private func stepCost(
    _ line: Int, _ candidate: OrderPricer.Candidate, _ tariff: Tariff, units most: Int
  ) -> Int64? {
    var sum: Int64 = 0
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let entry = pricer.entry(group: group, location: candidate.location)
      var unit = tariff.costPerUnit + (entry >= 0 ? problem.inventory.value[Int(entry)] : 0)
      if tariff.feeCard >= 0 {
        let feeClass = problem.catalog.feeClassOfItem[Int(pricer.groupItem[group])]
        let one = problem.fees.fee(card: tariff.feeCard, feeClass: feeClass, units: 1)
        let all = problem.fees.fee(card: tariff.feeCard, feeClass: feeClass, units: most)
        guard let one, one == all, problem.fees.lowestFee(card: tariff.feeCard, feeClass: feeClass) == one
        else { return nil }
        unit += one
      }
      sum += unit * Int64(units)
    }
    return sum
  }

  // MARK: The program

  private mutating func addColumn(_ cost: Int64, upper: Double) -> Int {
    program.addColumn(objective: Double(cost) / 1_000_000, upper: upper)
  }

  /// A column for whether anything ships, and one for each shipment.
  private mutating func addShipments() {
    let penalty = problem.scenario.policy.splitPenalty.millionths
    let prior = Int64(problem.batch.priorShipments[pricer.order])
    ships = addColumn(penalty * (prior - 1), upper: 1)
    let any = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: any, column: ships, value: 1)
    let most = program.addRow(
      lower: -.infinity, upper: Double(problem.batch.maxShipments[pricer.order]))
    for index in bases.indices {
      bases[index].column = addColumn(bases[index].cost + penalty, upper: 1)
      program.addEntry(row: any, column: bases[index].column, value: -1)
      program.addEntry(row: most, column: bases[index].column, value: 1)
      let shipping = program.addRow(lower: -.infinity, upper: 0)
      program.addEntry(row: shipping, column: bases[index].column, value: 1)
      program.addEntry(row: shipping, column: ships, value: -1)
    }
  }

  /// Columns for the steps of each line by each offer, and for what stays; a line's steps add up.
  private mutating func addLines() {
    let order = Double(pricer.unfilledOrderCost) / 1_000_000
    let leaves = program.addColumn(objective: order, upper: 1)
    let priority = Double(problem.batch.priority[pricer.order]) / 1_000_000
    let first = problem.batch.lines(pricer.order).lowerBound
    for line in lines {
      let units = Double(pricer.stepQuantity[line])
      let unfilled = Double(problem.batch.unfilledUnitCost[first + line]) / 1e12 * priority * units
      let steps = Double(pricer.steps[line])
      let left = program.addColumn(objective: unfilled, upper: steps)
      let balance = program.addRow(lower: steps, upper: steps)
      program.addEntry(row: balance, column: left, value: 1)
      let any = program.addRow(lower: -.infinity, upper: 0)
      program.addEntry(row: any, column: left, value: 1)
      program.addEntry(row: any, column: leaves, value: -steps)
      for index in bases.indices { addSteps(line, of: index, balance: balance) }
    }
    if problem.batch.completeOnly[pricer.order] {
      let whole = program.addRow(lower: -.infinity, upper: 1)
      program.addEntry(row: whole, column: ships, value: 1)
      program.addEntry(row: whole, column: leaves, value: 1)
    }
  }

  private mutating func addSteps(_ line: Int, of index: Int, balance: Int) {
    let room = Double(bases[index].room[line])
    if room == 0 {
      bases[index].stepColumns.append(-1)
      return
    }
    let steps = addColumn(bases[index].step[line], upper: room)
    bases[index].stepColumns.append(steps)
    program.addEntry(row: balance, column: steps, value: 1)
    var opener = bases[index].column
    if bases[index].line > 0 {
      opener = addColumn(bases[index].line, upper: 1)
      let row = program.addRow(lower: -.infinity, upper: 0)
      program.addEntry(row: row, column: opener, value: 1)
      program.addEntry(row: row, column: bases[index].column, value: -1)
    }
    let row = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: row, column: steps, value: 1)
    program.addEntry(row: row, column: opener, value: -room)
  }

  private mutating func addSupplies(_ ledger: Ledger) {
    var rows: [Int: Int] = [:]
    for base in bases {
      var uses: [(resource: Int, column: Int, amount: Int)] = []
      for line in lines where base.stepColumns[line] >= 0 {
        var content = [Int](repeating: 0, count: lines.count)
        content[line] = 1
        pricer.load(content)
        let shipments = [
          problem.resources.shipments(location: base.candidate.location),
          problem.resources.shipments(offer: base.candidate.offer),
        ]
        pricer.forEachUse(base.candidate) { resource, amount in
          if shipments.contains(resource) { return }
          uses.append((resource, base.stepColumns[line], amount))
        }
      }
      uses.append((problem.resources.shipments(location: base.candidate.location), base.column, 1))
      for use in uses where ledger.remaining[use.resource] != Inventory.unlimited {
        let known = rows[use.resource]
        let row =
          known ?? program.addRow(lower: -.infinity, upper: Double(ledger.remaining[use.resource]))
        rows[use.resource] = row
        program.addEntry(row: row, column: use.column, value: Double(use.amount))
      }
    }
  }

  // MARK: The answer

  /// The option that a solution stands for, with its exact cost; `nil` where it may not ship.
  mutating func option(_ values: [Double]) -> OrderOption? {
    var option = OrderOption()
    for base in bases {
      let content = lines.map { base.stepColumns[$0] < 0 ? 0 : Int(values[base.stepColumns[$0]].rounded()) }
      if content.contains(where: { $0 > 0 }) { option.append(offer: base.candidate.offer, content: content) }
    }
    guard let cost = pricer.cost(option) else { return nil }
    option.cost = cost
    return option
  }
}
