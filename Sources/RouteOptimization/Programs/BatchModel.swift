import IntegerProgramming
internal import OrderRouting

/// The integer program of a set of orders: a column for every shipment that an order could have, one for
/// every content that it could ship in all, and one for every location that must be opened.
///
/// For an order: it ships one content in all (Σ filling = 1), of each line as many steps as its shipments
/// hold, in at most so many shipments. Over the orders: contested supplies, and openings. An order that can
/// have one shipment only needs no more than the choice between its shipments and none.
struct BatchModel {
  private(set) var program = IntegerProgram()
  let problem: RoutingProblem
  private let orders: [OrderColumns]
  /// By order of the model: its first shipment column, and its first filling column (−1: it ships once).
  private var shipmentStart: [Int] = []
  private var fillingStart: [Int] = []
  /// By order of the model: the column for shipping nothing, where it ships once.
  private var nothing: [Int] = []
  private var openings: [Int32: Int] = [:]
  private var supplyRows: [Int: Int] = [:]
  /// What every cost of the model is a multiple of, in millionths.
  private(set) var granularity: Int64 = 0
  private let contention: Contention
  private let remaining: RemainingSupplies

  init(_ problem: RoutingProblem, _ orders: [OrderColumns], _ contention: Contention) {
    self.init(start: problem, orders, contention, remaining: RemainingSupplies(problem))
    var pricer = OrderPricer(problem)
    for order in orders { add(order, &pricer) }
  }

  /// - Parameters:
  ///   - remaining: what there is for the orders; `nil`: everything.
  ///   - others: locations that orders added later could open, too.
  /// - Returns: `nil` where a limit is reached before the model is whole.
  init?(
    _ problem: RoutingProblem, _ orders: [OrderColumns], _ contention: Contention,
    remaining: RemainingSupplies? = nil, others: [Int32] = [], until: StoppingCriterion
  ) {
    self.init(
      start: problem, orders, contention, remaining: remaining ?? RemainingSupplies(problem), others: others)
    var pricer = OrderPricer(problem)
    for order in orders {
      if until.reached != nil { return nil }
      add(order, &pricer)
    }
  }

  private init(
    start problem: RoutingProblem, _ orders: [OrderColumns], _ contention: Contention,
    remaining: RemainingSupplies, others: [Int32] = []
  ) {
    self.problem = problem
    self.orders = orders
    self.contention = contention
    self.remaining = remaining
    for order in orders {
      for column in order.columns { addOpening(column.location) }
    }
    for location in others { addOpening(location) }
  }

  private mutating func add(_ order: OrderColumns, _ pricer: inout OrderPricer) {
    addColumns(order)
    addOrderRows(order)
    addOpeningRows(order)
    addUses(order, &pricer)
  }

  private mutating func addColumn(cost: Int64, upper: Double = .infinity) -> Int {
    granularity = Self.divisor(granularity, abs(cost))
    return program.addColumn(objective: Double(cost) / 1_000_000, upper: upper)
  }

  static func divisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private mutating func addOpening(_ location: Int32) {
    let cost = remaining.openingCost(location)
    if cost == 0 || openings[location] != nil { return }
    openings[location] = addColumn(cost: cost, upper: 1)
  }

  // MARK: One order

  private mutating func addColumns(_ order: OrderColumns) {
    shipmentStart.append(program.columnCount)
    for column in order.columns {
      // Where the order ships once, a column bears what it leaves unfilled too.
      let filling = order.shipsOnce ? order.fillingCosts[column.content] : order.splitPenalty
      addAllowedColumn(cost: column.cost, filling: filling)
    }
    nothing.append(-1)
    fillingStart.append(-1)
    if order.shipsOnce {
      nothing[nothing.count - 1] = addAllowedColumn(cost: 0, filling: order.fillingCosts[0])
      return
    }
    fillingStart[fillingStart.count - 1] = program.columnCount
    for (content, cost) in order.fillingCosts.enumerated() {
      // Every shipment bears a split penalty, so the first one's is given back.
      let first = content == 0 ? 0 : order.splitPenalty
      addAllowedColumn(cost: -first, filling: cost, upper: 1)
    }
  }

