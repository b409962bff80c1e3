import IntegerProgramming
internal import OrderRouting

/// A lower bound on what a long order costs at prices, much faster than its program: for every set of offers that it may
/// ship by, each line goes where it is cheapest; what a shipment weighs has a price of its own, at which its postage is
/// the least over all weights (Lagrangian relaxation of what shipments weigh).
///
/// The prices of weight are kept from one call to the next, for prices of supplies that differ little.
struct LongOrderRelaxation: Sendable {
  /// An offer, its costs in millionths.
  private struct Offer: Sendable {
    /// What a shipment costs, whatever it holds, but for its postage.
    var fixed: Double
    /// The least postage at the ends of each band of weights, and there.
    var ends: [(weight: Double, cost: Double)]
    /// Up to which price of weight further parcels cost nothing less than nothing.
    var mostWeightPrice: Double
    /// By line: what a step costs, what it weighs as postage counts it, and for how many there is room.
    var steps: [(cost: Double, weight: Double, room: Double)]
    /// The columns of the program whose supplies it uses: of the shipment, and by line.
    var column: Int
    var stepColumns: [Int]

    /// About what a unit of weight costs.
    var slope: Double {
      guard let last = ends.last, let first = ends.first, last.weight > 0 else { return 0 }
      return max(0, (last.cost - first.cost) / last.weight)
    }

    func leastPostage(_ weightPrice: Double) -> (cost: Double, weight: Double) {
      var least = (cost: Double.infinity, weight: 0.0)
      for end in ends where end.cost - weightPrice * end.weight < least.cost {
        least = (end.cost - weightPrice * end.weight, end.weight)
      }
      return least
    }
  }

  /// What is proven, and what an option that is as cheap would use.
  struct Value: Sendable {
    /// In millionths.
    var cost: Int64
    /// By use of the program that it makes: how many steps, or shipments, use it.
    var used: [(use: Int, steps: Int)]
  }

  private let offers: [Offer]
  private let sets: [[Int]]
  /// By line: steps, and what one costs that is left.
  private let lines: [(steps: Double, left: Double)]
  private let leavesAll: Double
  private let anyShips: Double
  private let constant: Double
  /// What the columns of the program use.
  let uses: [LongOrderProgram.ColumnUse]
  /// By use: the line whose steps use it; −1: a shipment.
  private let lineOfUse: [Int]
  /// By offer.
  private var weightPrices: [Double]

  /// Sets of offers past which it would take too long.
  private static let mostSets = 4_000
  /// Times that prices of weight are moved in a call.
  private static let moves = 12
  /// Share of a bound that the sums in floating point are granted.
  private static let tolerance = 1e-9

  /// - Parameter program: of the order, without prices.
  /// - Returns: `nil` where there are too many sets of offers.
  init?(_ program: LongOrderProgram) {
    var offers: [Offer] = []
    var known: Set<Int32> = []
    for shipment in program.shipments where known.insert(shipment.offer.candidate.offer).inserted {
      offers.append(Self.offer(shipment, program))
    }
    let most = program.problem.batch.maxShipments[program.pricer.order]
    guard let sets = Self.sets(of: offers.count, most: most) else { return nil }
    self.offers = offers
    self.sets = sets
    let objective = program.program.objective
    lines = program.lines.map {
      (Double(program.pricer.steps[$0]), objective[program.leftColumns[$0]] * 1_000_000)
    }
    leavesAll =
      lines.reduce(Double(program.pricer.unfilledOrderCost)) { $0 + $1.steps * $1.left }
    let isLeft = program.lines.contains { line in
      !program.shipments.contains { $0.stepColumns[line] >= 0 }
    }
    let leaving = isLeft ? Double(program.pricer.unfilledOrderCost) : 0
    anyShips = objective[program.ships] * 1_000_000 + leaving
    constant = program.program.objectiveConstant * 1_000_000
    uses = program.uses
    var lineOfColumn: [Int: Int] = [:]
    for shipment in program.shipments {
      for (line, column) in shipment.stepColumns.enumerated() where column >= 0 {
        lineOfColumn[column] = line
      }
    }
    lineOfUse = uses.map { lineOfColumn[$0.column] ?? -1 }
    weightPrices = offers.map { min($0.mostWeightPrice, $0.slope) }
  }

