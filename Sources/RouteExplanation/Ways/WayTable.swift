internal import OrderRouting

/// The cheapest ways to serve one order, in any number of shipments that it may have, each shipment by itself.
///
/// By dynamic programming as ``DivisionTable``, but with several ways for each content instead of one. Shipments of a
/// way may want the same supply: whoever takes a way tests it as a whole.
struct WayTable {
  /// Some shipments together: the cheapest first part of them, and what stands for the rest in the layer before.
  private struct Entry {
    var cost: Int64
    var part: Int32
    /// Which of the part's single shipments.
    var own: Int32
    /// Which of the ways of the rest.
    var rest: Int32
  }

  /// A way: what it costs with the prices of what it uses, openings apart, and its shipments.
  struct Way {
    var cost: Int64
    /// Content and index of the candidate.
    var shipments: [(content: Int, candidate: Int)]
  }

  private var space: ContentSpace
  private let most: Int
  private var singles: [[(cost: Int64, candidate: Int)]] = []
  /// By shipments less one, and content: the cheapest ways, at most ``most``.
  private var layers: [[[Entry]]] = []
  private var fillings: [Int64] = []
  /// Whether no way was left out.
  private var isComplete = true

  /// Lists the ways of the order that a solver has begun and enumerated, or of what a first shipment leaves of it.
  ///
  /// O(contents × candidates + parts of contents × most × shipments).
  /// - Parameters:
  ///   - most: ways to keep.
  ///   - supplies: what a single shipment may use.
  ///   - first: steps by line that a first shipment takes; empty: there is none. What the ways cost is then what they
  ///     add to it.
  init(_ solver: inout OrderSolver, most: Int, supplies: RemainingSupplies, beside first: [Int] = []) {
    space = solver.space
    self.most = most
    solver.priceFillings()
    fillings = solver.fillingCost
    if !first.isEmpty { fill(beside: first, solver) }
    listSingles(&solver, supplies)
    let allowed = solver.problem.batch.maxShipments[solver.pricer.order] - (first.isEmpty ? 0 : 1)
    let shipments = min(allowed, space.digits.reduce(0, +))
    if shipments == 0 { return }
    layers.append(
      singles.enumerated().map { content, list in
        list.indices.map { Entry(cost: list[$0].cost, part: Int32(content), own: Int32($0), rest: 0) }
      })
    let penalty = solver.problem.network.policy.splitPenalty.millionths
    for _ in 1..<shipments { addLayer(penalty) }
  }

  /// What each content beside a first shipment adds, apart from its shipments: what is left, and the split.
  private mutating func fill(beside first: [Int], _ solver: OrderSolver) {
    let penalty = solver.problem.network.policy.splitPenalty.millionths
    let isWhole = solver.problem.batch.completeOnly[solver.pricer.order]
    var steps: [Int] = []
    for content in fillings.indices {
      space.decode(content, into: &steps)
      let left = first.indices.map { solver.pricer.steps[$0] - first[$0] - steps[$0] }
      let isPossible = left.allSatisfy { $0 >= 0 } && !(isWhole && left.contains { $0 > 0 })
      fillings[content] =
        isPossible
        ? solver.pricer.unfilledCost(left) + (content == 0 ? 0 : penalty) : OrderSolver.impossible
    }
  }

  private mutating func listSingles(_ solver: inout OrderSolver, _ supplies: RemainingSupplies) {
    singles.append([])
    var content: [Int] = []
    for number in 1..<max(1, space.count) {
      space.decode(number, into: &content)
      solver.pricer.load(content)
      var found: [(cost: Int64, candidate: Int)] = []
      for index in solver.pricer.candidates.indices {
        let candidate = solver.pricer.candidates[index]
        guard supplies.fits(solver.pricer, candidate), let price = solver.pricer.price(candidate) else {
          continue
        }
        found.append((price.total + solver.usePrice(candidate), index))
      }
      found.sort { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
      if found.count > most {
        isComplete = false
        found.removeLast(found.count - most)
      }
      singles.append(found)
    }
  }

  private mutating func addLayer(_ penalty: Int64) {
    guard let fewer = layers.last else { return }
    var layer: [[Entry]] = [[]]
    var buffer: [Int] = []
    for content in 1..<max(1, space.count) {
      var kept: [Entry] = []
      var parts = FirstParts(of: content, in: space, buffer: &buffer)
      while let part = parts.next(space, &buffer) {
        if part != content { combine(part, penalty, fewer[content - part], &kept) }
      }
      layer.append(kept)
    }
    layers.append(layer)
  }

  /// Puts the ways of a part with those of the rest together, as far as they are among the cheapest.
  private mutating func combine(_ part: Int, _ penalty: Int64, _ rests: [Entry], _ kept: inout [Entry]) {
    for own in singles[part].indices {
      for rest in rests.indices {
        let cost = singles[part][own].cost + penalty + rests[rest].cost
        if kept.count == most {
          isComplete = false
          if cost >= kept[most - 1].cost { break }
          kept.removeLast()
        }
        var place = kept.count
        while place > 0, kept[place - 1].cost > cost { place -= 1 }
        kept.insert(Entry(cost: cost, part: Int32(part), own: Int32(own), rest: Int32(rest)), at: place)
      }
    }
  }

  /// The cheapest ways, at most as many as were kept, and whether that is all of them; the same shipments may stand
  /// in several orders.
  func cheapest() -> (ways: [Way], areAll: Bool) {
    var found: [(cost: Int64, layer: Int, content: Int, index: Int)] = []
    if fillings[0] != OrderSolver.impossible { found.append((fillings[0], -1, 0, 0)) }
    for (layer, contents) in layers.enumerated() {
      for (content, entries) in contents.enumerated() where fillings[content] != OrderSolver.impossible {
        for (index, entry) in entries.enumerated() {
          found.append((entry.cost + fillings[content], layer, content, index))
        }
      }
    }
    found.sort { ($0.cost, $0.layer, $0.content, $0.index) < ($1.cost, $1.layer, $1.content, $1.index) }
    let ways = found.prefix(most).map { way($0.cost, $0.layer, $0.content, $0.index) }
    return (ways, isComplete && found.count <= most)
  }

  private func way(_ cost: Int64, _ layer: Int, _ content: Int, _ index: Int) -> Way {
    var way = Way(cost: cost, shipments: [])
    var (layer, content, index) = (layer, content, index)
    while layer >= 0 {
      let entry = layers[layer][content][index]
      let part = Int(entry.part)
      way.shipments.append((part, singles[part][Int(entry.own)].candidate))
      content -= part
      index = Int(entry.rest)
      layer -= 1
    }
    return way
  }
}
