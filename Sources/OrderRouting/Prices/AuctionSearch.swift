/// Raises the bound above what prices by the unit can prove: scarce rows in small groups are handed out in whole
/// lines, and order lines bid for them.
///
/// Every line that wants something of a group has a bid for each place. An order pays its bids, a group takes the
/// best bids that it can serve together (``GroupAuction``), and what orders pay less what groups take is a lower
/// bound at any bids (Lagrangian decomposition: Guignard and Kim 1987, DOI 10.1007/BF02592954). A bid rises where an
/// order wants what the group gives to others, and falls where the group gives what the order does not want. An
/// order with a single line bids its whole worth: then the group decides for it.
struct AuctionSearch: Sendable {
  private let table: ChoiceTable
  private let pieces: TablePieces
  private let groups: SupplyGroups
  /// By row that is in no group: its price.
  private(set) var prices: [Int64]
  /// By term of the table: what a step bids for a group's row, or pays for another.
  private(set) var bids: [Int64]
  /// By piece.
  private(set) var bestBounds: [Int128]
  /// By class: the only group that its only line wants, where it bids its worth; −1: it does not.
  private var bidder: [Int32] = []

  // What the last sweep left, by class, by group and by term.
  private var costs: [Int64]
  private var asked: [[Int32]]
  private var values: [Int64]
  private var grants: [[(user: Int32, term: Int32)]]
  private var wanted: [Int32]
  private var trend: [Double]
  private var granted: [Int32]
  /// By piece: what orders pay, and what groups take.
  private var paid: [Int128]
  private var isStaleClass: [Bool]
  private var isStaleGroup: [Bool]

  init(_ table: ChoiceTable, _ pieces: TablePieces, _ groups: SupplyGroups, prices: [Int64]) {
    self.table = table
    self.pieces = pieces
    self.groups = groups
    self.prices = prices
    bids = table.termRow.indices.map { Int64(table.termAmount[$0]) * prices[Int(table.termRow[$0])] }
    for row in prices.indices where groups.groupOfRow[row] >= 0 { self.prices[row] = 0 }
    bestBounds = Array(repeating: .min, count: pieces.count)
    costs = Array(repeating: 0, count: table.count)
    asked = Array(repeating: [], count: table.count)
    values = Array(repeating: 0, count: groups.count)
    grants = Array(repeating: [], count: groups.count)
    wanted = Array(repeating: 0, count: bids.count)
    granted = wanted
    trend = Array(repeating: 0, count: bids.count)
    paid = Array(repeating: 0, count: pieces.count)
    isStaleClass = (0..<table.count).map { pieces.pieceOfClass[$0] >= 0 }
    isStaleGroup = Array(repeating: true, count: groups.count)
    bidder = (0..<table.count).map(onlyGroup)
  }

  private func onlyGroup(_ index: Int) -> Int32 {
    if !table.hasSingleStep(index) { return -1 }
    var only: Int32 = -1
    for place in 0..<table.places(index).count {
      var count = 0
      for term in table.terms(index, place: place, line: 0) {
        let group = groups.groupOfRow[Int(table.termRow[term])]
        if group < 0 { continue }
        count += 1
        if (only >= 0 && group != only) || count > 1 { return -1 }
        only = group
      }
    }
    return only
  }

  // MARK: Orders

  /// What the classes of one range ask for.
  private struct Orders: Sendable {
    var priced = PricedClass()
    var classes: [(index: Int32, cost: Int64, asked: [Int32])] = []
    var bids: [(term: Int32, bid: Int64)] = []
  }

  private func ask(_ range: ArraySlice<Int32>, _ orders: inout Orders) {
    for number in range {
      let index = Int(number)
      if bidder[index] >= 0 {
        let (cost, choice) = bidWorth(index, &orders)
        orders.classes.append((number, cost, choice >= 0 ? [choice] : []))
      } else {
        orders.priced.evaluate(index, table, prices: prices, bids: bids)
        orders.classes.append((number, orders.priced.cost, orders.priced.chosen))
      }
    }
  }

  /// Bids all that an order with one line saves at each place, and returns what it costs without.
  private func bidWorth(_ index: Int, _ orders: inout Orders) -> (cost: Int64, choice: Int32) {
    let fillings = table.fillings(index).lowerBound
    let shipping = table.fillingCost[fillings + 1]
    var without = table.fillingCost[fillings]
    var choiceWithout: Int32 = -1
    let canShip = shipping != DivisionTable.impossible && table.maxShipments[index] > 0
    for choice in table.choices(index) where canShip && groupTerm(choice, index) < 0 {
      let cost = linearCost(choice, index) + shipping
      if cost < without {
        without = cost
        choiceWithout = Int32(choice)
      }
    }
    var last: Int32 = -1
    for choice in table.choices(index) {
      let term = groupTerm(choice, index)
      if term < 0 { continue }
      let worth = canShip ? max(0, without - linearCost(choice, index) - shipping) : 0
      if term == last {
        let position = orders.bids.count - 1
        orders.bids[position].bid = max(orders.bids[position].bid, worth)
      } else {
        orders.bids.append((term, worth))
      }
      last = term
    }
    return (without, choiceWithout)
  }

