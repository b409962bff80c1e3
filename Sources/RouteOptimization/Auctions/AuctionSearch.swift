internal import OrderRouting

/// Raises the bound above what prices by the unit can prove: scarce rows in small groups are handed out in whole
/// lines, and order lines bid for them.
///
/// Every line that wants something of a group has a bid for each place. An order pays its bids, a group takes the
/// best bids that it can serve together (``GroupAuction``), and what orders pay less what groups take is a lower
/// bound at any bids (Lagrangian decomposition: Guignard and Kim 1987, DOI 10.1007/BF02592954). A bid rises where an
/// order wants what the group gives to others, and falls where the group gives what the order does not want. An
/// order with a single line bids its whole worth: then the group decides for it.
struct AuctionSearch: Sendable {
  let table: ChoiceTable
  let pieces: TablePieces
  let groups: SupplyGroups
  /// By row that is in no group: its price.
  private(set) var prices: [Int64]
  /// By term of the table: what a step bids for a group's row, or pays for another.
  private(set) var bids: [Int64]
  /// By piece.
  private(set) var bestBounds: [Int128]
  /// By class: the only group that its only line wants, where it bids its worth; −1: it does not.
  private(set) var bidder: [Int32] = []
  /// By term: the class whose bid it is, where bids move, its group, and its copies; −1 elsewhere.
  private var movers: [(index: Int32, group: Int32, copies: Int32)]
  /// By row: how far its price moved last.
  private var drift: [Double]
  /// By term: whether it is wanted and granted unequally, or was of late.
  private var isMoving: [Bool]

  // What the last sweep left, by class, by group and by term.
  private(set) var costs: [Int64]
  private(set) var asked: [[Int32]]
  private(set) var values: [Int64]
  private(set) var grants: [[(user: Int32, term: Int32)]]
  private(set) var wanted: [Int32]
  /// By term: how far wanted and granted were apart of late.
  private var trend: [Double]
  /// By term: the mean square of that, over about ``memory`` sweeps in which it moved, from 0. Bids that are often at
  /// odds move less than others, as in AdaGrad (Duchi, Hazan and Singer 2011, JMLR 12, 2121–2159).
  private var unrest: [Double]
  private(set) var granted: [Int32]
  /// By piece: what orders pay, and what groups take.
  private var paid: [Int128]
  private var isStaleClass: [Bool]
  private var sweeps = 0
  private var isStaleGroup: [Bool]

  init(_ table: ChoiceTable, _ pieces: TablePieces, _ groups: SupplyGroups, prices: [Int64]) {
    self.table = table
    self.pieces = pieces
    self.groups = groups
    self.prices = prices
    bids = table.terms.indices.map { Int64(table.terms[$0].amount) * prices[Int(table.terms[$0].row)] }
    for row in prices.indices where groups.groupOfRow[row] >= 0 { self.prices[row] = 0 }
    bestBounds = Array(repeating: .min, count: pieces.count)
    costs = Array(repeating: 0, count: table.count)
    asked = Array(repeating: [], count: table.count)
    values = Array(repeating: 0, count: groups.count)
    grants = Array(repeating: [], count: groups.count)
    wanted = Array(repeating: 0, count: bids.count)
    granted = wanted
    trend = Array(repeating: 0, count: bids.count)
    unrest = trend
    drift = Array(repeating: 0, count: prices.count)
    paid = Array(repeating: 0, count: pieces.count)
    isStaleClass = (0..<table.count).map { pieces.pieceOfClass[$0] >= 0 }
    isStaleGroup = Array(repeating: true, count: groups.count)
    movers = Array(repeating: (-1, -1, 0), count: bids.count)
    isMoving = Array(repeating: false, count: bids.count)
    bidder = (0..<table.count).map(onlyGroup)
    for group in 0..<groups.count {
      for user in groups.users(group) where bidder[Int(groups.userClass[user])] < 0 {
        let mover = (groups.userClass[user], Int32(group), groups.userCopies[user])
        for offer in groups.offers(user) { movers[Int(groups.offerTerm[offer])] = mover }
      }
    }
  }

