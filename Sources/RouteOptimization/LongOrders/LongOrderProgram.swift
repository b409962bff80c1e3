import IntegerProgramming
internal import OrderRouting

/// One order with too many contents to enumerate, as an integer program: its cheapest option where every
/// shipment is one parcel, else a lower bound on it that is mostly as good.
///
/// A column for every shipment that an offer could make and for the steps of each line in it; postage by
/// columns for the rate rows of the card, fees by columns for the rows of the fee card. An offer makes one
/// shipment where two never cost less than one that holds both, else so many as the order may have. Where a
/// shipment can have several parcels the program counts them by how full packing leaves them, and divides
/// weight and volume among them as is cheapest: never dearer than what packing unit by unit comes to.
/// Whatever cannot be said exactly is said by something that costs no more.
struct LongOrderProgram {
  let pricer: OrderPricer
  let remaining: RemainingSupplies
  /// By number of a supply, millionths; empty where nothing has a price.
  let prices: [Int64]
  let items: LongOrderItems
  let opens: Bool
  var program = IntegerProgram()
  var shipments: [LongShipment] = []
  /// What every cost is a multiple of, in millionths; 1 where some are no whole numbers.
  private(set) var granularity: Int64 = 0
  var supplyRows: [Int: Int] = [:]
  /// What its columns use, and by number of a supply at least what all of them together could.
  var uses: [ColumnUse] = []
  var mostUses: [Int: Int] = [:]
  /// By line: the row in which its steps add up.
  var balances: [Int] = []
  /// By line: the column for its steps that are left.
  private(set) var leftColumns: [Int] = []
  /// The column for whether anything ships.
  var ships = 0

  /// A column that uses a supply of a location, and how much of it.
  struct ColumnUse: Sendable {
    var number: Int
    var location: Int32
    var column: Int
    var amount: Int
  }

  /// - Parameters:
  ///   - pricer: has begun the order.
  ///   - prices: what a use of each supply costs on top; `nil`: nothing.
  ///   - opening: whether locations that ship nothing yet cost their opening.
  ///   - isPart: whether it becomes part of a program of several orders, which has the rows of supplies and openings.
  init(
    _ pricer: OrderPricer, remaining: RemainingSupplies, prices: [Int64]? = nil, opening: Bool = false,
    isPart: Bool = false
  ) {
    self.pricer = pricer
    self.remaining = remaining
    self.prices = prices ?? []
    opens = opening
    items = LongOrderItems(pricer)
    let penalty = problem.network.policy.splitPenalty.millionths
    let prior = Int64(problem.batch.priorSplits[pricer.order])
    ships = addColumn(Double(penalty * (prior - 1)), upper: 1)
    addLines()
    for candidate in pricer.candidates {
      var own = pricer
      guard let offer = LongOffer(candidate, &own, items: items, remaining: remaining) else { continue }
      for copy in 0..<offer.copies { addShipment(offer, copy: copy) }
    }
    addCounts()
    findUses()
    if isPart { return }
    addSupplies()
    if opens { addOpenings() }
  }

  var problem: RoutingProblem { pricer.problem }
  var lines: Range<Int> { pricer.steps.indices }

  func price(_ number: Int) -> Int64 { prices.isEmpty ? 0 : prices[number] }

  /// - Parameter cost: in millionths.
  mutating func addColumn(_ cost: Double, upper: Double, isInteger: Bool = true) -> Int {
    if cost == cost.rounded(), abs(cost) < 4e15 {
      granularity = Self.divisor(granularity, abs(Int64(cost)))
    } else {
      granularity = 1
    }
    return program.addColumn(objective: cost / 1_000_000, upper: upper, isInteger: isInteger)
  }

  private static func divisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  // MARK: What stays

  private mutating func addLines() {
    let leaves = addColumn(Double(pricer.unfilledOrderCost), upper: 1)
    let first = problem.batch.lines(pricer.order).lowerBound
    let priority = Int128(problem.batch.priority[pricer.order])
    var isRounded = false
    for line in lines {
      let unit = priority * problem.batch.unfilledUnitCost[first + line] * Int128(pricer.stepQuantity[line])
      let (whole, rest) = unit.quotientAndRemainder(dividingBy: Rounding.million * Rounding.million)
      isRounded = isRounded || rest != 0
      let steps = Double(pricer.steps[line])
      let left = addColumn(Double(whole) + Double(rest) / 1e12, upper: steps)
      let balance = program.addRow(lower: steps, upper: steps)
      program.addEntry(row: balance, column: left, value: 1)
      balances.append(balance)
      leftColumns.append(left)
      let any = program.addRow(lower: -.infinity, upper: 0)
      program.addEntry(row: any, column: left, value: 1)
      program.addEntry(row: any, column: leaves, value: -steps)
    }
    if isRounded { program.objectiveConstant = -0.5e-6 }
    if problem.batch.completeOnly[pricer.order] {
      let whole = program.addRow(lower: -.infinity, upper: 1)
      program.addEntry(row: whole, column: ships, value: 1)
      program.addEntry(row: whole, column: leaves, value: 1)
    }
  }

  /// The order ships where it has a shipment, and has no more than it may.
  private mutating func addCounts() {
    let any = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: any, column: ships, value: 1)
    let most = program.addRow(lower: -.infinity, upper: Double(problem.batch.maxShipments[pricer.order]))
    for shipment in shipments {
      program.addEntry(row: any, column: shipment.column, value: -1)
      program.addEntry(row: most, column: shipment.column, value: 1)
      if shipment.more >= 0 { program.addEntry(row: most, column: shipment.more, value: 1) }
      addLink(shipment.column, ships, 1)
    }
  }

  /// `column` ≤ `most` × `opener`.
  mutating func addLink(_ column: Int, _ opener: Int, _ most: Double) {
    let row = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: row, column: column, value: 1)
    program.addEntry(row: row, column: opener, value: -most)
  }

  // MARK: The answer

  /// A lower bound on the priced cost of every option, in millionths, from the solver's: lowered by its
  /// tolerance, then raised to the next value that an option can cost at all.
  func bound(_ found: Double) -> Int64 {
    guard found.isFinite, abs(found) < 4e12 else { return .min }
    let safe = (found - MeteredSolver.tolerance * max(1, abs(found))) * 1_000_000
    let isRounded = program.objectiveConstant != 0
    let unit = isRounded ? 1 : Double(max(1, granularity))
    return Int64((safe / unit).rounded(.up) * unit)
  }

  /// The option that a solution stands for, the cost not yet known.
  func option(_ values: [Double]) -> OrderOption {
    var option = OrderOption()
    for shipment in shipments {
      let content = lines.map {
        shipment.stepColumns[$0] < 0 ? 0 : Int(values[shipment.stepColumns[$0]].rounded())
      }
      if content.contains(where: { $0 > 0 }) {
        option.append(offer: shipment.offer.candidate.offer, content: content)
      }
    }
    return option
  }
}
