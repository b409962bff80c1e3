import IntegerProgramming
internal import OrderRouting

/// The search for a plan of one batch, stage by stage: rules, prices, auctions, chains, neighbourhoods, proof.
///
/// A stage has the plan of the one before to start from, and every stage leaves a plan and a bound that hold. What
/// is counted and compared is whole numbers throughout; nothing depends on the threads.
struct BatchSearch {
  let problem: RoutingProblem
  var search: Search
  let solver: MeteredSolver
  let model: BatchTable
  /// Plans by the rules, for batches small enough; for others the strongest rule's, found beside the search.
  private(set) var seeds: [SeedPlan]
  private var seedOfStrongest: BackgroundTask<SeedPlan>?
  /// What the orders have now; `nil` where nothing is told of it.
  let start: SeedPlan?

  /// The plan of the table's classes, and what is known of each piece.
  var plan: PricedPlan
  /// The same with no class filled: what orders outside the table use is taken.
  var emptyPlan: PricedPlan
  /// What is tied to what, long orders included.
  let ties: TiedOrders
  /// Orders that were decided before all others, and how; see ``decideLongOrders()``.
  var fixedOrders: [Int] = []
  var fixedOptions: [OrderOption] = []
  /// Groups of ``ties`` that no plan is cheaper for, as a joint program proved.
  var isJointlyProven: Set<Int> = []
  /// What the long orders cost at least, where a bound ends the search.
  var longOrderFloor: Int128 = 0
  /// By row.
  var prices: [Int64]
  /// By piece: what the prices alone prove, and the best that is proven.
  var priceBounds: [Int128]
  var bounds: [Int128]
  /// By piece: whether no plan is cheaper.
  var isProven: [Bool]
  /// `nil` where there are no auctions, or no more.
  var rounds: AuctionRounds?
  /// What auctions tell of options, and by piece the bound that this is from.
  var auctionReducedCosts: (reducedCosts: ReducedCosts, bounds: [Int128])?
  /// Classes of a piece for which an option program is worth its work.
  let programSizes: ClosedRange<Int>
  /// By piece that has one: its option program.
  var programs: [Int: OptionProgram] = [:]
  /// By row: whether auctions hand it out; empty where there were none.
  var isGrouped: [Bool] = []
  /// Whether an integer program, or a search like one, raised the bound beyond prices and auctions.
  var usesPrograms = false
  /// The origin of the plan, but for what is proven.
  var origin = PlanOrigin.prices
  /// Whether an integer program, or a search like one, proved a piece.
  var hasProvenPiece = false
  /// What the parts of the proposal's bound add up to.
  var rawBound: RawBound?
  var stoppedBy: StoppingReason?
  var budget: WorkBudget

  /// Classes of a piece for which an option program is worth its work.
  static let programSizes = 24...4_000

  /// Orders up to which every rule gives a plan to begin with.
  static let seedLimit = 20_000

  init(
    _ problem: RoutingProblem, _ search: Search, _ solver: any IntegerProgramSolver,
    _ choiceFilter: ChoiceFilter = ChoiceFilter(), programSizes: ClosedRange<Int> = Self.programSizes
  ) {
    self.problem = problem
    self.programSizes = programSizes
    self.solver = MeteredSolver(solver)
    seeds = problem.batch.count <= Self.seedLimit ? SeedPlan.byRules(problem, search) : []
    start =
      search.start.isEmpty ? nil : SeedPlan(problem, name: "start", problem.possible(search.start))
    model = BatchTable(problem, search, choiceFilter)
    ties = TiedOrders(problem, model)
    self.search = search
    plan = PricedPlan(model.table)
    emptyPlan = plan
    let given = problem.pricesByNumber(search.prices).prices
    prices = model.table.supplyNumbers.map { given[Int($0)] }
    priceBounds = Array(repeating: .min, count: model.pieces.count)
    bounds = priceBounds
    isProven = Array(repeating: false, count: model.pieces.count)
    budget = WorkBudget(search.until.workLimit, solver: self.solver)
  }

  var table: ChoiceTable { model.table }
  var pieces: TablePieces { model.pieces }

  mutating func run() -> Proposal {
    tellSeeds()
    if search.until.stopBound != nil { longOrderFloor = longOrderBound(model.longOrders) }
    if seeds.isEmpty {
      seedOfStrongest = BackgroundTask(threads: search.threads) { [problem, search] in
        SeedPlan.cheapest(problem, search)
      }
    }
    findPrices()
    decideLongOrders()
    emptyPlan = plan
    fillFree()
    tellFinding()
    planAtPrices()
    tellFinding()
    let whole = reserveForJointOrders()
    if !isGoodEnough { solveOptionPrograms() }
    if !isGoodEnough, programs.isEmpty { holdAuctions() }
    tellFinding()
    prove()
    return proposal(until: whole)
  }

  /// What ends the search now; `nil` while it goes on.
  var limit: StoppingReason? { search.until.reached ?? (budget.isSpent ? .workLimit : nil) }

  /// Plans by the rules, one at least.
  mutating func plansByRules() -> [SeedPlan] {
    if seeds.isEmpty { seeds = [seedOfStrongest?.value ?? SeedPlan.cheapest(problem, search)] }
    return seeds
  }

  // MARK: Costs and gaps

  /// By piece: what its orders cost in the plan, the opening of locations apart.
  func costs() -> [Int128] {
    var costs = [Int128](repeating: 0, count: pieces.count)
    for index in 0..<table.count where pieces.pieceOfClass[index] >= 0 {
      let piece = Int(pieces.pieceOfClass[index])
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
        costs[piece] += Int128(plan.costs[order])
      }
    }
    return costs
  }

  /// The relative gap of all pieces together, of what their orders and the others cost.
  var gap: Double {
    let total = plan.cost
    let distance = zip(costs(), bounds).reduce(Int128(0)) { $0 + max(0, $1.0 - max($1.1, -1 << 80)) }
    return Double(distance) / Double(max(10_000, total.magnitude))
  }

  /// The gap of one piece, of what its orders cost.
  func pieceGap(_ piece: Int, _ classes: [Int]) -> Double {
    let cost = plan.cost(of: classes)
    return Double(max(0, cost - max(bounds[piece], -1 << 80))) / Double(max(10_000, cost.magnitude))
  }

  /// Whether the gap or the bound that the search may stop at is reached.
  var isGoodEnough: Bool { gap <= search.until.stopGap || isBoundReached }

  /// Whether the bound that the search may stop at is reached, by what prices, auctions and programs have proven.
  var isBoundReached: Bool {
    guard let least = search.until.stopBound else { return false }
    return freeCost + bounds.reduce(longOrderFloor, +) >= Int128(least.millionths)
  }

  /// What the orders cost that share nothing.
  private var freeCost: Int128 {
    (0..<table.count).reduce(Int128(0)) { sum, index in
      if pieces.pieceOfClass[index] >= 0 { return sum }
      return plan.costs[plan.orderStart[index]..<plan.orderStart[index + 1]].reduce(sum) { $0 + Int128($1) }
    }
  }
}
