// The rung of neighbourhoods: its bound by auctions, its plans by blocks.
extension BatchSearch {
  /// The relative gap from which it is worth to hand out scarce rows in whole lines.
  static let auctionGap = 0.000_3

  /// Choices past which auctions would take longer than they gain.
  static let auctionLimit = 8_000_000

  /// The auctions of a batch between their rounds.
  ///
  /// Each round has twice the sweeps of the one before. It is due when as much work as it takes went into the plan
  /// since, and held between two cycles of chains or two passes of random neighbourhoods.
  struct AuctionRounds {
    fileprivate var auctions: AuctionSearch
    /// Of the next round.
    fileprivate var sweeps: Int
    /// The work that is spent when the next round is due.
    fileprivate var due = 0

    /// Choices that all sweeps of the first round look at together, but for the fewest and most sweeps.
    private static let firstWork = 100_000_000
    private static let firstSweeps = 60...240
    /// How far bids move when a round begins, as a share of a shipment's cost.
    fileprivate var firstStep = 0.1
    /// Choices that auctions look at for a unit of work.
    private static let choicesPerUnit = 30_000
    /// The share of the gap that a round has to close for another to follow.
    private static let worthwhile = 0.03

    /// Sweeps up to which bids have no time to come back from steps too large, and the gap from which steps are as
    /// large as where sweeps are many.
    private static let few = (sweeps: 120, gap: 0.06)
    private static let leastShareOfStep = 0.3

    /// - Parameter gap: before the first round.
    fileprivate init(_ auctions: AuctionSearch, gap: Double) {
      self.auctions = auctions
      let most = Self.firstWork / max(1, auctions.table.choices.count)
      sweeps = max(Self.firstSweeps.lowerBound, min(Self.firstSweeps.upperBound, most))
      if sweeps <= Self.few.sweeps { firstStep *= max(Self.leastShareOfStep, min(1, gap / Self.few.gap)) }
    }

    /// Sweeps that tell how long one takes.
    fileprivate static let timedSweeps = 3
    private static let fewestTimed = 20

    /// So many sweeps, or as many as leave chains time before a limit.
    fileprivate static func fitting(_ sweeps: Int, _ timeLeft: Duration?, spent: Duration) -> Int {
      guard let timeLeft else { return sweeps }
      let fitting = timeLeft * 0.6 / (max(spent, .nanoseconds(1)) / timedSweeps)
      return min(sweeps, max(fewestTimed, timedSweeps + Int(min(Double(sweeps), fitting))))
    }

    /// Of the prices of large supplies: their drift has to die away before a round ends.
    fileprivate var keptDrift: Double { max(0, min(0.8, 1 - 50 / Double(sweeps))) }

    /// Work of so many sweeps.
    fileprivate func work(_ sweeps: Int) -> Int {
      sweeps * auctions.table.choices.count / Self.choicesPerUnit
    }

    /// The next round; `nil` where the last one gained too little for another.
    fileprivate func next(gapBefore: Double, gap: Double, spent: Int) -> AuctionRounds? {
      if gap > gapBefore * (1 - Self.worthwhile) { return nil }
      var next = self
      next.sweeps *= 2
      next.due = spent + max(1, work(next.sweeps))
      return next
    }
  }

  /// Raises the bound by handing scarce rows out in whole lines, and takes the plans that come of it.
  mutating func holdAuctions() {
    if gap <= Self.auctionGap || limit != nil || model.isNarrow || table.choices.count > Self.auctionLimit {
      return
    }
    let groups = SupplyGroups(table, pieces, kinds: problem.kinds(table))
    if groups.count == 0 { return }
    search.progress?("handing out \(groups.count) groups of scarce supplies")
    isGrouped = groups.groupOfRow.map { $0 >= 0 }
    rounds = AuctionRounds(AuctionSearch(table, pieces, groups, prices: prices), gap: gap)
    rung = .neighbourhoods
    holdRound(isFirst: true)
  }

  /// Holds another round of auctions, where one is due.
  ///
  /// - Returns: whether there is a better yardstick.
  mutating func holdDueRound() -> Bool {
    guard let due = rounds?.due, budget.spent >= due, limit == nil, !isGoodEnough else { return false }
    search.progress?("handing out scarce supplies again")
    let isBetter = holdRound(isFirst: false)
    tellFinding()
    return isBetter
  }

  /// - Returns: whether there is a better yardstick.
  @discardableResult
  private mutating func holdRound(isFirst: Bool) -> Bool {
    guard var round = rounds else { return false }
    // One owner, or every sweep would copy.
    rounds = nil
    let gapBefore = gap
    var sweeps = round.sweeps
    // In the end bids move by as little as sweeps are many.
    var shrink = PriceSearch.Schedule.shrink(to: 1 / Double(sweeps), in: sweeps)
    var step = table.typicalStep() * round.firstStep
    let start = ContinuousClock.now
    for number in 0..<sweeps where number < sweeps && limit == nil {
      if isFirst, number == AuctionRounds.timedSweeps {
        sweeps = AuctionRounds.fitting(sweeps, search.until.timeLeft, spent: ContinuousClock.now - start)
        shrink = PriceSearch.Schedule.shrink(to: 1 / Double(sweeps), in: sweeps)
      }
      round.auctions.sweep(step: step, keptDrift: round.keptDrift, threads: search.threads)
      step *= shrink
      let work = round.work(number + 1) - round.work(number)
      if work > 0 { budget.spend(work) }
      if number <= sweeps / 2 || number % 30 > 0 { continue }
      takeBounds(round.auctions)
      if isFirst { adopt(round.auctions) }
      tellFinding()
      if isGoodEnough { break }
    }
    round.auctions.settle(threads: search.threads)
    takeBounds(round.auctions)
    if isFirst { adopt(round.auctions) }
    let current = round.auctions.currentBounds()
    let isBetter = auctionYardstick.map { $0.bounds.reduce(0, +) < current.reduce(0, +) } ?? true
    if isBetter { auctionYardstick = (round.auctions.yardstick(threads: search.threads), current) }
    rounds = round.next(gapBefore: gapBefore, gap: gap, spent: budget.spent)
    return isBetter
  }

  private mutating func takeBounds(_ auctions: AuctionSearch) {
    for piece in bounds.indices { bounds[piece] = max(bounds[piece], auctions.bestBounds[piece]) }
  }

  private mutating func adopt(_ auctions: AuctionSearch) {
    adopt(
      auctions.plan(
        from: emptyPlan, rest: fadedPrices(), threads: search.threads, until: fillingLimit))
  }

  /// By row: half the price where auctions decide, the whole price elsewhere.
  private func fadedPrices() -> [Int64] {
    prices.indices.map { isGrouped[$0] ? prices[$0] / 2 : prices[$0] }
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
