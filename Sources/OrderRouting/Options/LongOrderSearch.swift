/// Fills an order with too many contents to enumerate: from each location first (of many, from those whose
/// shipment lowers the order's cost most), then greedily, the shipment that lowers the order's cost most; then,
/// from the best of these, single lines move between the shipments, or out of and into them, while that saves. A
/// heuristic: never dearer than leaving the order, not proven cheapest.
package struct LongOrderSearch {
  private var pricer: OrderPricer
  private var fill = LocationFill()
  private let lines: Int
  /// Locations to begin at; `nil`: as many as time allows.
  private let mostStarts: Int?

  /// Locations to begin at times all locations that are looked at for the next shipment.
  private static let startWork = 100_000
  /// Locations to begin at, however many there are.
  private static let fewestStarts = 8
  /// Moves that are tried, times the quantities that each looks at.
  private static let improvementWork = 300_000_000
  private let improvementWork: Int
  /// Moves of a line that were priced.
  private(set) var movesTried = 0

  /// A shipment under construction.
  private struct Draft {
    var candidate: OrderPricer.Candidate
    var content: [Int]
    var cost: Int64
  }

  package init(pricer: OrderPricer, mostStarts: Int? = nil, improvementWork: Int? = nil) {
    self.pricer = pricer
    self.mostStarts = mostStarts
    self.improvementWork = improvementWork ?? Self.improvementWork
    lines = pricer.steps.count
  }

  private var problem: RoutingProblem { pricer.problem }

  package mutating func cheapest(remaining: inout RemainingSupplies) -> OrderOption {
    var best: [Draft] = []
    var bestCost = total([], remaining)
    let places = pricer.candidatesByLocation()
    for first in starts(places, remaining) {
      var drafts: [Draft] = []
      construct(&drafts, from: first, places, &remaining)
      let cost = total(drafts, remaining)
      release(drafts, &remaining)
      if cost < bestCost {
        bestCost = cost
        best = drafts
      }
    }
    book(best, &remaining)
    improve(&best, &remaining)
    var option = OrderOption(cost: total(best, remaining))
    release(best, &remaining)
    for draft in best { option.append(offer: draft.candidate.offer, content: draft.content) }
    return option
  }

  // MARK: Construction

  /// The locations to begin at, in the order in which they stand.
  private mutating func starts(_ places: [Range<Int>], _ remaining: RemainingSupplies) -> [Int] {
    let most = mostStarts ?? max(Self.fewestStarts, Self.startWork / max(1, places.count))
    if places.count <= most { return Array(places.indices) }
    let left = left([])
    let changes = places.map { bestShipment([$0], left: left, [], remaining)?.change ?? .max }
    return places.indices.sorted { (changes[$0], $0) < (changes[$1], $1) }.prefix(most).sorted()
  }

  private mutating func construct(
    _ drafts: inout [Draft], from first: Int, _ places: [Range<Int>], _ remaining: inout RemainingSupplies
  ) {
    let most = problem.batch.maxShipments[pricer.order]
    while drafts.count < most {
      let left = left(drafts)
      let offered = drafts.isEmpty ? [places[first]] : places
      guard let draft = bestShipment(offered, left: left, drafts, remaining)?.draft else { return }
      add(draft, to: &drafts, &remaining)
    }
  }

  /// The shipment that changes the order's cost least, or lowers it most, and by how much.
  private mutating func bestShipment(
    _ places: [Range<Int>], left: [Int], _ drafts: [Draft], _ remaining: RemainingSupplies
  ) -> (draft: Draft, change: Int64)? {
    var chosen: Draft?
    var least = Int64.max
    // The first shipment is taken whatever it costs: those that follow may make it worth while.
    let limit = drafts.isEmpty ? Int64.max : 0
    for place in places {
      guard fill.fill(&pricer, place, left: left, remaining: remaining), let candidate = fill.candidate else {
        continue
      }
      let rest = left.indices.map { left[$0] - fill.content[$0] }
      let penalty = drafts.isEmpty ? 0 : problem.network.policy.splitPenalty.millionths
      let change =
        fill.cost + remaining.openingCost(candidate.location) + penalty + pricer.unfilledCost(rest)
        - pricer.unfilledCost(left)
      if change < least, change < limit {
        least = change
        chosen = Draft(candidate: candidate, content: fill.content, cost: fill.cost)
      }
    }
    return chosen.map { ($0, least) }
  }

  private mutating func add(_ draft: Draft, to drafts: inout [Draft], _ remaining: inout RemainingSupplies) {
    pricer.load(draft.content)
    remaining.use(pricer, draft.candidate)
    drafts.append(draft)
  }

  private mutating func release(_ drafts: [Draft], _ remaining: inout RemainingSupplies) {
    for draft in drafts where draft.content.contains(where: { $0 > 0 }) {
      pricer.load(draft.content)
      remaining.use(pricer, draft.candidate, sign: -1)
    }
  }

  private mutating func book(_ drafts: [Draft], _ remaining: inout RemainingSupplies) {
    for draft in drafts where draft.content.contains(where: { $0 > 0 }) {
      pricer.load(draft.content)
      remaining.use(pricer, draft.candidate)
    }
  }

  // MARK: Improvement

  /// Moves all steps that one shipment has of a line to another, or leaves them, or takes left ones in; until none
  /// saves, or so much was tried that an order of thousands of lines would take minutes.
  private mutating func improve(_ drafts: inout [Draft], _ remaining: inout RemainingSupplies) {
    var cost = total(drafts, remaining)
    movesTried = 0
    var improved = true
    while improved {
      improved = false
      for line in 0..<lines {
        for source in -1..<drafts.count {
          for target in -1..<drafts.count where source != target {
            guard mayMove(line, from: source, to: target, drafts, remaining) else { continue }
            if movesTried * lines * (drafts.count + 1) >= improvementWork { return finish(&drafts) }
            movesTried += 1
            if move(line, from: source, to: target, &drafts, &cost, &remaining) { improved = true }
          }
        }
      }
    }
    finish(&drafts)
  }

  private func finish(_ drafts: inout [Draft]) { drafts.removeAll { $0.content.allSatisfy { $0 == 0 } } }

  /// Whether there is anything to move, and stock for it where it goes. −1 stands for what is left.
  private func mayMove(
    _ line: Int, from source: Int, to target: Int, _ drafts: [Draft], _ remaining: RemainingSupplies
  ) -> Bool {
    let steps = source < 0 ? left(of: line, drafts) : drafts[source].content[line]
    // What no item or kit stands for has no price, but it cannot ship.
    if steps == 0 || pricer.components(of: line).isEmpty { return false }
    if target < 0 { return true }
    let place = drafts[target].candidate.location
    let isElsewhere = source < 0 || drafts[source].candidate.location != place
    if isElsewhere, pricer.room(line, at: place, remaining: remaining) < steps { return false }
    return drafts[target].content.contains { $0 > 0 }
  }

  /// Undoes the move where it does not save.
  private mutating func move(
    _ line: Int, from source: Int, to target: Int, _ drafts: inout [Draft], _ cost: inout Int64,
    _ remaining: inout RemainingSupplies
  ) -> Bool {
    let steps = source < 0 ? left(of: line, drafts) : drafts[source].content[line]
    let changed = [source, target].filter { $0 >= 0 }
    let kept = changed.map { drafts[$0] }
    release(kept, &remaining)
    if source >= 0 { drafts[source].content[line] = 0 }
    if target >= 0 { drafts[target].content[line] += steps }
    if reprice(changed, &drafts, &remaining) {
      let moved = total(drafts, remaining)
      if moved < cost {
        cost = moved
        return true
      }
      release(changed.map { drafts[$0] }, &remaining)
    }
    for (index, draft) in zip(changed, kept) { drafts[index] = draft }
    book(kept, &remaining)
    return false
  }

  /// Prices and books shipments that were changed; `false`, with none of them booked, where one is impossible.
  private mutating func reprice(
    _ changed: [Int], _ drafts: inout [Draft], _ remaining: inout RemainingSupplies
  ) -> Bool {
    for (position, index) in changed.enumerated() {
      if drafts[index].content.allSatisfy({ $0 == 0 }) {
        drafts[index].cost = 0
        continue
      }
      pricer.load(drafts[index].content)
      guard remaining.fits(pricer, drafts[index].candidate),
        let price = pricer.price(drafts[index].candidate)
      else {
        release(changed[..<position].map { drafts[$0] }, &remaining)
        return false
      }
      drafts[index].cost = price.total
      remaining.use(pricer, drafts[index].candidate)
    }
    return true
  }

  // MARK: Cost

  private func left(_ drafts: [Draft]) -> [Int] {
    var left = pricer.steps
    for draft in drafts { for line in left.indices { left[line] -= draft.content[line] } }
    return left
  }

  private func left(of line: Int, _ drafts: [Draft]) -> Int {
    drafts.reduce(pricer.steps[line]) { $0 - $1.content[line] }
  }

  /// The order's cost; impossible where an order that ships all or nothing ships a part.
  private func total(_ drafts: [Draft], _ remaining: RemainingSupplies) -> Int64 {
    let shipped = drafts.filter { $0.content.contains { $0 > 0 } }
    let left = left(drafts)
    var cost = pricer.unfilledCost(left)
    if shipped.isEmpty { return cost }
    if problem.batch.completeOnly[pricer.order], left.contains(where: { $0 > 0 }) {
      cost += OrderSolver.impossible
    }
    let penalty = problem.network.policy.splitPenalty.millionths
    cost += penalty * Int64(shipped.count + problem.batch.priorSplits[pricer.order] - 1)
    for draft in shipped { cost += draft.cost }
    return cost + openingCost(shipped, remaining)
  }

  /// Fixed costs of the locations that only this order's shipments keep open.
  private func openingCost(_ shipped: [Draft], _ remaining: RemainingSupplies) -> Int64 {
    var cost: Int64 = 0
    for location in Set(shipped.map(\.candidate.location)) {
      let own = shipped.count { $0.candidate.location == location }
      if remaining.shipments[Int(location)] == own { cost += problem.fixedCosts[Int(location)] }
    }
    return cost
  }
}