  private static func offer(_ shipment: LongShipment, _ program: LongOrderProgram) -> Offer {
    let (offer, objective) = (shipment.offer, program.program.objective)
    let items = program.items
    // Where all the volume counts it may weigh more than the weight; either is at most what is billed.
    let divisor = Double(offer.tariff.dimDivisor) / 1_000_000
    let dimWeight = divisor > 0 ? Double(offer.mostVolume) / divisor : 0
    let countsVolume = offer.tariff.dimThreshold == 0 && dimWeight > Double(offer.mostWeight)
    var steps: [(cost: Double, weight: Double, room: Double)] = []
    for line in program.lines {
      let column = shipment.stepColumns[line]
      if column < 0 {
        steps.append((0, 0, 0))
        continue
      }
      let room = Double(offer.room[line])
      var cost = objective[column] * 1_000_000 + program.leastTierFees(line, of: offer)
      if offer.room[line] > 1 { cost += Double(offer.tariff.costPerLine) / room }
      let weight = countsVolume ? Double(items.volume[line]) / divisor : Double(items.weight[line])
      steps.append((cost, weight, room))
    }
    let isSingle = offer.isOneParcel && offer.copies == 1
    let most = offer.isOneParcel ? offer.mostBillable : offer.mostBillableOfParcel
    var ends: [(weight: Double, cost: Double)] = []
    for band in offer.bands.bands where Double(band.lower) <= most {
      for weight in [Double(band.lower), min(Double(band.upper), most)] {
        ends.append((weight, program.surcharged(band.cost(weight), offer)))
      }
    }
    let slopes = ends.filter { $0.weight > 0 }.map { $0.cost / $0.weight }
    return Offer(
      fixed: objective[shipment.column] * 1_000_000, ends: ends,
      mostWeightPrice: isSingle ? .infinity : max(0, slopes.min() ?? 0), steps: steps,
      column: shipment.column, stepColumns: shipment.stepColumns)
  }

  /// All sets of up to so many of some offers, one at least.
  private static func sets(of count: Int, most: Int) -> [[Int]]? {
    var all: [[Int]] = []
    var last: [[Int]] = [[]]
    for _ in 0..<min(most, count) {
      var next: [[Int]] = []
      for set in last {
        for offer in ((set.last ?? -1) + 1)..<count {
          next.append(set + [offer])
          if all.count + next.count > mostSets { return nil }
        }
      }
      all += next
      last = next
    }
    return all
  }

  /// The line whose steps make a use; −1: a shipment makes it.
  func line(ofUse use: Int) -> Int { lineOfUse[use] }

  /// Steps of a line.
  func steps(_ line: Int) -> Int { Int(lines[line].steps) }

  /// What a step of a line costs that is left, in millionths.
  func worth(_ line: Int) -> Double { lines[line].left }

  /// At most what the order costs at prices by number of a supply, ≥ 0.
  mutating func value(at prices: [Int64]) -> Value {
    value(atUsePrices: uses.map { Double(prices[$0.number]) * Double($0.amount) })
  }

  /// At most what the order costs where each use of its program has a price of its own, ≥ 0.
  mutating func value(atUsePrices prices: [Double]) -> Value {
    var columnPrices: [Int: Double] = [:]
    for (use, price) in prices.enumerated() where price > 0 {
      columnPrices[uses[use].column, default: 0] += price
    }
    let shipmentPrices = offers.map { $0.fixed + (columnPrices[$0.column] ?? 0) }
    let stepPrices = offers.map { offer in
      offer.steps.indices.map { offer.steps[$0].cost + (columnPrices[offer.stepColumns[$0]] ?? 0) }
    }
    var best = (cost: -Double.infinity, set: -1, weightPrices: weightPrices)
    var share = 0.5
    for move in 0..<Self.moves {
      let found = leastSet(shipmentPrices, stepPrices)
      if found.cost > best.cost { best = (found.cost, found.set, weightPrices) }
      if found.set < 0 || move == Self.moves - 1 { break }
      if !moveWeightPrices(sets[found.set], stepPrices, share) { break }
      share *= 0.75
    }
    weightPrices = best.weightPrices
    let cost = best.cost + constant
    var value = Value(cost: Int64((cost - abs(cost) * Self.tolerance - 1).rounded(.down)), used: [])
    if best.set < 0 { return value }
    var amounts: [Int: Double] = [:]
    let shipped = assignment(sets[best.set], stepPrices)
    for (index, offer) in sets[best.set].enumerated() where shipped[index].contains(where: { $0 > 0 }) {
      amounts[offers[offer].column] = 1
      for line in lines.indices where shipped[index][line] > 0 {
        amounts[offers[offer].stepColumns[line]] = shipped[index][line]
      }
    }
    for (number, use) in uses.enumerated() {
      if let amount = amounts[use.column] { value.used.append((number, Int(amount))) }
    }
    return value
  }

