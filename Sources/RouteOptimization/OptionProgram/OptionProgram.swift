import IntegerProgramming
internal import OrderRouting

/// The linear program over whole options of a piece's orders, with what scarce rows allow in whole lines.
///
/// A row an order class, a row a supply, and a row for each ``HullCut``; a column an option, found by pricing (Desaulniers,
/// Desrosiers and Solomon 2005, DOI 10.1007/b135457). Prices of units alone leave the bound one or two hundredths low
/// where lines of several units compete for few; the cuts close nearly all of that.
///
/// What it proves is not taken from it: its prices become bids for lines, and ``AuctionSearch`` evaluates these in
/// whole numbers.
struct OptionProgram {
  let table: ChoiceTable
  let classes: [Int]
  let solver: any IntegerProgramSolver
  let until: StoppingCriterion
  let threads: Int
  private var program = IntegerProgram()
  private var basis: LinearBasis?
  /// By row of the table: its row in the program; −1 where it is not in the piece.
  private var programRow: [Int32]
  private let rows: [Int]
  /// By column: the position of its class, and its choices `choices[choiceStart[c] ..< choiceStart[c + 1]]`.
  private var columnPosition: [Int32] = []
  private var choiceStart: [Int] = [0]
  private var choices: [Int32] = []
  /// By position: the options that are columns, each with its choices in ascending order.
  private var known: [Set<[Int32]>]
  private(set) var cuts = HullCuts()
  /// By column, after a solve.
  private var values: [Double] = []
  /// By cut: the program's row, and its price.
  private var cutRow: [Int] = []
  private(set) var cutPrices: [Double] = []
  /// By row of the table, and by term: what using it costs; by position: what a class's cheapest option costs so.
  private(set) var prices: [Int64]
  private(set) var bids: [Int64]
  private var floors: [Double]
  /// Units of work that were not taken yet.
  private var work = 0

  /// - Parameter rows: of the piece.
  init(
    _ table: ChoiceTable, _ classes: [Int], rows: [Int], solver: any IntegerProgramSolver,
    until: StoppingCriterion,
    threads: Int
  ) {
    self.table = table
    self.classes = classes
    self.rows = rows
    self.solver = solver
    self.until = until
    self.threads = threads
    programRow = Array(repeating: -1, count: table.supply.count)
    known = Array(repeating: [], count: classes.count)
    prices = Array(repeating: 0, count: table.supply.count)
    bids = Array(repeating: 0, count: table.terms.count)
    floors = Array(repeating: 0, count: classes.count)
    for index in classes {
      let size = Double(table.heads[index].size)
      program.addRow(lower: size, upper: size)
    }
    for row in rows {
      programRow[row] = Int32(program.addRow(lower: -.infinity, upper: Double(table.supply[row])))
    }
  }

  /// Units of work since it was asked last, the solver's apart.
  mutating func takeWork() -> Int {
    defer { work = 0 }
    return work
  }

  // MARK: Columns

  /// Adds the options of a class that are no columns yet, of those listed the cheapest ones.
  private mutating func add(
    _ list: OptionList, at position: Int, as number: Int, most: Int, _ reduced: (Int) -> Int64
  ) {
    let order = list.options(number).map { (reduced($0), $0) }.sorted { $0 < $1 }
    for (_, option) in order.prefix(most) {
      add(Array(list.choices(option)), cost: list.cost[option], at: position)
    }
  }

  private mutating func add(_ option: [Int32], cost: Int64, at position: Int) {
    if !known[position].insert(option.sorted()).inserted { return }
    let index = classes[position]
    let column = program.addColumn(objective: Double(cost) / 1_000_000, isInteger: false)
    program.addEntry(row: position, column: column, value: 1)
    for choice in option {
      table.forEachUse(Int(choice), of: index) { row, amount in
        program.addEntry(row: Int(programRow[row]), column: column, value: Double(amount))
      }
    }
    cuts.forEachUse(option, of: index, table) { cut, amount in
      program.addEntry(row: cutRow[cut], column: column, value: amount)
    }
    columnPosition.append(Int32(position))
    choices += option
    choiceStart.append(choices.count)
  }

  private func choices(_ column: Int) -> ArraySlice<Int32> {
    choices[choiceStart[column]..<choiceStart[column + 1]]
  }

