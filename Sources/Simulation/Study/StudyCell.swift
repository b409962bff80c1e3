import OrderRouting

/// One strategy with one size of batches, as it goes through the days.
struct StudyCell {
  let strategy: any RoutingStrategy
  let batching: Batching
  let network: RollingProblem
  private(set) var days: [DayOutcome] = []
  private let settings: StudySettings
  private var replenishment: Replenishment?
  private var prices: [SupplyPrice] = []
  private var today = DayOutcome()
  /// Shown every plan with the scenario it is a plan of: for tests.
  var inspect: ((_ plan: Plan, _ scenario: Scenario) -> Void)?

  init(
    _ network: RollingProblem, _ strategy: any RoutingStrategy, _ batching: Batching,
    _ settings: StudySettings
  ) {
    self.network = network
    self.strategy = strategy
    self.batching = batching
    self.settings = settings
    replenishment = settings.replenishment.map { Replenishment($0, network.supplies) }
  }

  /// Goes through the next day.
  ///
  /// - Returns: whether it came to its end; an interrupted day does not count, and no other may follow.
  mutating func run(_ arrivals: [Arrival], dayEnd: Instant) throws(PlanningError) -> Bool {
    today = DayOutcome()
    network.renewLimits()
    let supplies = network.supplies
    today.unitsReceived = replenishment?.begin(day: days.count + 1, supplies) ?? 0
    for batch in batching.batches(of: arrivals, dayEnd: dayEnd) {
      try plan(arrivals[batch.arrivals], at: batch.closing)
      if settings.search.until.isInterrupted?() == true { return false }
    }
    days.append(today)
    return true
  }

  private mutating func plan(_ arrivals: ArraySlice<Arrival>, at closing: Instant) throws(PlanningError) {
    do throws(InvalidOrder) {
      try network.turn(to: arrivals.map(\.order), at: closing)
    } catch {
      preconditionFailure("orders are drawn from valid ones: \(error)")
    }
    let plan = try network.problem.plan(strategy, search)
    inspect?(plan, network.scenario)
    var batch = DayOutcome()
    batch.terms = plan.terms
    batch.counts = plan.counts
    for part in plan.unfilledByReason() { batch.unfilledByReason[part.reason] = part.units }
    batch.lateOrders = plan.lateOrders
    batch.waitingSeconds = arrivals.reduce(0) { $0 + Int(closing.seconds - $1.instant.seconds) }
    batch.batches = 1
    batch.limitedBatches = plan.certificate.stoppedBy == nil ? 0 : 1
    prices = plan.prices
    try today.add(batch)
    network.ship(plan)
  }

  private var search: Search {
    var search = settings.search
    search.progress = nil
    if let limit = settings.batchTimeLimit { search.until.deadline = ContinuousClock.now + limit }
    if settings.keepsPrices { search.prices = prices }
    return search
  }
}