  /// The term of a single-line choice that a group hands out; −1 for none.
  private func groupTerm(_ choice: Int, _ index: Int) -> Int32 {
    for term in table.terms(index, place: Int(table.place[choice]), line: 0)
    where groups.groupOfRow[Int(table.termRow[term])] >= 0 { return Int32(term) }
    return -1
  }

  /// What a choice costs with the prices of the rows that are in no group.
  private func linearCost(_ choice: Int, _ index: Int) -> Int64 {
    // The rows of groups have no price here.
    table.pricedCost(choice, of: index, prices)
  }

  // MARK: Sweeps

  /// Sweeps between which the prices of rows in no group stay.
  static let sweepsPerPriceMove = 5

  /// - Parameter schedule: steps in millionths of money.
  /// - Returns: the step that was reached.
  @discardableResult
  mutating func run(_ schedule: PriceSearch.Schedule, threads: Int) -> Double {
    var step = schedule.step
    for number in 0..<schedule.sweeps {
      ask(threads: threads)
      hold(threads: threads)
      keepBest()
      moveBids(step)
      if number % Self.sweepsPerPriceMove == Self.sweepsPerPriceMove - 1 {
        movePrices(step * Double(Self.sweepsPerPriceMove))
      }
      step *= schedule.shrink
    }
    ask(threads: threads)
    hold(threads: threads)
    keepBest()
    return step
  }

  private mutating func ask(threads: Int) {
    let stale = (0..<Int32(table.count)).filter { isStaleClass[Int($0)] }
    let ranges = Parallel.ranges(stale.count, atLeast: 256)
    let parts = Parallel.map(ranges.count, threads: threads, { Orders() }) { [self] index, own in
      own.classes.removeAll(keepingCapacity: true)
      own.bids.removeAll(keepingCapacity: true)
      ask(stale[ranges[index]], &own)
      return own
    }
    for part in parts {
      for (number, cost, choices) in part.classes { settle(Int(number), cost, choices) }
      for (term, bid) in part.bids where bids[Int(term)] != bid {
        bids[Int(term)] = bid
        isStaleGroup[Int(groups.groupOfRow[Int(table.termRow[Int(term)])])] = true
      }
    }
  }

  private mutating func settle(_ index: Int, _ cost: Int64, _ choices: [Int32]) {
    isStaleClass[index] = false
    let size = table.size[index]
    paid[Int(pieces.pieceOfClass[index])] += (Int128(cost) - Int128(costs[index])) * Int128(size)
    costs[index] = cost
    if bidder[index] < 0 {
      for choice in asked[index] {
        table.forEachTerm(Int(choice), of: index) { wanted[$0] -= Int32($1) * size }
      }
      for choice in choices { table.forEachTerm(Int(choice), of: index) { wanted[$0] += Int32($1) * size } }
    }
    asked[index] = choices
  }

  private struct Hall: Sendable {
    var auction = GroupAuction()
    var copyUser: [Int32] = []
    var left: [Int] = []
    var offers: [GroupAuction.Offer] = []
    var results: [(group: Int32, value: Int64, granted: [(user: Int32, term: Int32)])] = []
  }

  private mutating func hold(threads: Int) {
    let stale = (0..<Int32(groups.count)).filter { isStaleGroup[Int($0)] }
    let ranges = Parallel.ranges(stale.count, atLeast: 16)
    let halls = Parallel.map(ranges.count, threads: threads, { Hall() }) { [self] index, own in
      own.results.removeAll(keepingCapacity: true)
      for group in stale[ranges[index]] {
        hold(Int(group), &own)
      }
      return own
    }
    for hall in halls {
      for (number, value, winners) in hall.results {
        let group = Int(number)
        isStaleGroup[group] = false
        if let row = groups.rows(group).first {
          paid[Int(pieces.pieceOfRow[Int(row)])] -= Int128(value) - Int128(values[group])
        }
        values[group] = value
        for (_, term) in grants[group] { granted[Int(term)] -= 1 }
        for (_, term) in winners { granted[Int(term)] += 1 }
        grants[group] = winners
      }
    }
  }