  /// Begins at other prices of rows, and bids, of some classes; at rows in no group a bid is as many prices as it takes
  /// units.
  mutating func take(_ prices: [Int64], _ bids: [Int64], of classes: [Int], rows: [Int]) {
    for row in rows where groups.groupOfRow[row] < 0 { self.prices[row] = prices[row] }
    for index in classes {
      isStaleClass[index] = true
      for term in table.terms(index) {
        let row = Int(table.terms[term].row)
        let isGrouped = groups.groupOfRow[row] >= 0
        self.bids[term] = isGrouped ? bids[term] : Int64(table.terms[term].amount) * prices[row]
        if isGrouped { isStaleGroup[Int(groups.groupOfRow[row])] = true }
      }
    }
  }

  private func onlyGroup(_ index: Int) -> Int32 {
    if !table.hasSingleStep(index) { return -1 }
    var only: Int32 = -1
    for place in 0..<table.places(index).count {
      var count = 0
      for term in table.terms(index, place: place, line: 0) {
        let group = groups.groupOfRow[Int(table.terms[term].row)]
        if group < 0 { continue }
        count += 1
        if (only >= 0 && group != only) || count > 1 { return -1 }
        only = group
      }
    }
    return only
  }

  // MARK: Sweeps

  /// Sweeps between which the prices of rows in no group stay.
  static let sweepsPerPriceMove = 5
  /// Sweeps over which the unrest of a bid is counted.
  private static let memory = 1000.0
  /// What stands for the unrest of a bid that was never at odds.
  private static let leastUnrest = 0.1

  /// Asks the orders, holds the auctions, and moves bids and prices.
  ///
  /// - Parameters:
  ///   - step: millionths; a bid that misses by a whole line moves four times as far at first, and twice as far when
  ///     it has missed in some hundred sweeps.
  ///   - keptDrift: the share of its last move that the price of a large supply moves on by.
  mutating func sweep(step: Double, keptDrift: Double, threads: Int) {
    settle(threads: threads)
    moveBids(step)
    sweeps += 1
    if sweeps % Self.sweepsPerPriceMove == 0 { movePrices(step * Double(Self.sweepsPerPriceMove), keptDrift) }
  }

  /// Asks the orders and holds the auctions at the present bids.
  mutating func settle(threads: Int) {
    ask(threads: threads)
    hold(threads: threads)
    keepBest()
  }

  private mutating func ask(threads: Int) {
    let stale = (0..<Int32(table.count)).filter { isStaleClass[Int($0)] }
    let ranges = Parallel.ranges(stale.count, atLeast: 256)
    let parts = Parallel.map(
      ranges.count, threads: threads, { Orders() },
      body: { [self] index, own in
        own.classes.removeAll(keepingCapacity: true)
        own.bids.removeAll(keepingCapacity: true)
        own.asked.removeAll(keepingCapacity: true)
        ask(stale[ranges[index]], &own)
        return own
      })
    for part in parts {
      var start = 0
      for (number, cost, end) in part.classes {
        settle(Int(number), cost, part.asked[start..<end])
        start = end
      }
      for (term, bid) in part.bids where bids[Int(term)] != bid {
        bids[Int(term)] = bid
        isStaleGroup[Int(groups.groupOfRow[Int(table.terms[Int(term)].row)])] = true
      }
    }
  }

  private mutating func settle(_ index: Int, _ cost: Int64, _ choices: ArraySlice<Int32>) {
    isStaleClass[index] = false
    let size = table.heads[index].size
    paid[Int(pieces.pieceOfClass[index])] += (Int128(cost) - Int128(costs[index])) * Int128(size)
    costs[index] = cost
    if bidder[index] < 0 {
      for choice in asked[index] {
        table.forEachTerm(Int(choice), of: index) { want($0, -Int32($1) * size) }
      }
      for choice in choices { table.forEachTerm(Int(choice), of: index) { want($0, Int32($1) * size) } }
    }
    asked[index].removeAll(keepingCapacity: true)
    asked[index].append(contentsOf: choices)
  }

  private mutating func want(_ term: Int, _ count: Int32) {
    wanted[term] += count
    isMoving[term] = true
  }

  private mutating func grant(_ term: Int, _ count: Int32) {
    granted[term] += count
    isMoving[term] = true
  }