  /// The least over all sets at the prices of weight; −1 where nothing ships.
  private func leastSet(_ shipmentPrices: [Double], _ stepPrices: [[Double]]) -> (cost: Double, set: Int) {
    let weighted = offers.indices.map { offer in
      lines.indices.map { stepPrices[offer][$0] + weightPrices[offer] * offers[offer].steps[$0].weight }
    }
    let shipping = offers.indices.map {
      shipmentPrices[$0] + offers[$0].leastPostage(weightPrices[$0]).cost
    }
    var least = (cost: leavesAll, set: -1)
    for (number, set) in sets.enumerated() {
      var cost = anyShips
      for offer in set { cost += shipping[offer] }
      for line in lines.indices { cost += lineCost(line, set, weighted) }
      if cost < least.cost { least = (cost, number) }
    }
    return least
  }

  /// The cheapest way to divide a line over the offers of a set and what is left.
  private func lineCost(_ line: Int, _ set: [Int], _ weighted: [[Double]]) -> Double {
    let (steps, left) = lines[line]
    if steps == 1 {
      var least = left
      for offer in set where offers[offer].steps[line].room > 0 { least = min(least, weighted[offer][line]) }
      return least
    }
    var cost = 0.0
    forEachPart(of: line, set, weighted) { _, amount, unit in cost += amount * unit }
    return cost
  }

  /// Calls `body` with the parts that a line is divided into, the cheapest first; −1 for what is left.
  private func forEachPart(
    of line: Int, _ set: [Int], _ weighted: [[Double]],
    _ body: (_ index: Int, _ amount: Double, _ unit: Double) -> Void
  ) {
    var rest = lines[line].steps
    var last = (unit: -Double.infinity, index: -1)
    while rest > 0 {
      var next = (unit: lines[line].left, index: -1)
      for (index, offer) in set.enumerated() where offers[offer].steps[line].room > 0 {
        let unit = weighted[offer][line]
        let isLater = unit > last.unit || unit == last.unit && index > last.index
        if isLater, unit < next.unit { next = (unit, index) }
      }
      let room = next.index < 0 ? rest : offers[set[next.index]].steps[line].room
      let amount = min(rest, room)
      body(next.index, amount, next.unit)
      rest -= amount
      last = next
    }
  }

  /// By offer of a set and line: the steps that ship by it.
  private func assignment(_ set: [Int], _ stepPrices: [[Double]]) -> [[Double]] {
    let weighted = offers.indices.map { offer in
      lines.indices.map { stepPrices[offer][$0] + weightPrices[offer] * offers[offer].steps[$0].weight }
    }
    var shipped = set.map { _ in [Double](repeating: 0, count: lines.count) }
    for line in lines.indices {
      forEachPart(of: line, set, weighted) { index, amount, _ in
        if index >= 0 { shipped[index][line] += amount }
      }
    }
    return shipped
  }

  /// Moves the prices of weight of a set's offers towards where what ships weighs what its postage is for.
  private mutating func moveWeightPrices(_ set: [Int], _ stepPrices: [[Double]], _ share: Double) -> Bool {
    let shipped = assignment(set, stepPrices)
    var isMoved = false
    for (index, offer) in set.enumerated() {
      let own = offers[offer]
      let weight = lines.indices.reduce(0.0) { $0 + shipped[index][$1] * own.steps[$1].weight }
      let paid = own.leastPostage(weightPrices[offer]).weight
      let distance = (weight - paid) / max(1, weight + paid)
      let scale = max(weightPrices[offer], own.slope)
      let moved = max(0, min(own.mostWeightPrice, weightPrices[offer] + share * distance * scale))
      if moved != weightPrices[offer] { isMoved = true }
      weightPrices[offer] = moved
    }
    return isMoved
  }
}
