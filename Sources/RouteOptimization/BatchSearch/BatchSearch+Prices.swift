internal import OrderRouting

// The stage of prices.
extension BatchSearch {
  /// Choices past which most sweeps look at those near the prices only.
  static let narrowingLimit = 8_000_000

  /// Classes from which a sample of them tells about what large supplies are worth.
  private static let sampledFrom = 40_000
  /// Classes of which about one is in the sample.
  private static let sampleStride = 8
  /// Whole sweeps to begin after those, where the time left holds fewer, too.
  private static let fewestAfterSample = 8

  /// Gives every class that shares nothing its cheapest option: what no supply ties is settled at once.
  mutating func fillFree() {
    var priced = OrderClassPricing()
    let free = Array(repeating: Int64(0), count: table.supply.count)
    for index in 0..<table.count where pieces.pieceOfClass[index] < 0 {
      priced.evaluate(index, table, prices: free)
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] { plan.put(order, priced.chosen) }
    }
  }

  /// Finds prices of the rows, and the bound that they prove.
  mutating func findPrices() {
    if pieces.count == 0 { return }
    search.progress?("pricing what is scarce")
    let isWarm = checkGivenPrices()
    var full = PriceSearch(table, pieces, prices: prices)
    let isLarge = table.choices.count > Self.narrowingLimit
    // A filtered table is not narrowed once more.
    let narrows = isLarge && !model.isFiltered
    var step = table.typicalStep() * (isWarm ? 0.1 : 1)
    let sweepTime = isWarm ? nil : sweepSample(&full, step)
    let isSampled = sweepTime != nil
    if isSampled { step *= model.isFiltered ? 0.2 : 0.5 }
    let fewest = narrows ? 30 : isLarge ? 16 : isSampled ? 40 : 60
    // A program of the options finds better prices sooner.
    let sizes = (0..<pieces.count).map { pieces.classes($0).count }
    let isProgrammed =
      sizes.contains { programSizes.contains($0) } && (sizes.max() ?? 0) <= programSizes.upperBound
    let most = isProgrammed ? 150 : 800
    var sweeps = max(fewest, min(most, 60_000_000 / max(1, table.choices.count)))
    if let sweepTime, let timeLeft = search.until.timeLeft {
      // Sweeps that the limit cuts end on steps too large: few more are begun than half of the time left holds.
      let fitting = timeLeft / 2 / max(sweepTime, .nanoseconds(1))
      sweeps = max(Self.fewestAfterSample, Int(min(Double(sweeps), fitting)))
    }
    let last = narrows ? 0.05 : isLarge ? 0.001 : sweeps < 200 ? 0.02 : 0.000_5
    let shrink = PriceSearch.Schedule.shrink(to: last, in: sweeps)
    step = sweep(&full, .init(sweeps: sweeps, step: step, shrink: shrink)).step
    if narrows, limit == nil {
      let near = table.narrowed(full.prices, width: Int64(table.typicalStep() * 0.6), threads: search.threads)
      var nearPrices = PriceSearch(near, pieces, prices: full.prices)
      sweep(&nearPrices, .init(sweeps: 40, step: step, shrink: PriceSearch.Schedule.shrink(to: 0.02, in: 40)))
      full = PriceSearch(table, pieces, prices: nearPrices.bestPrices)
      full.evaluate(threads: search.threads)
    }
    prices = full.bestPrices
    priceBounds = full.bestBounds
    bounds = priceBounds
  }

  /// Moves the prices of large supplies by the demand of a sample of the classes, where they are many.
  ///
  /// - Returns: the time of a whole sweep; `nil` where there was no sample, or a limit cut it.
  private mutating func sweepSample(_ prices: inout PriceSearch, _ step: Double) -> Duration? {
    let isLarge = table.supply.contains { $0 >= PriceSearch.largeSupply }
    if table.count < Self.sampledFrom || !isLarge { return nil }
    // Prices on their way may prove less than none: a bound at none is there whatever the limit.
    let sweepTime = ContinuousClock().measure { prices.evaluate(threads: search.threads) }
    budget.spend(table.count / 1000)
    let sweeps = 24
    var sampled = prices
    let shrink = PriceSearch.Schedule.shrink(to: 0.02, in: sweeps)
    let isWhole = sweep(
      &sampled, .init(sweeps: sweeps, step: step, shrink: shrink, stride: Self.sampleStride)
    ).isWhole
    if !isWhole { return nil }
    prices = sampled
    return sweepTime
  }

  /// Lowers given prices to the most that an order could save at all, and drops those of pieces where they
  /// prove less than no prices.
  ///
  /// - Returns: whether any are left.
  private mutating func checkGivenPrices() -> Bool {
    if prices.allSatisfy({ $0 == 0 }) { return false }
    let free = PricedPlan.Ideal(
      table, prices: Array(repeating: 0, count: prices.count), threads: search.threads)
    var most: Int64 = 0
    var freeBounds = [Int128](repeating: 0, count: pieces.count)
    for index in 0..<table.count where pieces.pieceOfClass[index] >= 0 {
      most = max(most, table.unfilledCost(index) - free.cost[index])
      freeBounds[Int(pieces.pieceOfClass[index])] +=
        Int128(free.cost[index]) * Int128(table.heads[index].size)
    }
    for row in prices.indices { prices[row] = min(prices[row], most) }
    var given = PriceSearch(table, pieces, prices: prices)
    given.evaluate(threads: search.threads)
    for row in prices.indices {
      let piece = Int(pieces.pieceOfRow[row])
      if piece < 0 || given.bestBounds[piece] < freeBounds[piece] { prices[row] = 0 }
    }
    return prices.contains { $0 > 0 }
  }

  /// - Returns: the step that was reached, and whether no limit cut the schedule.
  @discardableResult
  private mutating func sweep(
    _ prices: inout PriceSearch, _ schedule: PriceSearch.Schedule
  ) -> (step: Double, isWhole: Bool) {
    var schedule = schedule
    let sweeps = schedule.sweeps
    // Filling the orders of a large batch takes about a third as long as listing.
    let until = model.isFiltered ? search.until.reserving(model.listingTime / 3) : search.until
    // A plan and a bound are there whatever the limit.
    for number in 1...sweeps {
      schedule.sweeps = 1
      schedule.step = prices.run(schedule, threads: search.threads)
      budget.spend(table.count / 1000 / schedule.stride)
      if prices.isSettled { break }
      if limit != nil || until.reached != nil { return (schedule.step, number == sweeps) }
    }
    return (schedule.step, true)
  }

  /// What ends the filling of orders: signals at once, the deadline as much later as listing took, for a plan that
  /// is filled is worth much more than one that is not.
  var fillingLimit: StoppingCriterion {
    var until = search.until
    until.deadline = until.deadline.map { $0 + model.listingTime }
    return until
  }

  /// Fills the orders at the prices.
  mutating func planAtPrices() {
    search.progress?("planning at the prices")
    plan.construct(prices: prices, threads: search.threads, until: fillingLimit)
    budget.spend(table.count / 500)
    // Chains mend a large plan sooner.
    if table.count >= Self.sampledFrom { return }
    for share in Self.fadingShares where limit == nil {
      plan.anneal(prices: prices, share: share, threads: search.threads)
      budget.spend(table.count / 500)
    }
  }

  /// Hundredths of the prices at which orders are filled anew.
  private static let fadingShares: [Int64] = [80, 50, 25, 0, 0]
}