  /// Adds a column, held at 0 where what it fills may not be.
  @discardableResult
  private mutating func addAllowedColumn(cost: Int64, filling: Int64, upper: Double = .infinity) -> Int {
    let isAllowed = filling != DivisionTable.impossible
    return addColumn(cost: isAllowed ? cost + filling : 0, upper: isAllowed ? upper : 0)
  }

  private mutating func addOrderRows(_ order: OrderColumns) {
    let shipments = shipmentStart[shipmentStart.count - 1]
    if order.shipsOnce {
      let row = program.addRow(lower: 1, upper: 1)
      program.addEntry(row: row, column: nothing[nothing.count - 1], value: 1)
      for index in order.columns.indices { program.addEntry(row: row, column: shipments + index, value: 1) }
      return
    }
    let fillings = fillingStart[fillingStart.count - 1]
    let choice = program.addRow(lower: 1, upper: 1)
    for content in order.fillingCosts.indices {
      program.addEntry(row: choice, column: fillings + content, value: 1)
    }
    for line in order.space.digits.indices where order.space.digits[line] > 0 {
      addLineRow(order, line, shipments: shipments, fillings: fillings)
    }
    if order.maxShipments < order.space.digits.reduce(0, +) {
      let row = program.addRow(lower: -.infinity, upper: Double(order.maxShipments))
      program.addEntry(row: row, column: fillings, value: Double(order.maxShipments))
      for index in order.columns.indices { program.addEntry(row: row, column: shipments + index, value: 1) }
    }
  }

  /// The shipments hold as many steps of a line as the chosen filling.
  private mutating func addLineRow(_ order: OrderColumns, _ line: Int, shipments: Int, fillings: Int) {
    let row = program.addRow(lower: 0, upper: 0)
    for (index, column) in order.columns.enumerated() {
      let steps = order.space.digit(column.content, line)
      if steps > 0 { program.addEntry(row: row, column: shipments + index, value: Double(steps)) }
    }
    for content in order.fillingCosts.indices {
      let steps = order.space.digit(content, line)
      if steps > 0 { program.addEntry(row: row, column: fillings + content, value: -Double(steps)) }
    }
  }

  // MARK: Openings and contested supplies

  /// What ships from a location opens it: line by line where a line ships whole, which is tighter.
  private mutating func addOpeningRows(_ order: OrderColumns) {
    let shipments = shipmentStart[shipmentStart.count - 1]
    let locations = Set(order.columns.map(\.location)).intersection(openings.keys).sorted()
    let linesShipWhole = order.space.digits.allSatisfy { $0 <= 1 }
    for location in locations {
      guard let opening = openings[location] else { continue }
      if order.shipsOnce || !linesShipWhole {
        let most = order.shipsOnce ? 1 : order.maxShipments
        addOpeningRow(order, shipments, location, opening, most: most) { _ in true }
        continue
      }
      for line in order.space.digits.indices {
        addOpeningRow(order, shipments, location, opening, most: 1) { order.space.digit($0, line) > 0 }
      }
    }
  }

  private mutating func addOpeningRow(
    _ order: OrderColumns, _ shipments: Int, _ location: Int32, _ opening: Int, most: Int,
    where holds: (_ content: Int) -> Bool
  ) {
    let members = order.columns.indices.filter {
      order.columns[$0].location == location && holds(order.columns[$0].content)
    }
    if members.isEmpty { return }
    let row = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: row, column: opening, value: -Double(most))
    for index in members { program.addEntry(row: row, column: shipments + index, value: 1) }
  }

  private mutating func addUses(_ order: OrderColumns, _ pricer: inout OrderPricer) {
    let shipments = shipmentStart[shipmentStart.count - 1]
    pricer.begin(order.order)
    var steps: [Int] = []
    var loaded = -1
    for (index, column) in order.columns.enumerated() {
      if column.content != loaded {
        order.space.decode(column.content, into: &steps)
        pricer.load(steps)
        loaded = column.content
      }
      guard let candidate = pricer.candidate(offer: column.offer) else { continue }
      var uses: [(number: Int, amount: Int)] = []
      pricer.forEachUse(candidate) { if contention.isContested[$0] { uses.append(($0, $1)) } }
      for use in uses {
        let row = supplyRow(use.number, at: column.location)
        program.addEntry(row: row, column: shipments + index, value: Double(use.amount))
      }
    }
  }

  /// The row of a contested supply; a location that is not open has none of what is its own.
  private mutating func supplyRow(_ number: Int, at location: Int32) -> Int {
    if let row = supplyRows[number] { return row }
    let supply = Double(remaining.amounts[number])
    let opening = problem.numbers.isOfLocation(number) ? openings[location] : nil
    let row = program.addRow(lower: -.infinity, upper: opening == nil ? supply : 0)
    if let opening { program.addEntry(row: row, column: opening, value: -supply) }
    supplyRows[number] = row
    return row
  }
}

