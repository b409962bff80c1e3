import IntegerProgramming
internal import OrderRouting

// The stage of option programs.
extension BatchSearch {
  /// Rounds of cuts, the share of its value that one has to gain, and how many may gain less.
  private static let mostRounds = 30
  private static let worthwhileGain = 4e-6
  private static let futileRounds = 3
  /// The share of the time that cuts leave to plans.
  private static let timeForWalks = 0.6
  /// How far from the prices the first columns are looked for, in half shipments' costs.
  private static let firstReach = 1.0 / 6

  /// Pieces that option programs are for, where no other piece is larger; else none.
  func programmedPieces() -> [Int] {
    if model.isFiltered || limit != nil { return [] }
    let (costs, lists) = (costs(), pieces.classes())
    let open = lists.indices.filter { !pieces.opens[$0] && costs[$0] > bounds[$0] }
    if open.contains(where: { lists[$0].count > programSizes.upperBound }) { return [] }
    return open.filter { programSizes.contains(lists[$0].count) }
  }

  /// Raises the bounds of middling pieces by option programs with cuts.
  mutating func solveOptionPrograms() {
    let open = programmedPieces()
    if open.isEmpty { return }
    let byPrice = ReducedCosts(table, prices: prices, threads: search.threads)
    let groups = SupplyGroups(table, pieces, kinds: problem.kinds(table))
    var auctions = AuctionSearch(table, pieces, groups, prices: prices)
    for piece in open where limit == nil {
      let classes = pieces.classes(piece)
      search.progress?("a program of the options of \(classes.count) classes")
      guard let program = solvedProgram(piece, classes, groups, byPrice) else { continue }
      auctions.take(program.prices, program.bids, of: classes, rows: pieces.rows(piece))
      programs[piece] = program
    }
    // What the programs say is evaluated in whole numbers.
    auctions.settle(threads: search.threads)
    for piece in bounds.indices { bounds[piece] = max(bounds[piece], auctions.bestBounds[piece]) }
    auctionReducedCosts = (auctions.reducedCosts(threads: search.threads), auctions.currentBounds())
  }

  /// The program after rounds of cuts; `nil` where a limit or the solver ended it before it had a solution.
  private mutating func solvedProgram(
    _ piece: Int, _ classes: [Int], _ groups: SupplyGroups, _ byPrice: ReducedCosts
  ) -> OptionProgram? {
    var program = OptionProgram(
      table, classes, rows: pieces.rows(piece), solver: solver, until: search.until, threads: search.threads)
    program.begin(byPrice, width: Int64(table.typicalStep() * Self.firstReach), plan)
    let lines = RowLines.lists(table, classes, groups)
    let timeAtFirst = search.until.timeLeft
    var (last, futile) = (-Double.infinity, 0)
    for round in 0..<Self.mostRounds {
      let value = program.converge(plan) { limit != nil }
      budget.spend(program.takeWork())
      guard let value else { return round == 0 ? nil : program }
      futile = value - last < Self.worthwhileGain * abs(value) ? futile + 1 : 0
      last = value
      if let timeAtFirst, let timeLeft = search.until.timeLeft, timeLeft < timeAtFirst * Self.timeForWalks {
        return program
      }
      if futile >= Self.futileRounds || program.separate(lines) == 0 { return program }
    }
    return program
  }
}
