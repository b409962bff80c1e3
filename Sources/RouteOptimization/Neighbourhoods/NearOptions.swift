internal import OrderRouting

/// The options of a piece's classes with little reduced cost, those with the least first, and the rows that they use.
struct NearOptions: Sendable {
  let table: ChoiceTable
  let classes: [Int]
  /// The reduced cost that an option may have, millionths.
  let width: Int64
  /// Options of the class at position p are `start[p] ..< start[p + 1]`.
  private(set) var start: [Int] = [0]
  private(set) var cost: [Int64] = []
  private(set) var reducedCost: [Int64] = []
  /// Choices of option o are `choices[choiceStart[o] ..< choiceStart[o + 1]]`, its rows and amounts, each row once,
  /// `uses[useStart[o] ..< useStart[o + 1]]`.
  private var choiceStart: [Int] = [0]
  private var choices: [Int32] = []
  private var useStart: [Int] = [0]
  private var uses: [(row: Int32, amount: Int32)] = []

  var count: Int { cost.count }

  func options(_ position: Int) -> Range<Int> { start[position]..<start[position + 1] }
  func choices(_ option: Int) -> ArraySlice<Int32> { choices[choiceStart[option]..<choiceStart[option + 1]] }
  func uses(_ option: Int) -> ArraySlice<(row: Int32, amount: Int32)> {
    uses[useStart[option]..<useStart[option + 1]]
  }

  /// - Parameter plan: its options are there whatever they cost.
  init(
    _ table: ChoiceTable, _ classes: [Int], _ reducedCosts: ReducedCosts, width: Int64, plan: PricedPlan,
    threads: Int
  ) {
    self.table = table
    self.classes = classes
    self.width = width
    let ranges = Parallel.ranges(classes.count, atLeast: 32)
    let lists = Parallel.map(
      ranges.count, threads: threads, {},
      body: { number, _ in
        ranges[number].map { position in
          OptionList(table, [classes[position]], reducedCosts, width: width, plan: plan, limit: .max)
        }
      })
    for (position, list) in lists.joined().enumerated() {
      if let list { append(list, of: classes[position], reducedCosts) }
      start.append(count)
    }
  }

  private mutating func append(_ list: OptionList, of index: Int, _ reducedCosts: ReducedCosts) {
    let sorted = (0..<list.count).map { option in
      (reducedCosts.reducedCost(list.choices(option), cost: list.cost[option], of: index, table), option)
    }.sorted { $0 < $1 }
    for (reduced, option) in sorted {
      cost.append(list.cost[option])
      reducedCost.append(reduced)
      choices += list.choices(option)
      choiceStart.append(choices.count)
      let first = uses.count
      for choice in list.choices(option) {
        table.forEachUse(Int(choice), of: index) { row, amount in
          if let known = uses[first...].firstIndex(where: { $0.row == Int32(row) }) {
            uses[known].amount += Int32(amount)
          } else {
            uses.append((Int32(row), Int32(amount)))
          }
        }
      }
      useStart.append(uses.count)
    }
  }
}
