internal import OrderRouting

/// Finds prices of contested supplies under which the orders, each for itself, ask for about what there is.
///
/// At any prices λ ≥ 0, no plan costs less than Σ over orders of the cheapest option at the prices, less
/// Σ λ · supply: what the orders save by using a supply is what they pay for it, and no more than all of it is
/// used. The search moves each price by how far the demand misses the supply, relative to the supply, with
/// steps that shrink from sweep to sweep: a subgradient method normalised row by row.
///
/// Pieces that share no row have bounds of their own, and keep the prices that are best for each.
/// Everything is in whole millionths, so that the bound needs no argument about rounding.
struct PriceSearch: Sendable {
  private let table: ChoiceTable
  private let pieces: TablePieces
  /// By row.
  private(set) var prices: [Int64]
  private(set) var bestPrices: [Int64]
  /// By piece.
  private(set) var bestBounds: [Int128]

  /// The step that prices begin with, where nothing is known of them; millionths.
  private let firstStep: Double
  /// Supply from which a row is large: demand misses it by small shares, so its price moves so many times
  /// farther on top at first.
  static let largeSupply = 48
  private static let headStart = 3.0

  /// So high that no order's option, priced at it, leaves the range of exact arithmetic.
  private let highestPrice: Int64

  /// - Parameter prices: by row, to start from.
  init(_ table: ChoiceTable, _ pieces: TablePieces, prices: [Int64]) {
    self.table = table
    self.pieces = pieces
    firstStep = max(1, table.typicalStep())
    let highest = Int64(1_000_000_000_000_000_000) / Int64(max(1, table.largestUse()))
    highestPrice = highest
    // A row that no choice uses has no price.
    self.prices = prices.indices.map { pieces.pieceOfRow[$0] < 0 ? 0 : max(0, min(highest, prices[$0])) }
    bestPrices = self.prices
    bestBounds = Array(repeating: .min, count: pieces.count)
  }

  /// What a sweep found: the demand by row, and the sum of the classes' cheapest options by piece.
  private struct Sweep: Sendable {
    var priced = OrderClassPricing()
    var demand: [Int]
    var cost: [Int128]
  }

  /// How far prices move, and how often.
  struct Schedule: Sendable {
    var sweeps: Int
    /// Millionths; ``ChoiceTable/typicalStep()`` to begin with.
    var step: Double
    var shrink: Double
    /// Classes of which about one is looked at, and counts for all. A sample proves no bound, and moves prices of
    /// large supplies alone: of small ones it cannot tell the demand.
    var stride = 1
  }

  /// Whether the last whole sweep moved no price.
  private(set) var isSettled = false

  /// Sweeps until the prices settle, or as often as the schedule says.
  ///
  /// - Returns: the step that was reached.
  @discardableResult
  mutating func run(_ schedule: Schedule, threads: Int) -> Double {
    var step = schedule.step
    for _ in 0..<schedule.sweeps where !isSettled {
      if schedule.stride == 1 {
        isSettled = !move(evaluate(threads: threads), by: step)
      } else {
        let demand = look(every: schedule.stride, threads: threads).demand
        _ = move(demand, by: step, fromSupply: Self.largeSupply)
      }
      step *= schedule.shrink
    }
    return step
  }

  /// Takes the bounds at the present prices where they are better.
  ///
  /// - Returns: the demand by row.
  @discardableResult
  mutating func evaluate(threads: Int) -> [Int] {
    let (demand, cost) = look(every: 1, threads: threads)
    var bounds = cost
    for row in prices.indices where prices[row] > 0 {
      bounds[Int(pieces.pieceOfRow[row])] -= Int128(prices[row]) * Int128(table.supply[row])
    }
    keepBest(bounds)
    return demand
  }

  /// What about one of so many classes asks for at the prices, counted for all: the demand by row, and what it costs
  /// by piece.
  private func look(every stride: Int, threads: Int) -> (demand: [Int], cost: [Int128]) {
    let ranges = Parallel.ranges(table.count, atLeast: 256)
    let (rows, count) = (table.supply.count, pieces.count)
    let sweeps = Parallel.gather(
      ranges.count, threads: threads,
      { Sweep(demand: Array(repeating: 0, count: rows), cost: Array(repeating: 0, count: count)) },
      body: { [self] index, sweep in add(ranges[index], every: stride, to: &sweep) })
    var demand = [Int](repeating: 0, count: rows)
    var cost = [Int128](repeating: 0, count: count)
    for sweep in sweeps {
      for row in demand.indices { demand[row] += sweep.demand[row] }
      for piece in cost.indices { cost[piece] += sweep.cost[piece] }
    }
    return (demand, cost)
  }

  private func add(_ range: Range<Int>, every stride: Int, to sweep: inout Sweep) {
    for index in range where pieces.pieceOfClass[index] >= 0 {
      let size = Int(table.heads[index].size)
      let weight = Self.weight(of: index, size, every: stride)
      if weight == 0 { continue }
      sweep.priced.evaluate(index, table, prices: prices, allowed: .allAndLeftOut)
      sweep.cost[Int(pieces.pieceOfClass[index])] += Int128(sweep.priced.cost) * Int128(weight)
      for choice in sweep.priced.chosen {
        table.forEachUse(Int(choice), of: index) { sweep.demand[$0] += $1 * weight }
      }
    }
  }

  /// For how many orders a class counts where one of so many is looked at; 0: it is not. A class of many orders
  /// always counts for itself; others are drawn, as their turn in a file may tell where they go.
  private static func weight(of index: Int, _ size: Int, every stride: Int) -> Int {
    if size >= stride { return size }
    var random = SplitMix64(seed: UInt64(index))
    return random.below(stride) == 0 ? size * stride : 0
  }

  private mutating func keepBest(_ bounds: [Int128]) {
    var isBetter = [Bool](repeating: false, count: bounds.count)
    for piece in bounds.indices where bounds[piece] > bestBounds[piece] {
      bestBounds[piece] = bounds[piece]
      isBetter[piece] = true
    }
    for row in prices.indices {
      let piece = pieces.pieceOfRow[row]
      if piece >= 0, isBetter[Int(piece)] { bestPrices[row] = prices[row] }
    }
  }

  /// Moves the prices of supplies so large towards balance; `false` where none moves.
  private mutating func move(_ demand: [Int], by step: Double, fromSupply least: Int = 0) -> Bool {
    var moved = false
    let largeStep = step * (1 + Self.headStart * min(1, step / firstStep))
    for row in prices.indices where table.supply[row] >= least {
      let supply = table.supply[row]
      let excess = Double(demand[row] - supply)
      // What nobody wants too much of stays free.
      if excess < 0, prices[row] == 0 { continue }
      let rowStep = supply < Self.largeSupply ? step : largeStep
      let change = rowStep * excess / (Double(supply) + abs(excess) / 2 + 1e-9)
      let price = max(0, prices[row] + Int64(max(-1e18, min(1e18, change)).rounded()))
      let capped = min(price, highestPrice)
      if capped != prices[row] { moved = true }
      prices[row] = capped
    }
    return moved
  }
}

extension PriceSearch.Schedule {
  /// The factor that shrinks a step to a share of it in so many sweeps, by bisection: the same on any machine.
  static func shrink(to share: Double, in sweeps: Int) -> Double {
    var (low, high) = (0.5, 1.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<sweeps { power *= middle }
      if power < share { low = middle } else { high = middle }
    }
    return low
  }
}