// Orders with columns of their own.
extension BatchModel {
  /// The column for whether a location is opened; `nil` where that costs nothing.
  func opening(_ location: Int32) -> Int? { openings[location] }

  /// Whether a supply has a row.
  func hasRow(_ number: Int) -> Bool { supplyRows[number] != nil }

  /// Adds a program whose costs are multiples of some millionths.
  ///
  /// - Returns: its first column here.
  mutating func append(_ other: IntegerProgram, granularity unit: Int64) -> Int {
    let first = program.columnCount
    granularity = Self.divisor(granularity, unit)
    program.append(other)
    return first
  }

  /// Has a column use a supply of a location.
  mutating func addUse(_ number: Int, at location: Int32, column: Int, amount: Int) {
    let row = supplyRow(number, at: location)
    program.addEntry(row: row, column: column, value: Double(amount))
  }

  /// Has a column open a location, where that costs anything.
  mutating func addOpening(of location: Int32, by column: Int) {
    guard let opening = openings[location] else { return }
    let row = program.addRow(lower: -.infinity, upper: 0)
    program.addEntry(row: row, column: column, value: 1)
    program.addEntry(row: row, column: opening, value: -1)
  }
}

extension BatchModel {
  /// The solution that stands for given options, by order of the model; `nil` where a shipment has no column.
  func solution(_ options: [OrderOption], _ pricer: inout OrderPricer) -> [Double]? {
    var values = [Double](repeating: 0, count: program.columnCount)
    for (index, order) in orders.enumerated() {
      pricer.begin(order.order)
      let lines = order.space.digits.count
      var filled = 0
      for shipment in options[index].offers.indices {
        let steps = options[index].content(shipment, lines: lines)
        let content = zip(steps, order.space.places).reduce(0) { $0 + $1.0 * $1.1 }
        pricer.load(steps)
        guard let candidate = pricer.candidate(offer: options[index].offers[shipment]) else { return nil }
        let key = contention.key(pricer, candidate)
        guard let column = order.columns.firstIndex(where: { $0.content == content && $0.key == key }) else {
          return nil
        }
        values[shipmentStart[index] + column] += 1
        if let opening = openings[candidate.location] { values[opening] = 1 }
        filled += content
      }
      if order.shipsOnce {
        values[nothing[index]] = filled == 0 ? 1 : 0
      } else {
        values[fillingStart[index] + filled] = 1
      }
    }
    return values
  }

  /// The options, by order of the model, that a solution stands for.
  func options(_ values: [Double]) -> [OrderOption] {
    orders.enumerated().map { index, order in
      var option = OrderOption()
      var steps: [Int] = []
      for (number, column) in order.columns.enumerated() {
        let count = Int(values[shipmentStart[index] + number].rounded())
        order.space.decode(column.content, into: &steps)
        for _ in 0..<count { option.append(offer: column.offer, content: steps) }
      }
      return option
    }
  }

  /// By column: `open_L` a location, `ship_O_C_F` content C of order O by offer F, `none_O` nothing of it,
  /// `fill_O_C` that it ships content C in all; numbers are those of the problem.
  func columnNames() -> [String] {
    var names = [String](repeating: "", count: program.columnCount)
    for (location, column) in openings { names[column] = "open_\(location)" }
    for (index, order) in orders.enumerated() {
      for (number, column) in order.columns.enumerated() {
        names[shipmentStart[index] + number] = "ship_\(order.order)_\(column.content)_\(column.offer)"
      }
      if nothing[index] >= 0 { names[nothing[index]] = "none_\(order.order)" }
      if fillingStart[index] < 0 { continue }
      for content in order.fillingCosts.indices {
        names[fillingStart[index] + content] = "fill_\(order.order)_\(content)"
      }
    }
    return names
  }
}
