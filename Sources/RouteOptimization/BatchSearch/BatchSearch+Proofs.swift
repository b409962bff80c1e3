import IntegerProgramming
internal import OrderRouting

// The stages of neighbourhoods and proof.
extension BatchSearch {
  /// Classes up to which a piece is proven side by side with others.
  static let smallPiece = 400
  /// Classes up to which a piece is first tried as a whole.
  static let middlingPiece = 8_000

  /// Proves the pieces, the small ones first, and improves those that are too large to be proven.
  mutating func prove() {
    if limit != nil || pieces.count == 0 || isBoundReached { return }
    let byPrice = ReducedCosts(table, prices: prices, threads: search.threads)
    let lists = pieces.classes()
    let costs = costs()
    let open = lists.indices.filter { !pieces.opens[$0] && costs[$0] > bounds[$0] }
    for piece in lists.indices where !pieces.opens[piece] && costs[piece] <= bounds[piece] {
      isProven[piece] = true
    }
    search.progress?("proving \(open.count) pieces")
    let small = open.filter { lists[$0].count <= Self.smallPiece && programs[$0] == nil }
    proveSideBySide(small, lists, byPrice)
    for piece in open where lists[piece].count > Self.smallPiece || programs[piece] != nil {
      improve(piece, lists[piece], byPrice)
      if plan.cost(of: lists[piece]) <= bounds[piece] { isProven[piece] = true }
    }
  }

  /// Pieces between which the limits are asked, whatever the number of threads.
  private static let proofsPerRound = 64

  private mutating func proveSideBySide(_ small: [Int], _ lists: [[Int]], _ byPrice: ReducedCosts) {
    for start in stride(from: 0, to: small.count, by: Self.proofsPerRound) where limit == nil {
      proveRound(small[start..<min(small.count, start + Self.proofsPerRound)], lists, byPrice)
    }
  }

  private mutating func proveRound(_ small: ArraySlice<Int>, _ lists: [[Int]], _ byPrice: ReducedCosts) {
    let small = Array(small)
    let proofs = Parallel.map(
      small.count, threads: search.threads, {},
      body: { [self] number, _ in
        var proof = pieceProof(small[number], lists[small[number]], byPrice)
        proof.run()
        return proof.result
      })
    for (piece, result) in zip(small, proofs) { take(result, piece, lists[piece]) }
    tellFinding()
  }

  private func pieceProof(_ piece: Int, _ classes: [Int], _ byPrice: ReducedCosts) -> PieceProof {
    let best = bestReducedCosts(piece, byPrice)
    return PieceProof(
      table: table, classes: classes, rows: pieces.rows(piece),
      reducedCosts: best.reducedCosts, reducedCostBound: best.bound, plan: plan, bound: bounds[piece],
      solver: solver,
      until: search.until, hasReserve: ties.isTiedToLong[piece], width: Int64(table.typicalStep() / 100))
  }

  private mutating func take(_ result: PieceProof.Result, _ piece: Int, _ classes: [Int]) {
    if let options = result.options { plan.replace(classes, options) }
    budget.spend(result.work)
    // A program over a table that leaves choices out proves nothing.
    if model.isFiltered { return }
    usesPrograms = usesPrograms || result.bound > max(bounds[piece], result.priceBound)
    bounds[piece] = max(bounds[piece], result.bound)
    if let better = result.prices {
      for row in pieces.rows(piece) { prices[row] = better[row] }
      priceBounds[piece] = result.priceBound
    }
    isProven[piece] = isProven[piece] || result.isProven
    hasProvenPiece = hasProvenPiece || result.isProven
    stoppedBy = result.isProven ? stoppedBy : stoppedBy ?? result.stoppedBy
  }

