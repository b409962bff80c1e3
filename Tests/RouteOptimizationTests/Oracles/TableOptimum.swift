@testable import OrderRouting
@testable import RouteOptimization

/// The cheapest plan of the orders of a choice table, opening costs apart, by going through all of them.
struct TableOptimum {
  struct Option {
    var choices: [Int32]
    var cost: Int64
    /// By row.
    var uses: [Int]
  }

  let table: ChoiceTable
  /// By class: all of its options, the cheapest first.
  private(set) var options: [[Option]] = []
  /// The orders to decide: their classes.
  private var orders: [Int] = []
  private var leastAfter: [Int64] = []
  private var chosen: [Int] = []
  private var bestChosen: [Int] = []
  private var best = Int64.max
  private var steps = 0

  static let optionLimit = 3_000
  static let stepLimit = 200_000

  /// `nil` where a class has too many options.
  init?(_ table: ChoiceTable) {
    self.table = table
    for index in 0..<table.count {
      var list: [Option] = []
      var path: [Int32] = []
      extend(&path, index, &list)
      if list.count > Self.optionLimit { return nil }
      options.append(list.sorted { $0.cost < $1.cost })
    }
  }

  /// - Returns: the least cost, and the options by class and order; `nil` where that would take too long.
  static func find(_ table: ChoiceTable) -> (cost: Int64, options: [[Option]])? {
    var search = TableOptimum(table)
    return search?.solve(Array(0..<table.count))
  }

  /// The same for some of the classes.
  mutating func solve(_ classes: [Int]) -> (cost: Int64, options: [[Option]])? {
    orders = classes.flatMap { Array(repeating: $0, count: Int(table.heads[$0].size)) }
    leastAfter = [0]
    for index in orders.reversed() {
      leastAfter.append((leastAfter.last ?? 0) + (options[index].first?.cost ?? 0))
    }
    leastAfter.reverse()
    best = .max
    steps = 0
    chosen = []
    descend(0, table.supply)
    if steps > Self.stepLimit { return nil }
    var found = [[Option]](repeating: [], count: table.count)
    for (position, option) in bestChosen.enumerated() {
      found[orders[position]].append(options[orders[position]][option])
    }
    return (best, found)
  }

  private mutating func descend(_ cost: Int64, _ left: [Int]) {
    let position = chosen.count
    if position == orders.count {
      if cost < best {
        best = cost
        bestChosen = chosen
      }
      return
    }
    let index = orders[position]
    // Orders of one class may change places: the second has no earlier option than the first.
    let first = position > 0 && orders[position - 1] == index ? chosen[position - 1] : 0
    for number in first..<options[index].count {
      let option = options[index][number]
      if cost + option.cost + leastAfter[position + 1] >= best { return }
      steps += 1
      if steps > Self.stepLimit { return }
      let rest = zip(left, option.uses).map { $0 - $1 }
      if zip(rest, option.uses).contains(where: { $0 < 0 && $1 > 0 }) { continue }
      chosen.append(number)
      descend(cost + option.cost, rest)
      chosen.removeLast()
    }
  }

  private func extend(_ path: inout [Int32], _ index: Int, _ list: inout [Option]) {
    if list.count > Self.optionLimit { return }
    add(path, index, &list)
    if path.count == Int(table.heads[index].maxShipments) { return }
    for choice in table.choices(index) where Int32(choice) >= path.last ?? 0 {
      path.append(Int32(choice))
      if fits(path, index) { extend(&path, index, &list) }
      path.removeLast()
    }
  }

  private func add(_ path: [Int32], _ index: Int, _ list: inout [Option]) {
    let content = path.reduce(0) { $0 + Int(table.choices[Int($1)].content) }
    if table.fillingCost[table.contents(index).lowerBound + content] == DivisionTable.impossible { return }
    var uses = [Int](repeating: 0, count: table.supply.count)
    for choice in path { table.forEachUse(Int(choice), of: index) { uses[$0] += $1 } }
    list.append(Option(choices: path, cost: table.cost(of: path, index), uses: uses))
  }

  /// Whether the contents of the choices together are within every line.
  private func fits(_ path: [Int32], _ index: Int) -> Bool {
    for (line, position) in table.lines(index).enumerated() {
      let steps = path.reduce(0) {
        $0 + table.steps(in: Int(table.choices[Int($1)].content), line: line, of: index)
      }
      if steps > Int(table.lines[position].steps) { return false }
    }
    return true
  }
}