  /// The first columns: options near some prices, those of a plan, and leaving each order.
  mutating func begin(_ reducedCosts: ReducedCosts, width: Int64, _ plan: PricedPlan) {
    for (position, index) in classes.enumerated() {
      add([], cost: table.unfilledCost(index), at: position)
      guard let list = OptionList(table, [index], reducedCosts, width: width, plan: plan, limit: .max) else {
        continue
      }
      add(list, at: position, as: 0, most: Self.firstColumns) { [table] option in
        reducedCosts.reducedCost(list.choices(option), cost: list.cost[option], of: index, table)
      }
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
        add(Array(plan.chosen(order)), cost: plan.costs[order], at: position)
      }
    }
  }

  /// Columns of an order to begin with, and columns that it gets at a time.
  private static let firstColumns = 40
  private static let columnsPerRound = 4

  /// Adds options that cost less at the prices than the program knows.
  ///
  /// - Returns: how much the program's value may fall by them, at most.
  private mutating func addColumns(_ plan: PricedPlan) -> Double {
    let (table, classes, prices, bids, floors) = (table, classes, prices, bids, floors)
    let widest = Int64(table.typicalStep() / 4)
    let ranges = Parallel.ranges(classes.count, atLeast: 32)
    struct Found: Sendable {
      var position: Int
      var list: OptionList
      var reducedCosts: [Int64]
      var missed: Double
    }
    let parts: [[Found]] = Parallel.map(
      ranges.count, threads: threads, { OrderClassPricing() },
      body: { number, priced in
        var found: [Found] = []
        var reducedCosts = ReducedCosts(
          prices: prices, bids: bids, floors: Array(repeating: 0, count: table.count))
        for position in ranges[number] {
          let index = classes[position]
          priced.evaluate(index, table, prices: prices, bids: bids)
          let missed = floors[position] - Double(priced.cost)
          if missed <= Self.tolerance { continue }
          reducedCosts.floors[index] = priced.cost
          let width = min(widest, Int64(min(missed, 1e15)))
          guard
            let list = OptionList(table, [index], reducedCosts, width: width, plan: plan, limit: .max)
          else { continue }
          let costs = (0..<list.count).map { option in
            reducedCosts.reducedCost(list.choices(option), cost: list.cost[option], of: index, table)
          }
          found.append(Found(position: position, list: list, reducedCosts: costs, missed: missed))
        }
        return found
      })
    var missed = 0.0
    for found in parts.joined() {
      missed += found.missed * Double(table.heads[classes[found.position]].size)
      add(found.list, at: found.position, as: 0, most: Self.columnsPerRound) { found.reducedCosts[$0] }
    }
    work += max(1, classes.count / 500)
    return missed
  }

  /// Millionths that a class has to save for another column.
  private static let tolerance = 20.0

  // MARK: Solving

  /// Solves the program from where it stood last; `false` where a limit or the solver ends it.
  private mutating func solve() -> Bool {
    var options = SolveOptions(deadline: until.deadline, shouldStop: until.isInterrupted)
    options.basis = basis
    let outcome = solver.solveRelaxation(program, options)
    guard outcome.status == .optimal else { return false }
    basis = outcome.basis
    values = outcome.values
    for row in rows { prices[row] = Self.price(outcome.rowPrices[Int(programRow[row])]) }
    cutPrices = cutRow.map { max(0, -outcome.rowPrices[$0]) }
    for position in classes.indices { floors[position] = outcome.rowPrices[position] * 1_000_000 }
    for index in classes {
      for term in table.terms(index) {
        var bid = Double(table.terms[term].amount) * Double(prices[Int(table.terms[term].row)])
        for (cut, coefficient) in cuts.of(term) { bid += coefficient * cutPrices[Int(cut)] * 1_000_000 }
        bids[term] = Int64(min(1e15, bid.rounded()))
      }
    }
    return true
  }

  private static func price(_ dual: Double) -> Int64 {
    Int64(max(0, min(1e15, (-dual * 1_000_000).rounded())))
  }

  /// Solves with columns added, until none would lower the value by more than a share of it.
  ///
  /// - Returns: the value; `nil` where a limit or the solver ended it.
  mutating func converge(_ plan: PricedPlan, isDone: () -> Bool) -> Double? {
    while true {
      if isDone() || !solve() { return nil }
      let value = program.objective(of: values) * 1_000_000
      let before = columnPosition.count
      let missed = addColumns(plan)
      if missed <= Self.missedShare * max(1_000_000, abs(value)) || columnPosition.count == before {
        return value
      }
    }
  }

  /// The share of its value that a program may be too high by for want of columns.
  private static let missedShare = 1e-6

  /// Adds what the present solution breaks.
  ///
  /// - Returns: how many inequalities there are more.
  mutating func separate(_ lists: [RowLines]) -> Int {
    var shares = [Double](repeating: 0, count: table.terms.count)
    for column in values.indices where values[column] > 1e-9 {
      let index = classes[Int(columnPosition[column])]
      for choice in choices(column) {
        table.forEachTerm(Int(choice), of: index) { term, steps in
          shares[term] += values[column] * Double(steps)
        }
      }
    }
    let (solver, options) = (solver, SolveOptions(deadline: until.deadline, shouldStop: until.isInterrupted))
    let granted = shares
    let found: [HullCut?] = Parallel.map(
      lists.count, threads: threads, {},
      body: { number, _ in
        HullSeparation(lines: lists[number], solver: solver, options: options)
          .cut(lists[number].terms.map { granted[Int($0)] })
      })
    let new = found.compactMap { $0 }
    for cut in new { add(cut) }
    return new.count
  }

  private mutating func add(_ cut: HullCut) {
    cuts.append(cut)
    let row = program.addRow(lower: -.infinity, upper: 1)
    cutRow.append(row)
    var own = HullCuts()
    own.append(cut)
    for column in columnPosition.indices {
      own.forEachUse(choices(column), of: classes[Int(columnPosition[column])], table) { _, amount in
        program.addEntry(row: row, column: column, value: amount)
      }
    }
  }

  /// The options that orders of a class have in the solution, and how many of them, in fractions.
  func shares() -> [[(choices: ArraySlice<Int32>, share: Double)]] {
    var shares = [[(choices: ArraySlice<Int32>, share: Double)]](repeating: [], count: classes.count)
    for column in values.indices where values[column] > 1e-9 {
      shares[Int(columnPosition[column])].append((choices(column), values[column]))
    }
    return shares
  }

  /// Reduced costs at the program's prices.
  func reducedCosts() -> ReducedCosts {
    var reducedCosts = ReducedCosts(
      prices: prices, bids: bids, floors: Array(repeating: 0, count: table.count))
    var priced = OrderClassPricing()
    for index in classes {
      priced.evaluate(index, table, prices: prices, bids: bids)
      reducedCosts.floors[index] = priced.cost
    }
    return reducedCosts
  }

  /// The cuts that have a price.
  func bindingCuts() -> HullCuts {
    var binding = HullCuts()
    for (cut, price) in zip(cuts.cuts, cutPrices) where price > 1e-7 { binding.append(cut) }
    return binding
  }
}