  /// Improves a large piece by ejection chains and by neighbourhoods that look ever farther, then tries to prove it.
  private mutating func improve(_ piece: Int, _ classes: [Int], _ byPrice: ReducedCosts) {
    var byPrice = byPrice
    if let program = programs[piece] { return walk(piece, classes, program, &byPrice) }
    let isMiddling = classes.count <= Self.middlingPiece
    // Prices that leave little open need no neighbourhoods; auctions leave more.
    let isDirect = bestReducedCosts(piece, byPrice).reducedCosts.bids.isEmpty
    if isMiddling, isDirect, !isBoundReached { tryWhole(piece, classes, &byPrice, isDirect) }
    let isLarge = classes.count > Self.chainedPiece
    if isLarge { moveByChains(piece, classes, byPrice) }
    // Where much is lost still, chance finds it sooner.
    let isFar = isLarge && pieceGap(piece, classes) > Self.chanceGap
    let reaches = isFar ? [] : isDirect ? Self.pricedReaches : Self.auctionedReaches
    for (number, reach) in reaches.enumerated() where !isDone(piece) {
      // Options very near the prices mend a plan that is near, and no other.
      if number == 0, !isDirect, pieceGap(piece, classes) > Self.nearGap { continue }
      explore(piece, classes, byPrice, size: reach.size, width: Int64(table.typicalStep() * reach.share))
      if number == 0, !isMiddling, !isDone(piece) { attempt(piece, classes, &byPrice) { $0.polish() } }
      if number == 2, isMiddling, !isDirect, !isDone(piece) { tryWhole(piece, classes, &byPrice, isDirect) }
    }
    if isDirect, !isDone(piece) { attempt(piece, classes, &byPrice) { $0.run() } }
    exploreAtRandom(piece, classes, &byPrice, until: 4, steps: 600)
    exploreAtRandom(piece, classes, &byPrice, until: 12, steps: 3_000)
    if !isDone(piece) { attempt(piece, classes, &byPrice) { $0.run() } }
  }

  /// Goes through neighbourhoods drawn at random, until so many passes in turn found nothing. Where a round of
  /// auctions is due meanwhile, a middling piece is tried as a whole again.
  private mutating func exploreAtRandom(
    _ piece: Int, _ classes: [Int], _ byPrice: inout ReducedCosts, until most: Int, steps: Int
  ) {
    if isDone(piece) { return }
    search.progress?("neighbourhoods at random")
    let sizes = [60, 100, 200, 400]
    let widths = sizes.map { Int64(table.typicalStep()) * 100 / Int64($0) }
    // Rows that the farthest options use have to be known, so that blocks side by side share them.
    var hood = neighbourhoods(
      classes, bestReducedCosts(piece, byPrice).reducedCosts, widths[0], isTrading: false)
    var (seed, futile) = (search.seed &+ UInt64(steps), 0)
    while futile < most, !isDone(piece) {
      seed &+= 1
      let kind = Int(seed % UInt64(sizes.count))
      let reach = NeighbourhoodSearch.Reach(
        classes: sizes[kind], width: widths[kind], steps: steps, randomSeed: seed &* 0x9E37_79B9_7F4A_7C15)
      futile = go(through: &hood, reach, piece, classes) > 0 ? 0 : futile + 1
      if isDone(piece) { return }
      let hasBetterReducedCosts = holdDueRound()
      if !hasBetterReducedCosts { continue }
      if classes.count <= Self.middlingPiece, !isDone(piece) { tryWhole(piece, classes, &byPrice, false) }
      hood = neighbourhoods(
        classes, bestReducedCosts(piece, byPrice).reducedCosts, widths[0], isTrading: false)
    }
  }

  /// Tries to prove a piece by programs that are easy; what stops this stops nothing else.
  private mutating func tryWhole(
    _ piece: Int, _ classes: [Int], _ byPrice: inout ReducedCosts, _ isDirect: Bool
  ) {
    let stopped = stoppedBy
    attempt(piece, classes, &byPrice) {
      $0.run(stepLimit: isDirect ? 3_000 : 600, mostOptions: PieceProof.easyOptions / (isDirect ? 1 : 4))
    }
    stoppedBy = stopped
  }

  /// The relative gap up to which it is worth to look very near the prices first.
  private static let nearGap = 0.01
  /// The relative gap past which neighbourhoods of a large piece are drawn at random from the first.
  private static let chanceGap = 0.003

