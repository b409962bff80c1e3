internal import OrderRouting

// Bids of lines in place of prices.
extension JointBound {
  /// By long order and use of its program: the number of the bidder that pays for it; −1: by the price of its row. The
  /// same of the table's terms.
  struct BidTerms: Sendable {
    var bids = LineBids()
    fileprivate var byUse: [[Int]] = []
    fileprivate var byTerm: [Int] = []
  }

  /// Bids that are as much as the prices.
  func bidTerms(at prices: [Int64]) -> BidTerms {
    var terms = BidTerms()
    let table = model.table
    terms.byTerm = Array(repeating: -1, count: table.terms.count)
    for index in group.pieces.flatMap({ model.pieces.classes($0) }) {
      for line in 0..<table.lines(index).count {
        let steps = Int(table.lines[table.lines(index).lowerBound + line].steps)
        let worth = Double(table.unfilledCost(index)) / Double(max(1, table.lines(index).count * steps))
        for place in 0..<table.places(index).count {
          for term in table.terms(index, place: place, line: line)
          where isHandedOut(Int(table.terms[term].row)) {
            let (row, amount) = (Int(table.terms[term].row), Int(table.terms[term].amount))
            terms.byTerm[term] = terms.bids.append(
              .init(row: row, amount: amount, most: steps * Int(table.heads[index].size)),
              bid: prices[row] * Int64(amount), scale: worth)
          }
        }
      }
    }
    for relaxation in relaxations {
      var known: [[Int]: Int] = [:]
      terms.byUse.append(
        relaxation.uses.indices.map { use in
          let own = relaxation.uses[use]
          let (row, line) = (Int(rowOfNumber[own.number]), relaxation.line(ofUse: use))
          if row < 0 || line < 0 || !isHandedOut(row) { return -1 }
          if let bidder = known[[row, line]] { return bidder }
          let bidder = terms.bids.append(
            .init(row: row, amount: own.amount, most: relaxation.steps(line)),
            bid: prices[row] * Int64(own.amount), scale: abs(relaxation.worth(line)))
          known[[row, line]] = bidder
          return bidder
        })
    }
    return terms
  }

  /// Whether a row is of stock or of an allocation, and little enough to be handed out exactly.
  private func isHandedOut(_ row: Int) -> Bool {
    isOfItems[row] && model.table.supply[row] <= LineBids.mostSupply
  }

  /// The bound at bids, and at prices of all other rows; and by bidder how many steps more the orders want than they
  /// get.
  mutating func relaxedValue(at terms: BidTerms, prices: [Int64], threads: Int) -> (
    bound: Int128, excess: [Int]
  ) {
    let (table, bids) = (model.table, terms.bids)
    var bound: Int128 = 0
    var excess = [Int](repeating: 0, count: bids.bidders.count)
    let rows = bids.rows
    let isBid = rows.reduce(into: [Bool](repeating: false, count: prices.count)) { $0[$1] = true }
    for row in prices.indices where !isBid[row] { bound -= Int128(prices[row]) * Int128(table.supply[row]) }
    let handed = Parallel.map(
      rows.count, threads: threads, {},
      body: { index, _ in bids.best(rows[index], supply: table.supply[rows[index]]) })
    for row in handed {
      bound -= Int128(row.paid)
      for given in row.given { excess[given.bidder] -= given.steps }
    }
    var byTerm = [Int64](repeating: 0, count: table.terms.count)
    for term in byTerm.indices {
      let bidder = terms.byTerm[term]
      byTerm[term] =
        bidder >= 0 ? bids.bids[bidder] : prices[Int(table.terms[term].row)] * Int64(table.terms[term].amount)
    }
    var priced = OrderClassPricing()
    for index in group.pieces.flatMap({ model.pieces.classes($0) }) {
      priced.evaluate(
        index, table, prices: prices, bids: byTerm, allowed: model.isFiltered ? .allAndLeftOut : .all)
      let size = Int(table.heads[index].size)
      bound += Int128(priced.cost) * Int128(size)
      for choice in priced.chosen {
        table.forEachTerm(Int(choice), of: index) { term, steps in
          if terms.byTerm[term] >= 0 { excess[terms.byTerm[term]] += steps * size }
        }
      }
    }
    let (relaxations, dense) = (relaxations, dense(prices))
    let found = Parallel.map(
      relaxations.count, threads: threads, {},
      body: { index, _ in
        var own = relaxations[index]
        let usePrices = Self.usePrices(own, terms.byUse[index], bids.bids, dense)
        return (value: own.value(atUsePrices: usePrices), own: own)
      })
    for (index, order) in found.enumerated() {
      bound += Int128(order.value.cost)
      for use in order.value.used where terms.byUse[index][use.use] >= 0 {
        excess[terms.byUse[index][use.use]] += use.steps
      }
    }
    self.relaxations = found.map(\.own)
    return (bound, excess)
  }

  private static func usePrices(
    _ relaxation: LongOrderRelaxation, _ byUse: [Int], _ bids: [Int64], _ dense: [Int64]
  ) -> [Double] {
    relaxation.uses.indices.map { use in
      let own = relaxation.uses[use]
      return byUse[use] >= 0 ? Double(bids[byUse[use]]) : Double(dense[own.number]) * Double(own.amount)
    }
  }

  /// The bound at bids by the programs of the long orders, too.
  mutating func value(at terms: BidTerms, prices: [Int64], threads: Int) -> Int128 {
    let relaxed = relaxedValue(at: terms, prices: prices, threads: threads).bound
    let (floor, long, dense, remaining) = (floor, group.longOrders, dense(prices), model.remaining)
    let (relaxations, bids) = (relaxations, terms.bids.bids)
    let gains = Parallel.map(
      long.count, threads: threads, { floor },
      body: { index, own in
        let usePrices = Self.usePrices(relaxations[index], terms.byUse[index], bids, dense)
        // From the prices of weight that it ended with: no less than it told.
        var relaxation = relaxations[index]
        let least = relaxation.value(atUsePrices: usePrices).cost
        return max(0, Int128(own.value(long[index], usePrices: usePrices, remaining)) - Int128(least))
      })
    return gains.reduce(relaxed, +)
  }
}
