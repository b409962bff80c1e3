/// Improves a plan by ejection chains, on all cores.
///
/// Few chains of all that are tried are worth to stay. So a number of streams try chains in bursts, each on a copy of
/// the plan; then what they found is done in the plan, stream by stream, as far as it still can be.
struct EjectionSearch {
  private let table: ChoiceTable
  /// Orders that may move.
  private let orders: [Int32]
  /// By row: what it is worth.
  private let prices: [Int64]
  private var random: RandomDraws
  /// What tells which orders lose.
  private let yardstick: Yardstick

  /// Streams of a burst, whatever the number of threads.
  private static let streams = 16
  /// Bursts in which there is a chain for each order.
  private static let burstsPerTurn = 2

  init(_ table: ChoiceTable, orders: [Int32], prices: [Int64], _ yardstick: Yardstick, seed: UInt64) {
    self.table = table
    self.orders = orders
    self.prices = prices
    self.yardstick = yardstick
    random = RandomDraws(seed: seed)
  }

  /// How a round goes.
  struct Round: Sendable {
    /// Chains that are tried for each order.
    var turns: Int
    /// What a chain may lose at most; millionths.
    var allowance: Double
    /// The share of their price that supplies cost for the time of the round.
    var share: Double
  }

  /// - Returns: the chains that were tried.
  mutating func run(_ round: Round, _ plan: inout PricedPlan, threads: Int, until: StoppingCriterion) -> Int {
    let setting = EjectionChain.Setting(
      orders: orders, losers: losers(plan, above: Int64(round.allowance / 2)), users: OrdersByRow(orders, plan), prices: DrawnPrices(about: prices, &random),
      objective: prices.map { Int64(Double($0) * round.share) }, allowance: round.allowance)
    let perStream = max(1, orders.count / Self.streams / Self.burstsPerTurn)
    let bursts = max(1, orders.count * round.turns / (perStream * Self.streams))
    for _ in 0..<bursts where until.reached == nil {
      let seeds = (0..<Self.streams).map { _ in random.next() }
      let frozen = plan
      let found = Parallel.map(
        seeds.count, threads: threads, {},
        body: { number, _ in
          var chain = EjectionChain(frozen, setting, random: RandomDraws(seed: seeds[number]))
          chain.run(perStream, until: until)
          return chain.moves
        })
      for moves in found { plan.make(moves) }
    }
    return bursts * perStream * Self.streams
  }
}

extension EjectionSearch {
  /// The orders that score more than that; all, where none does.
  private func losers(_ plan: PricedPlan, above limit: Int64) -> [Int32] {
    let losers = orders.filter { order in
      let index = Int(plan.classOfOrder[Int(order)])
      let cost = plan.costs[Int(order)]
      return yardstick.score(plan.chosen(Int(order)), cost: cost, of: index, table) > limit
    }
    return losers.isEmpty ? orders : losers
  }
}

/// Moves of orders that belong together, chain by chain.
struct OrderMoves: Sendable {
  /// By move.
  private var orders: [Int32] = []
  private var oldEnd: [Int] = []
  private var newEnd: [Int] = []
  private var oldChoices: [Int32] = []
  private var newChoices: [Int32] = []
  /// By chain: where its moves end.
  private(set) var chainEnd: [Int] = []

  mutating func append(order: Int32, old: ArraySlice<Int32>, new: ArraySlice<Int32>) {
    orders.append(order)
    oldChoices += old
    newChoices += new
    oldEnd.append(oldChoices.count)
    newEnd.append(newChoices.count)
  }

  mutating func endChain() { chainEnd.append(orders.count) }

  func order(_ move: Int) -> Int { Int(orders[move]) }
  func old(_ move: Int) -> ArraySlice<Int32> {
    oldChoices[(move == 0 ? 0 : oldEnd[move - 1])..<oldEnd[move]]
  }
  func new(_ move: Int) -> ArraySlice<Int32> {
    newChoices[(move == 0 ? 0 : newEnd[move - 1])..<newEnd[move]]
  }
}

extension PricedPlan {
  /// Makes the chains of moves that still can be: whose orders are as they were, and for which there is enough left.
  mutating func make(_ moves: OrderMoves) {
    var first = 0
    for end in moves.chainEnd {
      let chain = first..<end
      first = end
      if chain.contains(where: { chosen(moves.order($0)) != moves.old($0) }) { continue }
      for move in chain { remove(moves.order(move)) }
      let fits = chain.allSatisfy { put(moves.order($0), moves.new($0)) }
      if fits { continue }
      for move in chain { remove(moves.order(move)) }
      for move in chain { put(moves.order(move), moves.old(move)) }
    }
  }
}
