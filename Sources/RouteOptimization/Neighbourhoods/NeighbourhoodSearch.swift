import IntegerProgramming
internal import OrderRouting

/// Improves a plan block by block: some hundred classes around scarce rows are decided anew by an integer
/// program over their options near the prices, all others stay.
///
/// The plan's cost is above the price bound by what orders pay at the prices beyond their cheapest options, and
/// by what the prices say that unused supply is worth; blocks begin where orders pay most. The blocks of a
/// round touch no class twice and share what a row has left, so that they are solved side by side.
struct NeighbourhoodSearch {
  private let table: ChoiceTable
  /// Classes of the piece.
  private let classes: [Int]
  private let reducedCosts: ReducedCosts
  /// By row: what using it is taken to cost; blocks trade in it beyond what each has.
  private let linear: [Int64]
  /// Whether blocks trade at all.
  let isTrading: Bool
  /// By row: whether it ties those that could use it together.
  private let isScarce: [Bool]
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion
  /// Positions of the classes with an option near the prices that uses a row: of row r
  /// `users[userStart[r] ..< userStart[r + 1]]`.
  private var userStart: [Int32] = []
  private var users: [Int32] = []
  /// Rows that the near options of a position use.
  private var rowStart: [Int32] = [0]
  private var rows: [Int32] = []

  /// How large the blocks are and how far from the prices they look.
  struct Reach: Sendable {
    var classes: Int
    var width: Int64
    /// Steps of the search tree that each block may take.
    var steps: Int
    /// Draws where blocks begin and how they grow; `nil`: they begin where orders pay most.
    var randomSeed: UInt64?
  }

  /// Blocks solved side by side in a round, whatever the number of threads.
  static let blocksPerRound = 8
  /// Classes that a row may bring into a block.
  static let usersPerRow = 60

  init(
    _ table: ChoiceTable, _ classes: [Int], _ reducedCosts: ReducedCosts, linear: [Int64], isScarce: [Bool],
    width: Int64,
    plan: PricedPlan, solver: any IntegerProgramSolver, threads: Int, until: StoppingCriterion
  ) {
    self.table = table
    self.classes = classes
    self.reducedCosts = reducedCosts
    self.linear = linear
    isTrading = linear.contains { $0 > 0 }
    self.isScarce = isScarce
    self.solver = solver
    self.until = until
    linkRows(width: width, plan, threads: threads)
  }

  private mutating func linkRows(width: Int64, _ plan: PricedPlan, threads: Int) {
    let ranges = Parallel.ranges(classes.count, atLeast: 256)
    let (table, classes, reducedCosts) = (table, classes, reducedCosts)
    let parts: [[[Int32]]] = Parallel.map(
      ranges.count, threads: threads, {},
      body: { number, _ in
        ranges[number].map { position in
          var used: Set<Int32> = []
          let list = OptionList(
            table, [classes[position]], reducedCosts, width: width, plan: plan, limit: .max)
          for choice in list?.choices ?? [] {
            table.forEachUse(Int(choice), of: classes[position]) { row, _ in used.insert(Int32(row)) }
          }
          return used.sorted()
        }
      })
    for part in parts {
      for used in part {
        rows += used
        rowStart.append(Int32(rows.count))
      }
    }
    userStart = Array(repeating: 0, count: table.supply.count + 1)
    for row in rows { userStart[Int(row) + 1] += 1 }
    for row in table.supply.indices { userStart[row + 1] += userStart[row] }
    var next = userStart
    users = Array(repeating: 0, count: rows.count)
    for position in classes.indices {
      for index in Int(rowStart[position])..<Int(rowStart[position + 1]) {
        let row = Int(rows[index])
        users[Int(next[row])] = Int32(position)
        next[row] += 1
      }
    }
  }

