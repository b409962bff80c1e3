import IntegerProgramming
internal import OrderRouting

/// The least-cost choice of listed options for the classes of a block within what is left for them.
///
/// Rows that the listed options cannot exceed are dropped, classes with one option are fixed, and what is left
/// falls into parts that share no row; each is an integer program that counts the orders with each option.
struct BlockProgram {
  private let table: ChoiceTable
  private let classes: [Int]
  private let list: OptionList
  private let solver: any IntegerProgramSolver
  private let options: SolveOptions
  /// Iterations times rows and columns after which a program is left with what it found; `nil`: none.
  private let mostWork: Int?
  /// By row of the block: its row in the table, and what is left for classes that are not fixed.
  private var tableRow: [Int] = []
  private var supply: [Int] = []
  private var isBinding: [Bool] = []
  /// By option: rows of the block and amounts, each row once, in `uses[useStart[o] ..< useStart[o + 1]]`.
  private var useStart: [Int] = [0]
  private var uses: [(row: Int32, amount: Int)] = []

  struct Result: Sendable {
    /// By option: the orders that have it.
    var counts: [Int]
    var cost: Int128
    /// The same with what its options pay at the linear prices.
    var pricedCost: Int128
    /// Whether no choice of listed options is cheaper.
    var isProven: Bool
    var stoppedBy: String?
    /// Iterations of the solver times the rows and columns that they went over.
    var work = 0
  }

  /// By option: its cost, and what it pays at the linear prices.
  private var pricedCosts: [Int64]

  /// - Parameters:
  ///   - linear: by row of the table: what using it is taken to cost; empty: nothing.
  ///   - left: by row of the table: what the orders outside the block leave.
  ///   - cuts: what every plan keeps; `cutLeft` is what the orders outside the block leave of each.
  init(
    _ table: ChoiceTable, _ classes: [Int], _ list: OptionList, linear: [Int64], left: (_ row: Int) -> Int,
    cuts: HullCuts = HullCuts(), cutLeft: (_ cut: Int) -> Double = { _ in 1 },
    solver: any IntegerProgramSolver, options: SolveOptions, mostWork: Int? = nil
  ) {
    self.mostWork = mostWork
    self.table = table
    self.classes = classes
    self.list = list
    self.solver = solver
    self.options = options
    pricedCosts = list.cost
    var numbers: [Int: Int32] = [:]
    for (position, index) in classes.enumerated() {
      for option in list.options(position) {
        if !linear.isEmpty { addPayments(option, of: index, linear) }
        listUses(option, of: index, &numbers, left)
      }
    }
    fixSingles()
    findBindingRows()
    listCuts(cuts, cutLeft)
  }

  /// By option: the cuts that it uses, and how much of them, in `cutUses[cutStart[o] ..< cutStart[o + 1]]`; by cut what is left
  /// for classes that are not fixed.
  private var cutStart: [Int] = [0]
  private var cutUses: [(cut: Int32, amount: Double)] = []
  private var cutLeft: [Int32: Double] = [:]

  private mutating func listCuts(_ cuts: HullCuts, _ left: (_ cut: Int) -> Double) {
    for (position, index) in classes.enumerated() {
      for option in list.options(position) {
        if cuts.count > 0 { listCutUses(option, of: index, cuts, left) }
        cutStart.append(cutUses.count)
        if list.options(position).count > 1 { continue }
        for use in cutUses(option) { cutLeft[use.cut, default: 0] -= use.amount * Double(size(position)) }
      }
    }
  }

  private mutating func listCutUses(
    _ option: Int, of index: Int, _ cuts: HullCuts, _ left: (_ cut: Int) -> Double
  ) {
    let begin = cutUses.count
    cuts.forEachUse(list.choices(option), of: index, table) { cut, amount in
      let number = Int32(cut)
      if cutLeft[number] == nil { cutLeft[number] = left(cut) + Self.cutTolerance }
      if let known = cutUses[begin...].firstIndex(where: { $0.cut == number }) {
        cutUses[known].amount += amount
      } else {
        cutUses.append((number, amount))
      }
    }
  }

  /// What a cut is widened by: its coefficients are rounded.
  private static let cutTolerance = 1e-6

  private func cutUses(_ option: Int) -> ArraySlice<(cut: Int32, amount: Double)> {
    cutUses[cutStart[option]..<cutStart[option + 1]]
  }

  private mutating func addPayments(_ option: Int, of index: Int, _ linear: [Int64]) {
    for choice in list.choices(option) {
      table.forEachUse(Int(choice), of: index) { row, amount in
        pricedCosts[option] += linear[row] * Int64(amount)
      }
    }
  }

  private func uses(_ option: Int) -> ArraySlice<(row: Int32, amount: Int)> {
    uses[useStart[option]..<useStart[option + 1]]
  }

  private func size(_ position: Int) -> Int { Int(table.heads[classes[position]].size) }

  private mutating func listUses(
    _ option: Int, of index: Int, _ numbers: inout [Int: Int32], _ left: (_ row: Int) -> Int
  ) {
    let begin = uses.count
    for choice in list.choices(option) {
      table.forEachUse(Int(choice), of: index) { row, amount in
        let number = numbers[row] ?? Int32(supply.count)
        if numbers[row] == nil {
          numbers[row] = number
          supply.append(left(row))
          tableRow.append(row)
        }
        for known in begin..<uses.count where uses[known].row == number {
          uses[known].amount += amount
          return
        }
        uses.append((number, amount))
      }
    }
    useStart.append(uses.count)
  }

  private mutating func fixSingles() {
    for position in classes.indices where list.options(position).count == 1 {
      for use in uses(list.start[position]) { supply[Int(use.row)] -= use.amount * size(position) }
    }
  }

