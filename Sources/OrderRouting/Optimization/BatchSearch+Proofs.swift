import IntegerProgramming

// The rungs of neighbourhoods and proof.
extension BatchSearch {
  /// Classes up to which a piece is proven side by side with others.
  static let smallPiece = 400
  /// Classes up to which a piece is first tried as a whole.
  static let middlingPiece = 2_000
  /// Options in the program of a proof.
  static let proofLimit = 60_000

  /// Proves the pieces, the small ones first, and improves those that are too large to be proven.
  mutating func prove() {
    let byPrice = Yardstick(table, prices: prices, threads: search.threads)
    let lists = pieces.classes()
    let costs = costs()
    let open = lists.indices.filter { !pieces.opens[$0] && costs[$0] > bounds[$0] }
    for piece in lists.indices where !pieces.opens[piece] && costs[piece] <= bounds[piece] { isProven[piece] = true }
    search.progress?("proving \(open.count) pieces")
    proveSideBySide(open.filter { lists[$0].count <= Self.smallPiece }, lists, byPrice)
    for piece in open where lists[piece].count > Self.smallPiece {
      improve(piece, lists[piece], byPrice)
    }
  }

  private mutating func proveSideBySide(_ small: [Int], _ lists: [[Int]], _ byPrice: Yardstick) {
    let proofs = Parallel.map(small.count, threads: search.threads, {}) { [self] number, _ in
      var proof = pieceProof(small[number], lists[small[number]], byPrice)
      proof.run()
      return proof.result
    }
    for (piece, result) in zip(small, proofs) { take(result, piece, lists[piece]) }
  }

  private func pieceProof(_ piece: Int, _ classes: [Int], _ byPrice: Yardstick) -> PieceProof {
    let best = bestYardstick(piece, byPrice)
    return PieceProof(
      table: table, classes: classes, rows: prices.indices.filter { pieces.pieceOfRow[$0] == piece },
      yardstick: best.yardstick, yardBound: best.bound, plan: plan, bound: bounds[piece], solver: solver,
      until: search.until, hasReserve: model.hasLongOrders(piece), width: Int64(table.typicalStep() / 100))
  }

  private mutating func take(_ result: PieceProof.Result, _ piece: Int, _ classes: [Int]) {
    if let options = result.options { plan.replace(classes, options) }
    bounds[piece] = max(bounds[piece], result.bound)
    if let better = result.prices {
      for row in better.indices where pieces.pieceOfRow[row] == piece { prices[row] = better[row] }
      priceBounds[piece] = result.priceBound
    }
    isProven[piece] = isProven[piece] || result.isProven
    if result.isProven { rung = .proof }
    stoppedBy = stoppedBy ?? result.stoppedBy
    budget.spend(result.work)
  }

  /// Improves a large piece by neighbourhoods that look ever farther, then tries to prove it.
  private mutating func improve(_ piece: Int, _ classes: [Int], _ byPrice: Yardstick) {
    let unit = table.typicalStep()
    var byPrice = byPrice
    if classes.count <= Self.middlingPiece {
      var proof = pieceProof(piece, classes, byPrice)
      proof.stepLimit = 3_000
      proof.run()
      take(proof.result, piece, classes)
      if !proof.yardstick.bids.isEmpty {} else { byPrice = Yardstick(table, prices: prices, threads: search.threads) }
      debug("first proof")
    }
    for (stage, reach) in [(250, 0.03), (1000, 0.02), (1000, 0.03), (1000, 0.08), (1000, 0.15), (2000, 0.3)].enumerated() {
      if limit != nil || isGoodEnough || costs()[piece] <= bounds[piece] { break }
      let (size, share) = reach
      search.progress?("neighbourhoods of \(size) orders")
      let width = Int64(unit * share)
      explore(piece, classes, byPrice, size: size, width: width)
      if stage == 0, classes.count > Self.middlingPiece {
        var proof = pieceProof(piece, classes, byPrice)
        proof.polish()
        take(proof.result, piece, classes)
        byPrice = Yardstick(table, prices: prices, threads: search.threads)
      }
      debug("pass \(size) \(width)")
    }
    if limit == nil, !isGoodEnough {
      var proof = pieceProof(piece, classes, byPrice)
      proof.run()
      take(proof.result, piece, classes)
    }
  }

  /// Goes through the neighbourhoods of one size: first trading in what all share, then each with what it has.
  private mutating func explore(_ piece: Int, _ classes: [Int], _ byPrice: Yardstick, size: Int, width: Int64) {
    let best = bestYardstick(piece, byPrice).yardstick
    let isScarce = best.prices.indices.map { (isGrouped.isEmpty ? false : isGrouped[$0]) || prices[$0] > 0 }
    let before = plan
    defer { if before.cost < plan.cost { plan = before } }
    for isTrading in [!best.bids.isEmpty && size < classes.count, false, false] {
      if limit != nil || isGoodEnough { return }
      let hood = NeighbourhoodSearch(
        table, classes, best, linear: best.prices.map { isTrading ? $0 : 0 }, isScarce: isScarce, width: width,
        plan: plan, solver: solver, threads: search.threads, until: search.until)
      let target = search.until.stopGap
      let (others, bound) = (plan.cost - plan.cost(of: classes), bounds[piece])
      let reach = NeighbourhoodSearch.Reach(classes: size, width: width, steps: 600)
      let saved = hood.pass(&plan, reach, threads: search.threads, budget: &budget) { cost in
        Double(cost - bound) <= target * Double(max(10_000, (cost + others).magnitude))
      }
      rung = .neighbourhoods
      if saved == 0, !isTrading { return }
    }
  }

  func debug(_ s: String) { print(s, Double(plan.cost) / 1e6, gap * 100, ContinuousClock.now - t0) }
}
let t0 = ContinuousClock.now
