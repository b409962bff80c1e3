internal import OrderRouting

/// Improves what some orders have, neighbourhood by neighbourhood: one order and those around the same scarce supplies
/// are taken out and decided anew together by an integer program, and what is cheaper is kept.
///
/// The blocks of a round touch no order twice. They are solved side by side from the same plan and taken one after the
/// other, each as far as it is still possible, so that the result does not depend on the threads.
struct JointSearch {
  let solver: JointSolver
  let links: JointLinks
  private var random: SplitMix64
  /// About how many columns a block has, and the steps that its program may take.
  private(set) var weight = 200
  private(set) var steps = 300
  /// At most what all orders cost together in any plan, where a block held them all; else the least number.
  private(set) var wholeBound = Int64.min

  /// Contents up to which an order is listed in a block.
  private static let listedContents = 16
  private static let exactContents = OrderSolver.contentLimit
  /// Blocks solved side by side, whatever the number of threads.
  private static let blocksPerRound = 4
  /// Up to which blocks grow, and their programs: with a limit of time, and without.
  private static let mostWeight = 6_000
  private static let mostSteps = (timed: 5_000, other: 700)
  /// Columns past which a block is left out.
  private static let mostColumns = 40_000

  init(_ solver: JointSolver, _ links: JointLinks, seed: UInt64) {
    self.solver = solver
    self.links = links
    random = SplitMix64(seed: seed)
  }

  /// Lets blocks be larger, and their programs take more steps; `false` where they are as large as they may be.
  mutating func widen() -> Bool {
    let mostSteps = solver.until.timeLeft == nil ? Self.mostSteps.other : Self.mostSteps.timed
    if weight >= min(Self.mostWeight, links.weight), steps >= mostSteps { return false }
    weight = min(weight * 2, Self.mostWeight)
    steps = steps * 3 / 2
    return true
  }

  /// Goes once through all orders.
  ///
  /// - Parameter goesOn: asked between rounds; `false` ends the pass.
  /// - Returns: what was saved.
  mutating func pass(_ plan: inout JointPlan, threads: Int, goesOn: () -> Bool) -> Int64 {
    let draws = links.orders.indices.map { _ in random.next() }
    let seeds = links.orders.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }
    var isDone = [Bool](repeating: false, count: seeds.count)
    var saved: Int64 = 0
    var next = 0
    while next < seeds.count, goesOn() {
      let blocks = nextBlocks(&next, seeds, &isDone)
      saved += solve(blocks, &plan, threads: threads)
    }
    return saved
  }

  private mutating func nextBlocks(_ next: inout Int, _ seeds: [Int], _ isDone: inout [Bool]) -> [[Int]] {
    var blocks: [[Int]] = []
    var isTaken: Set<Int> = []
    while next < seeds.count, blocks.count < Self.blocksPerRound {
      let seed = seeds[next]
      next += 1
      if isDone[seed] || isTaken.contains(seed) { continue }
      let block = links.neighbours(of: seed, weight: weight, &random).filter { !isTaken.contains($0) }
      for position in block { isDone[position] = true }
      isTaken.formUnion(block)
      blocks.append(block.map { links.orders[$0] })
    }
    return blocks
  }

  private mutating func solve(_ blocks: [[Int]], _ plan: inout JointPlan, threads: Int) -> Int64 {
    let effort = JointSolver.Effort(
      size: .init(contents: Self.listedContents, columns: Self.mostColumns), steps: steps,
      exactContents: Self.exactContents)
    let found = Parallel.map(
      blocks.count, threads: threads, {},
      body: { [solver, plan] index, _ in
        solver.solve(
          blocks[index], from: blocks[index].map { plan.options[$0] },
          remaining: plan.left(without: blocks[index]), effort)
      })
    var saved: Int64 = 0
    for (block, result) in zip(blocks, found) {
      guard let result else { continue }
      saved += plan.take(result.options, block)
      if block.count == links.orders.count { wholeBound = max(wholeBound, result.lowerBound) }
    }
    return saved
  }
}
