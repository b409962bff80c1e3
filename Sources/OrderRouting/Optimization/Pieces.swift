/// The batch in pieces that share no contested supply and no opening cost: each is decided by itself.
struct Pieces: Sendable {
  /// Orders that touch nothing that is contested or opened: each is best filled alone.
  private(set) var free: [Int] = []
  /// Orders that depend on each other, in ascending order, by piece.
  private(set) var tied: [[Int]] = []

  init(_ problem: RoutingProblem, _ contention: Contention, ledger: Ledger) {
    // Orders, then resources, then locations with an opening cost.
    let orders = problem.batch.count
    let locations = orders + problem.resources.count
    var sets = DisjointSets(count: locations + problem.fixedCosts.count)
    var isTied = [Bool](repeating: false, count: orders)
    var pricer = OrderPricer(problem)
    for order in 0..<orders {
      pricer.begin(order)
      pricer.forEachLargestUse(ledger) { resource, _ in
        if !contention.isContested[resource] { return }
        isTied[order] = true
        sets.join(order, orders + resource)
      }
      for place in pricer.candidatesByLocation() {
        let location = Int(pricer.candidates[place.lowerBound].location)
        if problem.fixedCosts[location] == 0 { continue }
        isTied[order] = true
        sets.join(order, locations + location)
      }
    }
    var pieceOfRoot: [Int: Int] = [:]
    for order in 0..<orders {
      if !isTied[order] {
        free.append(order)
        continue
      }
      let root = sets.root(order)
      if let piece = pieceOfRoot[root] {
        tied[piece].append(order)
      } else {
        pieceOfRoot[root] = tied.count
        tied.append([order])
      }
    }
  }
}

/// Union and find with path halving; nearly O(1) an operation.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while Int(parents[element]) != element {
      parents[element] = parents[Int(parents[element])]
      element = Int(parents[element])
    }
    return element
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (l, r) = (root(left), root(right))
    // The smaller number becomes the root, so that roots do not depend on the order of joins.
    if l < r { parents[r] = Int32(l) } else { parents[l] = Int32(r) }
  }
}
