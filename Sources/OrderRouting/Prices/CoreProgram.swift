import IntegerProgramming

/// The least-cost choice of one listed option for each order within the supplies, solved exactly.
///
/// Supplies that the listed options cannot exceed are dropped, orders with one option are fixed, and what is
/// left falls into parts that share no supply; each is an integer program with a column for every option.
struct CoreProgram {
  private let table: ChoiceTable
  private let list: OptionList
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion
  /// By resource of the table: what is left for orders that are not fixed.
  private var supply: [Int]
  private var isBinding: [Bool]
  /// By option: what it uses, each resource once.
  private var uses: [[(resource: Int, amount: Int)]] = []

  struct Result: Sendable {
    /// By order: the option.
    var chosen: [Int]
    var isProven: Bool
    var stoppedBy: String?
  }

  init(
    _ table: ChoiceTable, _ list: OptionList, supply: [Int], solver: any IntegerProgramSolver,
    until: StoppingCriterion
  ) {
    self.table = table
    self.list = list
    self.solver = solver
    self.until = until
    self.supply = supply
    isBinding = []
    uses = listUses()
    fixSingles()
    isBinding = bindingRows()
  }

  private func listUses() -> [[(resource: Int, amount: Int)]] {
    var space = ContentSpace()
    var all: [[(resource: Int, amount: Int)]] = []
    for order in 0..<table.count {
      _ = space.reset(steps: table.lines(order).map { Int(table.steps[$0]) }, limit: .max)
      for option in list.options(order) {
        var use: [(resource: Int, amount: Int)] = []
        for choice in list.choices(option) {
          table.forEachUse(Int(choice), of: order, space) { resource, amount in
            if let known = use.firstIndex(where: { $0.resource == resource }) {
              use[known].amount += amount
            } else {
              use.append((resource, amount))
            }
          }
        }
        all.append(use)
      }
    }
    return all
  }

  private mutating func fixSingles() {
    for order in 0..<table.count where list.options(order).count == 1 {
      for use in uses[list.start[order]] { supply[use.resource] -= use.amount }
    }
  }

  private func bindingRows() -> [Bool] {
    var demand = [Int](repeating: 0, count: supply.count)
    var most: [Int: Int] = [:]
    for order in 0..<table.count where list.options(order).count > 1 {
      most.removeAll(keepingCapacity: true)
      for option in list.options(order) {
        for use in uses[option] { most[use.resource] = max(most[use.resource] ?? 0, use.amount) }
      }
      for (resource, amount) in most { demand[resource] += amount }
    }
    return demand.indices.map { demand[$0] > supply[$0] }
  }

  /// - Parameter start: by order: the option of a plan that fits.
  func solve(start: [Int], threads: Int) -> Result {
    var result = Result(chosen: start, isProven: list.isComplete)
    let parts = parts()
    for (order, option) in cheapestOfFree() { result.chosen[order] = option }
    let body: @Sendable (Int, inout Void) -> Part = { index, _ in solve(parts[index], start: start) }
    for part in Parallel.map(parts.count, threads: threads, {}, body: body) {
      for (order, option) in zip(part.orders, part.chosen) { result.chosen[order] = option }
      if let stopped = part.stoppedBy {
        result.isProven = false
        result.stoppedBy = stopped
      }
    }
    if fits(result.chosen) { return result }
    // The solver's tolerance let a supply be overdrawn.
    return Result(chosen: start, isProven: false, stoppedBy: "solver")
  }

  /// Whether the orders that are not fixed keep within what is left for them, counted in whole numbers.
  private func fits(_ chosen: [Int]) -> Bool {
    var left = supply
    for order in 0..<table.count where list.options(order).count > 1 {
      for use in uses[chosen[order]] { left[use.resource] -= use.amount }
    }
    return left.allSatisfy { $0 >= 0 }
  }

  /// Orders that touch no binding supply, each with its cheapest option.
  private func cheapestOfFree() -> [(order: Int, option: Int)] {
    (0..<table.count).compactMap { order in
      let isTied = list.options(order).contains { uses[$0].contains { isBinding[$0.resource] } }
      if isTied && list.options(order).count > 1 { return nil }
      return list.options(order).min { (list.cost[$0], $0) < (list.cost[$1], $1) }.map { (order, $0) }
    }
  }

  /// Orders with a choice that share binding supplies.
  private func parts() -> [[Int]] {
    var sets = DisjointSets(count: table.count + supply.count)
    var isTied = [Bool](repeating: false, count: table.count)
    for order in 0..<table.count where list.options(order).count > 1 {
      for option in list.options(order) {
        for use in uses[option] where isBinding[use.resource] {
          isTied[order] = true
          sets.join(order, table.count + use.resource)
        }
      }
    }
    var parts: [[Int]] = []
    var partOfRoot: [Int: Int] = [:]
    for order in 0..<table.count where isTied[order] {
      let root = sets.root(order)
      if let part = partOfRoot[root] {
        parts[part].append(order)
      } else {
        partOfRoot[root] = parts.count
        parts.append([order])
      }
    }
    return parts
  }

  private struct Part: Sendable {
    var orders: [Int]
    var chosen: [Int]
    var stoppedBy: String?
  }

  private func solve(_ orders: [Int], start: [Int]) -> Part {
    var part = Part(orders: orders, chosen: orders.map { start[$0] })
    var program = IntegerProgram()
    var rows: [Int: Int] = [:]
    var optionOfColumn: [Int] = []
    var values: [Double] = []
    for order in orders {
      let row = program.addRow(lower: 1, upper: 1)
      for option in list.options(order) {
        let column = program.addColumn(objective: Double(list.cost[option]) / 1_000_000)
        program.addEntry(row: row, column: column, value: 1)
        optionOfColumn.append(option)
        values.append(option == start[order] ? 1 : 0)
        for use in uses[option] where isBinding[use.resource] {
          let known = rows[use.resource]
          let supplyRow = known ?? program.addRow(lower: -.infinity, upper: Double(supply[use.resource]))
          rows[use.resource] = supplyRow
          program.addEntry(row: supplyRow, column: column, value: Double(use.amount))
        }
      }
    }
    let outcome = solver.solve(
      program,
      SolveOptions(deadline: until.deadline, shouldStop: until.isInterrupted, start: values))
    if outcome.status != .optimal { part.stoppedBy = until.reached ?? "solver" }
    var next = 0
    for (column, value) in outcome.values.enumerated() where value > 0.5 && next < orders.count {
      part.chosen[next] = optionOfColumn[column]
      next += 1
    }
    return part
  }
}
