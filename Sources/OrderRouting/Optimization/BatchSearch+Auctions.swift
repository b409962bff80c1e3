// The rung of neighbourhoods: its bound by auctions, its plans by blocks.
extension BatchSearch {
  /// The relative gap from which it is worth to hand out scarce rows in whole lines.
  static let auctionGap = 0.000_3

  /// Choices past which auctions would take longer than they gain.
  static let auctionLimit = 8_000_000

  /// Sweeps of the auctions: fewer for large batches.
  private var auctionSweeps: Int { max(60, min(240, 100_000_000 / max(1, table.content.count))) }

  /// Raises the bound by handing scarce rows out in whole lines, and takes the plans that come of it.
  mutating func holdAuctions() {
    if gap <= Self.auctionGap || limit != nil || model.isNarrow || table.content.count > Self.auctionLimit {
      return
    }
    let groups = SupplyGroups(table, pieces, kinds: problem.kinds(table))
    if groups.count == 0 { return }
    search.progress?("handing out \(groups.count) groups of scarce supplies")
    var auctions = AuctionSearch(table, pieces, groups, prices: prices)
    let sweeps = auctionSweeps
    let step = table.typicalStep() * (sweeps < 100 ? 0.15 : 0.37)
    // The last steps are a few hundredths of the first.
    let shrink = PriceSearch.Schedule.shrink(to: sweeps < 100 ? 0.02 : 0.004, in: sweeps)
    var reached = step
    for number in 0..<sweeps where limit == nil {
      auctions.sweep(step: reached, threads: search.threads)
      reached *= shrink
      budget.spend(table.count / 1000)
      if number > sweeps / 2, number % 30 == 0 {
        adopt(auctions.plan(from: emptyPlan, rest: fadedPrices(groups), threads: search.threads))
        tellFinding()
      }
    }
    auctions.settle(threads: search.threads)
    adopt(auctions.plan(from: emptyPlan, rest: fadedPrices(groups), threads: search.threads))
    for piece in bounds.indices { bounds[piece] = max(bounds[piece], auctions.bestBounds[piece]) }
    rung = .neighbourhoods
    let current = auctions.currentBounds()
    auctionYardstick = (auctions.yardstick(threads: search.threads), current)
    isGrouped = groups.groupOfRow.map { $0 >= 0 }
  }

  /// By row: half the price where auctions decide, the whole price elsewhere.
  private func fadedPrices(_ groups: SupplyGroups) -> [Int64] {
    prices.indices.map { groups.groupOfRow[$0] >= 0 ? prices[$0] / 2 : prices[$0] }
  }

  /// Takes the pieces of another plan that are cheaper there.
  mutating func adopt(_ other: PricedPlan) {
    let mine = costs()
    let old = plan
    plan = other
    let theirs = costs()
    plan = old
    for (piece, classes) in pieces.classes().enumerated() where theirs[piece] < mine[piece] {
      let options = classes.map { index in
        (other.orderStart[index]..<other.orderStart[index + 1]).map { other.chosen($0) }
      }
      plan.replace(classes, options)
    }
  }

  /// By piece the better of the yardsticks, and the bound that it is from.
  func bestYardstick(_ piece: Int, _ byPrice: Yardstick) -> (yardstick: Yardstick, bound: Int128) {
    guard let auction = auctionYardstick, auction.bounds[piece] > priceBounds[piece] else {
      return (byPrice, priceBounds[piece])
    }
    return (auction.yardstick, auction.bounds[piece])
  }
}