  /// Sizes of neighbourhoods, and the reduced cost that their options may have as a share of a shipment's cost, in the
  /// order in which they gained most: at prices alone, and where auctions hand scarce rows out whole.
  private static let pricedReaches: [(size: Int, share: Double)] = [
    (250, 0.03), (100, 0.3), (500, 0.08), (100, 1), (1000, 0.08), (200, 0.5), (1000, 0.15),
  ]
  private static let auctionedReaches: [(size: Int, share: Double)] = [
    (250, 0.03), (100, 0.3), (500, 0.08), (100, 1), (200, 0.5),
  ]

  func isDone(_ piece: Int) -> Bool {
    limit != nil || isGoodEnough || isProven[piece] || plan.cost(of: pieces.classes(piece)) <= bounds[piece]
  }

  mutating func attempt(
    _ piece: Int, _ classes: [Int], _ byPrice: inout ReducedCosts, _ body: (inout PieceProof) -> Void
  ) {
    if model.isFiltered { return }
    var proof = pieceProof(piece, classes, byPrice)
    if let program = programs[piece] { proof.cuts = program.cuts }
    let others = plan.cost - proof.plan.cost(of: classes)
    if let found = tableFound { proof.improved = { found(SearchFinding($0 + others)) } }
    body(&proof)
    take(proof.result, piece, classes)
    tellFinding()
    if proof.result.prices != nil { byPrice = ReducedCosts(table, prices: prices, threads: search.threads) }
  }

  /// Goes through the neighbourhoods of one size: first trading in what all share, then each with what it has.
  private mutating func explore(
    _ piece: Int, _ classes: [Int], _ byPrice: ReducedCosts, size: Int, width: Int64
  ) {
    let reducedCosts = bestReducedCosts(piece, byPrice).reducedCosts
    // While it trades, a pass may lose a plan that is cheaper without.
    var best = plan
    defer { if best.cost < plan.cost { plan = best } }
    search.progress?("neighbourhoods of \(size) orders")
    let reach = NeighbourhoodSearch.Reach(classes: size, width: width, steps: 600)
    for isTrading in [!reducedCosts.bids.isEmpty && size < classes.count, false, false] {
      if limit != nil || isGoodEnough { return }
      var hood = neighbourhoods(classes, reducedCosts, width, isTrading: isTrading)
      let saved = go(through: &hood, reach, piece, classes)
      if plan.cost < best.cost { best = plan }
      if saved == 0, !isTrading { return }
    }
  }

  private func neighbourhoods(
    _ classes: [Int], _ reducedCosts: ReducedCosts, _ width: Int64, isTrading: Bool
  ) -> NeighbourhoodSearch {
    let isScarce = reducedCosts.prices.indices.map {
      (isGrouped.isEmpty ? false : isGrouped[$0]) || prices[$0] > 0
    }
    return NeighbourhoodSearch(
      table, classes, reducedCosts, linear: reducedCosts.prices.map { isTrading ? $0 : 0 },
      isScarce: isScarce,
      width: width, plan: plan, solver: solver, threads: search.threads, until: search.until)
  }

  /// Goes once through neighbourhoods.
  ///
  /// - Returns: what was saved.
  private mutating func go(
    through hood: inout NeighbourhoodSearch, _ reach: NeighbourhoodSearch.Reach, _ piece: Int,
    _ classes: [Int]
  ) -> Int64 {
    // While it trades, a plan may get dearer again.
    let found = hood.isTrading ? nil : tableFound
    let target = search.until.stopGap
    let (others, bound) = (plan.cost - plan.cost(of: classes), bounds[piece])
    let saved = hood.pass(&plan, reach, threads: search.threads, budget: &budget) { cost in
      found?(SearchFinding(cost + others))
      return Double(cost - bound) <= target * Double(max(10_000, (cost + others).magnitude))
    }
    origin = .neighbourhoods
    tellFinding()
    return saved
  }
}
