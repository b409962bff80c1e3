internal import RouteVerification
internal import RoutingModel

/// All ways to ship an order, or parts of it, or nothing.
struct OrderPlans {
  private let search: BruteForce
  private let order: Order
  private var candidates: [BruteForce.Candidate] = []
  private var usages: [[Int]] = []
  private let allowed: Int
  private let splits: Bool
  private let isCompleteOnly: Bool
  private var steps = 0
  private(set) var plans: [BruteForce.OrderPlan] = []

  init(_ search: BruteForce, order number: Int) {
    self.search = search
    order = search.scenario.orders[number]
    let policy = search.scenario.policy
    allowed = max(0, (order.maxShipments ?? policy.maxShipments) - order.priorShipments)
    splits = order.splitLines ?? policy.splitLines
    isCompleteOnly = order.completeOnly ?? policy.completeOnly
    let services = Set(search.scenario.services.map(\.id)).sorted()
    for content in contents() {
      let first = candidates.count
      for location in search.scenario.locations.indices {
        for service in services { addWays(number, location, service, content, since: first) }
      }
    }
  }

  /// Adds a shipment on each of its ship dates, less those that another of its content is always as good as.
  private mutating func addWays(
    _ number: Int, _ location: Int, _ service: String, _ content: [Int], since first: Int
  ) {
    let parts = content.enumerated().compactMap { line, quantity in
      quantity > 0 ? (line: line, quantity: quantity) : nil
    }
    let ways = search.verifier.ways(order: number, location: location, service: service, content: parts)
    for shipment in (try? ways.get()) ?? [] {
      let candidate = BruteForce.Candidate(
        location: location, service: service, content: content, priced: shipment)
      let usage = search.resources.usage(of: candidate, order: order)
      guard let same = (first..<candidates.count).first(where: { usages[$0] == usage }) else {
        candidates.append(candidate)
        usages.append(usage)
        continue
      }
      if shipment.terms.total < candidates[same].priced.terms.total { candidates[same] = candidate }
    }
  }

  /// Every choice of units that is not empty.
  private func contents() -> [[Int]] {
    var contents: [[Int]] = [[]]
    for line in order.lines {
      let quantities = splits ? Array(0...line.quantity) : [0, line.quantity]
      contents = contents.flatMap { content in quantities.map { content + [$0] } }
    }
    return contents.filter { $0.contains { $0 > 0 } }
  }

  /// Lists the plans; false where that takes more steps than the limit.
  mutating func list(limit: Int) -> Bool {
    var chosen: [Int] = []
    extend(&chosen, left: order.lines.map(\.quantity), limit: limit)
    return steps < limit
  }

  /// Adds the plan of the chosen candidates, and all plans with further ones that come no earlier.
  private mutating func extend(_ chosen: inout [Int], left: [Int], limit: Int) {
    steps += 1
    guard steps < limit else { return }
    record(chosen, left: left)
    guard chosen.count < allowed else { return }
    for number in (chosen.last ?? 0)..<max(candidates.count, chosen.last ?? 0) {
      let rest = zip(left, candidates[number].content).map { $0 - $1 }
      if rest.contains(where: { $0 < 0 }) { continue }
      chosen.append(number)
      extend(&chosen, left: rest, limit: limit)
      chosen.removeLast()
    }
  }

  private mutating func record(_ chosen: [Int], left: [Int]) {
    if isCompleteOnly, !chosen.isEmpty, left.contains(where: { $0 > 0 }) { return }
    var usage = Array(repeating: 0, count: search.resources.limits.count)
    var terms = CostTerms()
    for number in chosen {
      usage = zip(usage, usages[number]).map { $0 + $1 }
      terms += candidates[number].priced.terms
    }
    guard zip(usage, search.resources.limits).allSatisfy({ $0 <= $1 }) else { return }
    let policy = search.scenario.policy
    if !chosen.isEmpty { terms.split = policy.splitPenalty * (chosen.count + order.priorShipments - 1) }
    terms.unfilled = unfilled(left, policy)
    plans.append(.init(candidates: chosen.map { candidates[$0] }, terms: terms, usage: usage))
  }

  /// The model's term for the units left, in units of 10⁻¹⁸ until it is rounded.
  private func unfilled(_ left: [Int], _ policy: Policy) -> Money {
    var exact: Int128 = 0
    for (line, units) in zip(order.lines, left) {
      let value = Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths)
      exact += Int128(units) * (Int128(policy.unfilledUnitPenalty.millionths) * 1_000_000 + value)
    }
    if left.contains(where: { $0 > 0 }) {
      exact += Int128(policy.unfilledOrderPenalty.millionths) * 1_000_000
    }
    exact *= Int128(order.priority.millionths)
    // Never negative, so half away from zero is half up.
    return Money(millionths: Int64((exact + 500_000_000_000) / 1_000_000_000_000))
  }
}