  private mutating func hold(threads: Int) {
    let stale = (0..<Int32(groups.count)).filter { isStaleGroup[Int($0)] }
    let ranges = Parallel.ranges(stale.count, atLeast: 16)
    let workspaces = Parallel.map(
      ranges.count, threads: threads, { Workspace() },
      body: { [self] index, own in
        own.results.removeAll(keepingCapacity: true)
        own.granted.removeAll(keepingCapacity: true)
        for group in stale[ranges[index]] {
          hold(Int(group), &own)
        }
        return own
      })
    for workspace in workspaces {
      var start = 0
      for (number, value, end) in workspace.results {
        let group = Int(number)
        isStaleGroup[group] = false
        if let row = groups.rows(group).first {
          paid[Int(pieces.pieceOfRow[Int(row)])] -= Int128(value) - Int128(values[group])
        }
        values[group] = value
        for (_, term) in grants[group] { grant(Int(term), -1) }
        grants[group].removeAll(keepingCapacity: true)
        for winner in workspace.granted[start..<end] {
          grant(Int(winner.term), 1)
          grants[group].append(winner)
        }
        start = end
      }
    }
  }

  /// By piece: the bound at the present prices and bids.
  func currentBounds() -> [Int128] {
    var bounds = paid
    for row in prices.indices where prices[row] > 0 {
      bounds[Int(pieces.pieceOfRow[row])] -= Int128(prices[row]) * Int128(table.supply[row])
    }
    return bounds
  }

  private mutating func keepBest() {
    let bounds = currentBounds()
    for piece in bounds.indices where bounds[piece] > bestBounds[piece] { bestBounds[piece] = bounds[piece] }
  }

  private mutating func moveBids(_ step: Double) {
    for term in isMoving.indices where isMoving[term] {
      let (index, group, copies) = movers[term]
      let miss = wanted[term] - granted[term]
      if index < 0 || (miss == 0 && abs(trend[term]) < 0.02) {
        trend[term] = 0
        isMoving[term] = false
        continue
      }
      let share = Double(miss) / Double(copies)
      trend[term] = (trend[term] + share) / 2
      unrest[term] += (share * share - unrest[term]) / Self.memory
      let move = step * trend[term] / (Self.leastUnrest + unrest[term].squareRoot())
      let bid = max(0, bids[term] + Int64(move.rounded()))
      if bid == bids[term] { continue }
      bids[term] = bid
      isStaleGroup[Int(group)] = true
      isStaleClass[Int(index)] = true
    }
  }

  /// Moves the prices of rows in no group. Demand misses large supplies by small shares, so what is kept of their
  /// drift carries these prices farther.
  private mutating func movePrices(_ step: Double, _ keptDrift: Double) {
    let demand = demand()
    var moved = [Bool](repeating: false, count: prices.count)
    for row in prices.indices where groups.groupOfRow[row] < 0 {
      let excess = Double(demand[row] - table.supply[row])
      let change = step * excess / (Double(table.supply[row]) + abs(excess) / 2 + 1e-9)
      let isLarge = table.supply[row] >= PriceSearch.largeSupply
      let move = change + (isLarge ? keptDrift * drift[row] : 0)
      let price = max(0, prices[row] + Int64(max(-1e15, min(1e15, move)).rounded()))
      drift[row] = Double(price - prices[row])
      moved[row] = price != prices[row]
      prices[row] = price
    }
    for term in bids.indices where moved[Int(table.terms[term].row)] {
      bids[term] = Int64(table.terms[term].amount) * prices[Int(table.terms[term].row)]
    }
    for index in 0..<table.count where pieces.pieceOfClass[index] >= 0 {
      isStaleClass[index] = isStaleClass[index] || table.touches(index, moved)
    }
  }

  /// By row: what the classes use together, each by what it asked for or what it won.
  private func demand() -> [Int] {
    var demand = [Int](repeating: 0, count: prices.count)
    var won = [Int32](repeating: 0, count: table.count)
    for group in 0..<groups.count {
      for (user, term) in grants[group] {
        let index = Int(groups.userClass[Int(user)])
        if bidder[index] < 0 { continue }
        won[index] += 1
        if let choice = bestChoice(at: term, index) {
          table.forEachUse(choice, of: index) { demand[$0] += $1 }
        }
      }
    }
    for index in 0..<table.count {
      let rest = Int(max(0, table.heads[index].size - won[index]))
      for choice in asked[index] { table.forEachUse(Int(choice), of: index) { demand[$0] += $1 * rest } }
    }
    return demand
  }

  /// The cheapest choice of a single-line class that uses a term.
  func bestChoice(at term: Int32, _ index: Int) -> Int? {
    var best: Int?
    var least = Int64.max
    for choice in table.choices(index) where table.choices[choice].cost < least {
      if groupTerm(at: Int(table.choices[choice].place), index) != term { continue }
      let cost = linearCost(choice, index)
      if cost < least { (best, least) = (choice, cost) }
    }
    return best
  }
}