  private func hold(_ group: Int, _ hall: inout Hall) {
    if holdUncontested(group, &hall) { return }
    fill(&hall, group, sparing: true)
    let value = hall.auction.finish()
    var granted: [(user: Int32, term: Int32)] = []
    for (copy, award) in hall.auction.awards.enumerated() where award >= 0 {
      let user = hall.copyUser[copy]
      granted.append((user, groups.offerTerm[groups.offers(Int(user)).lowerBound + award]))
    }
    hall.results.append((Int32(group), value, granted))
  }

  /// Gives every copy its best offer where there is enough of every row for that.
  private func holdUncontested(_ group: Int, _ hall: inout Hall) -> Bool {
    hall.left.removeAll(keepingCapacity: true)
    for row in groups.rows(group) { hall.left.append(table.supply[Int(row)]) }
    var value: Int64 = 0
    var granted: [(user: Int32, term: Int32)] = []
    for user in groups.users(group) {
      var best = -1
      for offer in groups.offers(user) {
        let bid = bids[Int(groups.offerTerm[offer])]
        if bid > (best < 0 ? 0 : bids[Int(groups.offerTerm[best])]) { best = offer }
      }
      if best < 0 { continue }
      let term = groups.offerTerm[best]
      let copies = Int(groups.userCopies[user])
      let row = Int(groups.rowPosition[best])
      hall.left[row] -= copies * Int(table.termAmount[Int(term)])
      if hall.left[row] < 0 { return false }
      value += Int64(copies) * bids[Int(term)]
      for _ in 0..<copies { granted.append((Int32(user), term)) }
    }
    hall.results.append((Int32(group), value, granted))
    return true
  }

  /// Adds the copies of a group's users to an auction.
  ///
  /// - Parameter sparing: copies past which nothing is left for another are left out; else one of them is in, that
  ///   takes the place of a copy whose award is forced.
  private func fill(_ hall: inout Hall, _ group: Int, sparing: Bool) {
    let rows = groups.rows(group)
    hall.auction.begin(rows.map { table.supply[Int($0)] })
    hall.copyUser.removeAll(keepingCapacity: true)
    for user in groups.users(group) {
      hall.offers.removeAll(keepingCapacity: true)
      var useful = sparing ? 0 : 1
      for offer in groups.offers(user) {
        let term = Int(groups.offerTerm[offer])
        let row = Int(groups.rowPosition[offer])
        let amount = Int(table.termAmount[term])
        hall.offers.append(.init(row: row, amount: amount, bid: bids[term]))
        if bids[term] > 0 { useful += table.supply[Int(table.termRow[term])] / amount }
      }
      for _ in 0..<min(useful, Int(groups.userCopies[user])) {
        hall.auction.add(hall.offers)
        hall.copyUser.append(Int32(user))
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
    for group in 0..<groups.count {
      for user in groups.users(group) {
        let index = Int(groups.userClass[user])
        if bidder[index] >= 0 { continue }
        for offer in groups.offers(user) {
          let term = Int(groups.offerTerm[offer])
          let miss = wanted[term] - granted[term]
          let old = trend[term]
          if miss == 0 && abs(old) < 0.02 { trend[term] = 0; continue }
          trend[term] = (old + Double(miss) / Double(groups.userCopies[user])) / 2
          let change = step * trend[term]
          let bid = max(0, bids[term] + Int64(change.rounded()))
          if bid == bids[term] { continue }
          bids[term] = bid
          isStaleGroup[group] = true
          isStaleClass[index] = true
        }
      }
    }
  }

  private mutating func movePrices(_ step: Double) {
    let demand = demand()
    var moved = [Bool](repeating: false, count: prices.count)
    for row in prices.indices where groups.groupOfRow[row] < 0 {
      let excess = Double(demand[row] - table.supply[row])
      let change = step * excess / (Double(table.supply[row]) + abs(excess) / 2 + 1e-9)
      let price = max(0, prices[row] + Int64(max(-1e15, min(1e15, change)).rounded()))
      moved[row] = price != prices[row]
      prices[row] = price
    }
    for term in bids.indices where moved[Int(table.termRow[term])] {
      bids[term] = Int64(table.termAmount[term]) * prices[Int(table.termRow[term])]
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
        if let choice = bestChoice(at: term, index) { table.forEachUse(choice, of: index) { demand[$0] += $1 } }
      }
    }
    for index in 0..<table.count {
      let rest = Int(max(0, table.size[index] - won[index]))
      for choice in asked[index] { table.forEachUse(Int(choice), of: index) { demand[$0] += $1 * rest } }
    }
    return demand
  }

  /// The cheapest choice of a single-line class that uses a term.
  private func bestChoice(at term: Int32, _ index: Int) -> Int? {
    table.choices(index).filter { groupTerm($0, index) == term }
      .min { linearCost($0, index) < linearCost($1, index) }
  }
}

extension AuctionSearch {
  /// What the present bids tell of options: what an order pays above its cheapest, and what its groups lose by
  /// giving each of its lines just what the option uses.
  ///
  /// The losses of different groups add up; those of two lines of one order in one group need not, so such
  /// orders are judged by their bids alone.
  func yardstick(threads: Int) -> Yardstick {
    var yardstick = Yardstick(prices: prices, bids: bids, floors: costs)
    let ranges = Parallel.ranges(groups.count, atLeast: 16)
    let parts = Parallel.map(ranges.count, threads: threads, { Hall() }) { index, hall in
      var changes: [(user: Int, losses: [Int64])] = []
      for group in ranges[index] { addLosses(group, &hall, &changes) }
      return changes
    }
    for (user, losses) in parts.joined() {
      yardstick.floors[Int(groups.userClass[user])] -= losses[0]
      for (offset, offer) in groups.offers(user).enumerated() {
        yardstick.bids[Int(groups.offerTerm[offer])] += losses[offset + 1] - losses[0]
      }
    }
    return yardstick
  }

