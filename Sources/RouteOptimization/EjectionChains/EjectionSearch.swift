internal import OrderRouting

/// Improves a plan by ejection chains, on all cores.
///
/// Few of the chains that are tried are worth to stay. So a number of streams try chains in bursts, each on a copy
/// of the plan; then the plan is changed by what they found, stream by stream, as far as it still can be.
struct EjectionSearch {
  private let table: ChoiceTable
  /// Orders that may move.
  private let orders: [Int32]
  /// By row: what it is worth.
  private let prices: [Int64]
  /// What tells which orders lose.
  private let reducedCosts: ReducedCosts
  private var random: SplitMix64

  /// Streams of a burst, whatever the number of threads.
  private static let streams = 16
  /// Bursts in which there is a chain for each order.
  private static let burstsPerTurn = 4

  init(_ table: ChoiceTable, orders: [Int32], prices: [Int64], _ reducedCosts: ReducedCosts, seed: UInt64) {
    self.table = table
    self.orders = orders
    self.prices = prices
    self.reducedCosts = reducedCosts
    random = SplitMix64(seed: seed)
  }

  /// How a round goes.
  struct Round: Sendable {
    /// Chains that are tried for each order.
    var turns: Double
    /// What a chain may lose at most; millionths.
    var allowance: Double
    /// The share of their price that supplies cost for the time of the round.
    var share: Double
  }

  /// - Returns: the chains that were tried.
  mutating func run(_ round: Round, _ plan: inout PricedPlan, threads: Int, until: StoppingCriterion) -> Int {
    let setting = setting(round, plan, threads: threads)
    let perStream = max(1, orders.count / Self.streams / Self.burstsPerTurn)
    let bursts = max(1, Int(Double(orders.count) * round.turns) / (perStream * Self.streams))
    var tried = 0
    for _ in 0..<bursts where until.reached == nil {
      let seeds = (0..<Self.streams).map { _ in random.next() }
      let frozen = plan
      let found = Parallel.map(
        seeds.count, threads: threads, {},
        body: { number, _ in
          var chain = EjectionChain(frozen, setting, random: SplitMix64(seed: seeds[number]))
          chain.run(perStream, until: until)
          return chain.moves
        })
      for moves in found { plan.make(moves) }
      tried += perStream * Self.streams
    }
    return tried
  }

  private mutating func setting(_ round: Round, _ plan: PricedPlan, threads: Int) -> EjectionChain.Setting {
    let ranges = Parallel.ranges(orders.count, atLeast: 1024)
    let lists = Parallel.map(
      ranges.count, threads: threads, {},
      body: { [self] index, _ in losing(orders[ranges[index]], plan, above: Int64(round.allowance / 2)) })
    let losers = lists.flatMap { $0 }
    return EjectionChain.Setting(
      orders: orders, losers: losers.isEmpty ? orders : losers,
      users: OrdersByRow(orders, plan, threads: threads), prices: DrawnPrices(about: prices, &random),
      objective: prices.map { Int64(Double($0) * round.share) }, allowance: round.allowance)
  }

  /// Those orders whose options have more reduced cost than a limit.
  private func losing(_ orders: ArraySlice<Int32>, _ plan: PricedPlan, above limit: Int64) -> [Int32] {
    orders.filter { order in
      let index = Int(plan.classOfOrder[Int(order)])
      let cost = plan.costs[Int(order)]
      return reducedCosts.reducedCost(plan.chosen(Int(order)), cost: cost, of: index, table) > limit
    }
  }
}