  private mutating func findBindingRows() {
    var demand = [Int](repeating: 0, count: supply.count)
    var most = demand
    var touched: [Int] = []
    for position in classes.indices where list.options(position).count > 1 {
      for option in list.options(position) {
        for use in uses(option) {
          if most[Int(use.row)] == 0 { touched.append(Int(use.row)) }
          most[Int(use.row)] = max(most[Int(use.row)], use.amount)
        }
      }
      for row in touched {
        demand[row] += most[row] * size(position)
        most[row] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    isBinding = demand.indices.map { demand[$0] > supply[$0] }
  }

  /// Solves from the plan that the list was made with.
  func solve() -> Result {
    var result = Result(counts: list.kept, cost: 0, pricedCost: 0, isProven: list.isComplete)
    for position in classes.indices where !isTied(position) { takeCheapest(position, &result.counts) }
    for part in parts() { solve(part, &result) }
    if !fits(result.counts) {
      // The solver's tolerance let a supply be overdrawn.
      result = Result(counts: list.kept, cost: 0, pricedCost: 0, isProven: false, stoppedBy: "solver")
    }
    for option in 0..<list.count {
      result.cost += Int128(result.counts[option]) * Int128(list.cost[option])
      result.pricedCost += Int128(result.counts[option]) * Int128(pricedCosts[option])
    }
    return result
  }

  /// Whether the classes that are not fixed keep within what is left for them, counted in whole numbers.
  private func fits(_ counts: [Int]) -> Bool {
    var left = supply
    for position in classes.indices where list.options(position).count > 1 {
      for option in list.options(position) where counts[option] > 0 {
        for use in uses(option) { left[Int(use.row)] -= use.amount * counts[option] }
      }
    }
    return left.allSatisfy { $0 >= 0 }
  }

  private func isTied(_ position: Int) -> Bool {
    list.options(position).count > 1
      && list.options(position).contains { uses($0).contains { isBinding[Int($0.row)] } }
  }

  private func takeCheapest(_ position: Int, _ counts: inout [Int]) {
    guard let best = list.options(position).min(by: { (pricedCosts[$0], $0) < (pricedCosts[$1], $1) }) else {
      return
    }
    for option in list.options(position) { counts[option] = option == best ? size(position) : 0 }
  }

  /// Positions of classes with a choice that share binding rows.
  private func parts() -> [[Int]] {
    var sets = DisjointSets(count: classes.count + supply.count)
    for position in classes.indices where list.options(position).count > 1 {
      for option in list.options(position) {
        for use in uses(option) where isBinding[Int(use.row)] {
          sets.join(position, classes.count + Int(use.row))
        }
      }
    }
    var parts: [[Int]] = []
    var partOfRoot: [Int: Int] = [:]
    for position in classes.indices where isTied(position) {
      let root = sets.root(position)
      if let part = partOfRoot[root] {
        parts[part].append(position)
      } else {
        partOfRoot[root] = parts.count
        parts.append([position])
      }
    }
    return parts
  }

  /// The integer program of one part.
  private struct PartProgram {
    var program = IntegerProgram()
    /// By row of the block: its row in the program.
    var rows: [Int32: Int] = [:]
    var optionOfColumn: [Int] = []
    var start: [Double] = []
  }

  private func program(of part: [Int]) -> PartProgram {
    var own = PartProgram()
    var cutRows: [Int32: Int] = [:]
    for position in part {
      let row = own.program.addRow(lower: Double(size(position)), upper: Double(size(position)))
      for option in list.options(position) {
        let column = own.program.addColumn(objective: Double(pricedCosts[option]) / 1_000_000)
        own.program.addEntry(row: row, column: column, value: 1)
        own.optionOfColumn.append(option)
        own.start.append(Double(list.kept[option]))
        for use in uses(option) where isBinding[Int(use.row)] {
          let known = own.rows[use.row]
          let supplyRow =
            known ?? own.program.addRow(lower: -.infinity, upper: Double(supply[Int(use.row)]))
          own.rows[use.row] = supplyRow
          own.program.addEntry(row: supplyRow, column: column, value: Double(use.amount))
        }
        for use in cutUses(option) {
          let row = cutRows[use.cut] ?? own.program.addRow(lower: -.infinity, upper: cutLeft[use.cut] ?? 1)
          cutRows[use.cut] = row
          own.program.addEntry(row: row, column: column, value: use.amount)
        }
      }
    }
    return own
  }

  private func solve(_ part: [Int], _ result: inout Result) {
    let own = program(of: part)
    var options = options
    options.start = own.start
    options.iterationLimit = mostWork.map { $0 / (own.program.rowCount + own.program.columnCount) }
    let outcome = solver.solve(own.program, options)
    result.work += outcome.iterations * (own.program.rowCount + own.program.columnCount)
    if outcome.status != .optimal {
      result.isProven = false
      result.stoppedBy = outcome.stoppedBy ?? "solver"
    }
    for (column, value) in outcome.values.enumerated() {
      result.counts[own.optionOfColumn[column]] = Int(value.rounded())
    }
  }

  /// The prices of the rows where orders may be divided between options: those of the linear program.
  ///
  /// - Returns: by row of the table, of those that bind here; `nil` where a limit ended it.
  func relaxedPrices() -> [Int: Int64]? {
    var prices: [Int: Int64] = [:]
    for part in parts() {
      let own = program(of: part)
      let outcome = solver.solveRelaxation(own.program, options)
      guard outcome.status == .optimal else { return nil }
      for (row, number) in own.rows {
        let price = (-outcome.rowPrices[number] * 1_000_000).rounded()
        prices[tableRow[Int(row)]] = Int64(max(0, min(1e15, price)))
      }
    }
    return prices
  }
}