  /// By user with one copy an order: what the group loses where it gives an order nothing, or each offer.
  private func addLosses(_ group: Int, _ hall: inout Hall, _ changes: inout [(user: Int, losses: [Int64])]) {
    let users = groups.users(group)
    fill(&hall, group, sparing: false)
    let value = hall.auction.finish()
    hall.auction.findOutcomes()
    var copy = 0
    for user in users {
      let index = Int(groups.userClass[user])
      let outcomes = hall.auction.outcomes[copy]
      copy = hall.copyUser.firstIndex { Int($0) > user } ?? hall.copyUser.count
      let isAlone =
        groups.userCopies[user] == table.size[index]
        && (user == users.lowerBound || groups.userClass[user - 1] != index)
        && (user + 1 == users.upperBound || groups.userClass[user + 1] != index)
      if isAlone { changes.append((user, outcomes.map { $0.map { value - $0 } ?? DivisionTable.impossible / 1000 })) }
    }
  }

  /// A plan in which orders have what the last sweep gave them, where orders and groups agree; all others are
  /// filled with what that leaves.
  ///
  /// - Parameters:
  ///   - empty: a plan in which no class is filled.
  ///   - rest: by row: the prices at which the others are filled.
  func plan(from empty: PricedPlan, rest: [Int64], threads: Int) -> PricedPlan {
    var plan = empty
    var next = plan.orderStart
    for group in 0..<groups.count {
      for (user, term) in grants[group] {
        let index = Int(groups.userClass[Int(user)])
        if bidder[index] < 0 || next[index] >= plan.orderStart[index + 1] { continue }
        if let choice = bestChoice(at: term, index), plan.put(next[index], [Int32(choice)]) { next[index] += 1 }
      }
    }
    for index in 0..<table.count where bidder[index] < 0 && agrees(index) {
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] { plan.put(order, asked[index]) }
    }
    plan.construct(prices: rest, threads: threads)
    return plan
  }

  /// Whether the groups gave a class what it asked for.
  private func agrees(_ index: Int) -> Bool {
    var agrees = true
    for choice in asked[index] {
      table.forEachTerm(Int(choice), of: index) { term, _ in
        if granted[term] < wanted[term], groups.groupOfRow[Int(table.termRow[term])] >= 0 { agrees = false }
      }
    }
    return agrees
  }
}

extension ChoiceTable {
  /// Whether a class can use one of the marked rows.
  func touches(_ index: Int, _ marked: [Bool]) -> Bool {
    for place in places(index) where placeRow[place] >= 0 && marked[Int(placeRow[place])] { return true }
    for choice in choices(index) {
      let row = offerRow[Int(offer[choice])]
      if row >= 0, marked[Int(row)] { return true }
    }
    let first = termBase[index]
    let last = first + places(index).count * lines(index).count
    for term in Int(termStart[first])..<Int(termStart[last]) where marked[Int(termRow[term])] { return true }
    return false
  }

  /// Calls `body` with the terms that a choice uses, and how many steps of each.
  func forEachTerm(_ choice: Int, of index: Int, _ body: (_ term: Int, _ steps: Int) -> Void) {
    var rest = Int(content[choice])
    var line = 0
    while rest > 0 {
      let radix = Int(steps[Int(lineStart[index]) + line]) + 1
      let count = rest % radix
      rest /= radix
      if count > 0 {
        for term in terms(index, place: Int(place[choice]), line: line) { body(term, count) }
      }
      line += 1
    }
  }
}
