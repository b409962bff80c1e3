internal import OrderRouting

// The stage of neighbourhoods: its bound by auctions, its plans by blocks.
extension BatchSearch {
  /// The relative gap from which it is worth to hand out scarce rows in whole lines.
  static let auctionGap = 0.000_3

  /// The auctions of a batch between their rounds.
  ///
  /// Each round has twice the sweeps that the one before was to have. It is due when as much work as it takes went
  /// into the plan since, and held between two cycles of chains or two passes of random neighbourhoods.
  struct AuctionRounds {
    fileprivate var auctions: AuctionSearch
    /// Of the next round.
    fileprivate var sweeps: Int
    /// The work that is spent when the next round is due.
    fileprivate var due = 0

    /// Before the first round.
    private let gap: Double

    /// Choices that all sweeps of the first round look at together, but for the fewest and most sweeps.
    private static let firstWork = 100_000_000
    private static let firstSweeps = 60...240
    /// Choices that auctions look at for a unit of work.
    private static let choicesPerUnit = 30_000
    /// The share of the gap that a round has to close for another to follow.
    private static let worthwhile = 0.03

    fileprivate init(_ auctions: AuctionSearch, gap: Double) {
      self.auctions = auctions
      self.gap = gap
      let most = Self.firstWork / max(1, auctions.table.choices.count)
      sweeps = max(Self.firstSweeps.lowerBound, min(Self.firstSweeps.upperBound, most))
    }

    /// How far bids move when a round begins, as a share of a shipment's cost.
    private static let firstStep = 0.1
    /// Sweeps up to which bids have no time to come back from steps too large.
    private static let fewSweeps = 120
    /// The gap from which steps are as large with few sweeps as with many, and the least that is left of them.
    private static let wideGap = 0.06
    private static let leastShare = 0.3

    /// The step of the sweep at hand of so many, and what it shrinks by from each to the next: in the end bids move by as
    /// little as sweeps are many.
    fileprivate func steps(_ sweeps: Int, from number: Int) -> (step: Double, shrink: Double) {
      let share = sweeps > Self.fewSweeps ? 1 : max(Self.leastShare, min(1, gap / Self.wideGap))
      return (
        auctions.table.typicalStep() * Self.firstStep * share,
        PriceSearch.Schedule.shrink(to: 1 / Double(sweeps), in: sweeps - number)
      )
    }

    /// Sweeps that tell how long the others take: not the first, which asks everyone, and with a move of prices.
    fileprivate static let timed = 1..<6
    /// Sweeps that follow them however short the time.
    private static let fewestAfterTimed = 14
    /// What the sweeps that follow may take of the time left: chains need the rest.
    private static let shareOfTime = 0.6

    /// So many sweeps, or as many as there is time for before a limit.
    static func fitting(_ sweeps: Int, _ timeLeft: Duration?, each: Duration) -> Int {
      guard let timeLeft else { return sweeps }
      let fitting = min(Double(sweeps), timeLeft * shareOfTime / max(each, .nanoseconds(1)))
      return min(sweeps, max(fewestAfterTimed, Int(fitting)))
    }

    /// Of the prices of large supplies: their drift has to die away before a round ends.
    fileprivate func keptDrift(in sweeps: Int) -> Double { max(0, min(0.8, 1 - 50 / Double(sweeps))) }

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
    if gap <= Self.auctionGap || limit != nil { return }
    let groups = SupplyGroups(table, pieces, kinds: problem.kinds(table))
    if groups.count == 0 { return }
    search.progress?("handing out \(groups.count) groups of scarce supplies")
    isGrouped = groups.groupOfRow.map { $0 >= 0 }
    rounds = AuctionRounds(AuctionSearch(table, pieces, groups, prices: prices), gap: gap)
    origin = .neighbourhoods
    holdRound(isFirst: true)
  }

  /// Holds another round of auctions, where one is due.
  ///
  /// - Returns: whether there are better reduced costs.
  mutating func holdDueRound() -> Bool {
    guard let due = rounds?.due, budget.spent >= due, limit == nil, !isGoodEnough else { return false }
    search.progress?("handing out scarce supplies again")
    let isBetter = holdRound(isFirst: false)
    tellFinding()
    return isBetter
  }

  /// - Returns: whether there are better reduced costs.
  @discardableResult
  private mutating func holdRound(isFirst: Bool) -> Bool {
    guard var round = rounds else { return false }
    // One owner, or every sweep would copy.
    rounds = nil
    let gapBefore = gap
    var sweeps = round.sweeps
    var (step, shrink) = round.steps(sweeps, from: 0)
    var clock = ContinuousClock.now
    var number = 0
    while number < sweeps, limit == nil {
      defer { number += 1 }
      if isFirst, number == AuctionRounds.timed.lowerBound { clock = .now }
      if isFirst, number == AuctionRounds.timed.upperBound {
        let each = (ContinuousClock.now - clock) / AuctionRounds.timed.count
        let rest = AuctionRounds.fitting(sweeps - number, search.until.timeLeft, each: each)
        if number + rest < sweeps {
          sweeps = number + rest
          (step, shrink) = round.steps(sweeps, from: number)
        }
      }
      round.auctions.sweep(step: step, keptDrift: round.keptDrift(in: sweeps), threads: search.threads)
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
    let isBetter = auctionReducedCosts.map { $0.bounds.reduce(0, +) < current.reduce(0, +) } ?? true
    if isBetter { auctionReducedCosts = (round.auctions.reducedCosts(threads: search.threads), current) }
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

  /// By piece the better of the reduced costs, and the bound that they are from.
  func bestReducedCosts(_ piece: Int, _ byPrice: ReducedCosts) -> (reducedCosts: ReducedCosts, bound: Int128)
  {
    guard let auction = auctionReducedCosts, auction.bounds[piece] > priceBounds[piece] else {
      return (byPrice, priceBounds[piece])
    }
    return (auction.reducedCosts, auction.bounds[piece])
  }
}