  /// The reduced costs of the orders of a class together.
  private func loss(_ position: Int, _ plan: PricedPlan) -> Int64 {
    let index = classes[position]
    var sum: Int64 = 0
    for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
      sum += reducedCosts.reducedCost(plan.chosen(order), cost: plan.costs[order], of: index, table)
    }
    return sum
  }

  /// Goes once through all classes with reduced cost.
  ///
  /// The reach is at most as wide as the search was made with.
  ///
  /// - Parameter isEnough: asked between rounds with the cost of the piece; `true` ends the pass.
  /// - Returns: what was saved at the linear prices.
  func pass(
    _ plan: inout PricedPlan, _ reach: Reach, threads: Int, budget: inout WorkBudget,
    isEnough: (_ cost: Int128) -> Bool
  ) -> Int64 {
    let losses = classes.indices.map { loss($0, plan) }
    var seeds = classes.indices.filter { losses[$0] > 0 }
    if let seed = reach.randomSeed {
      seeds = seeds.map { (Self.draw(seed, $0), $0) }.sorted { $0 < $1 }.map(\.1)
    } else {
      seeds.sort { (losses[$1], $0) < (losses[$0], $1) }
    }
    var isDone = [Bool](repeating: false, count: classes.count)
    var next = 0
    var saved: Int64 = 0
    while next < seeds.count, until.reached == nil, !budget.isSpent, !isEnough(plan.cost(of: classes)) {
      let blocks = nextBlocks(&next, seeds, &isDone, reach)
      saved += solve(blocks, &plan, reach, threads: threads)
      budget.spend(blocks.reduce(0) { $0 + $1.count } / 25)
    }
    return saved
  }

  private func nextBlocks(
    _ next: inout Int, _ seeds: [Int], _ isDone: inout [Bool], _ reach: Reach
  ) -> [[Int]] {
    var blocks: [[Int]] = []
    var isTaken = [Bool](repeating: false, count: classes.count)
    while next < seeds.count, blocks.count < Self.blocksPerRound {
      let seed = seeds[next]
      next += 1
      if isDone[seed] || isTaken[seed] { continue }
      let block = grow(from: seed, &isTaken, reach)
      for position in block { isDone[position] = true }
      blocks.append(block.sorted())
    }
    return blocks
  }

  /// Positions near a seed, breadth first over the rows that near options use.
  private func grow(from seed: Int, _ isTaken: inout [Bool], _ reach: Reach) -> [Int] {
    var block = [seed]
    isTaken[seed] = true
    var seen: Set<Int32> = []
    var next = 0
    while next < block.count, block.count < reach.classes {
      let position = block[next]
      next += 1
      let own = rows[Int(rowStart[position])..<Int(rowStart[position + 1])]
      for row in own.from(reach.randomSeed, position) where seen.insert(row).inserted && isScarce[Int(row)] {
        var brought = 0
        let all = users[Int(userStart[Int(row)])..<Int(userStart[Int(row) + 1])]
        for user in all.from(reach.randomSeed, Int(row)) where !isTaken[Int(user)] {
          if block.count >= reach.classes || brought >= Self.usersPerRow { break }
          isTaken[Int(user)] = true
          block.append(Int(user))
          brought += 1
        }
      }
    }
    return block
  }

  /// A random number, the same for the same seed and place.
  fileprivate static func draw(_ seed: UInt64, _ place: Int) -> UInt64 {
    var random = SplitMix64(seed: (seed &+ UInt64(truncatingIfNeeded: place)) &* 0x9E37_79B9_7F4A_7C15)
    return random.next()
  }

  private struct Outcome: Sendable {
    /// By class of the block: the options of its orders.
    var options: [[ArraySlice<Int32>]] = []
    var saved: Int64 = 0
  }

  private func solve(_ blocks: [[Int]], _ plan: inout PricedPlan, _ reach: Reach, threads: Int) -> Int64 {
    let sharers = sharers(blocks)
    let frozen = plan
    let outcomes = Parallel.map(
      blocks.count, threads: threads, {},
      body: { number, _ in
        decide(blocks[number].map { classes[$0] }, frozen, reach) { row in
          frozen.left[row] / (sharers[Int32(row)] ?? 1)
        }
      })
    var saved: Int64 = 0
    for (block, outcome) in zip(blocks, outcomes) where outcome.saved > 0 {
      plan.replace(block.map { classes[$0] }, outcome.options)
      saved += outcome.saved
    }
    return saved
  }

  /// By row: how many of the blocks could use it, and so share what it has left.
  private func sharers(_ blocks: [[Int]]) -> [Int32: Int] {
    var sharers: [Int32: Int] = [:]
    var last: [Int32: Int] = [:]
    for (number, block) in blocks.enumerated() {
      for position in block {
        for row in rows[Int(rowStart[position])..<Int(rowStart[position + 1])] where last[row] != number {
          last[row] = number
          sharers[row, default: 0] += 1
        }
      }
    }
    return sharers
  }

  private func decide(
    _ block: [Int], _ plan: PricedPlan, _ reach: Reach, left: (_ row: Int) -> Int
  ) -> Outcome {
    var outcome = Outcome()
    guard
      let list = OptionList(
        table, block, reducedCosts, width: reach.width, plan: plan, limit: reach.classes * 60)
    else { return outcome }
    let used = plan.uses(of: block)
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: reach.steps, relativeGap: 0.000_1, shouldStop: until.isInterrupted)
    let program = BlockProgram(
      table, block, list, linear: linear, left: { left($0) + (used[$0] ?? 0) }, solver: solver,
      options: options)
    let result = program.solve()
    let before = block.reduce(Int128(0)) { sum, index in
      (plan.orderStart[index]..<plan.orderStart[index + 1]).reduce(sum) {
        $0 + Int128(plan.pricedCost($1, linear))
      }
    }
    if result.pricedCost >= before { return outcome }
    outcome.saved = Int64(before - result.pricedCost)
    outcome.options = list.perOrder(result.counts)
    return outcome
  }
}

extension ArraySlice<Int32> {
  /// The elements, round from one that is drawn; from the first without a seed.
  fileprivate func from(_ seed: UInt64?, _ place: Int) -> some Sequence<Int32> {
    let first = seed.map { Int(NeighbourhoodSearch.draw($0, place) % UInt64(Swift.max(1, count))) } ?? 0
    return (0..<count).lazy.map { self[startIndex + ($0 + first) % count] }
  }
}

extension OptionList {
  /// By class of the list: the choices of each of its orders, given how many orders have each option.
  func perOrder(_ counts: [Int]) -> [[ArraySlice<Int32>]] {
    (0..<start.count - 1).map { position in
      options(position).flatMap { option in Array(repeating: choices(option), count: counts[option]) }
    }
  }
}
