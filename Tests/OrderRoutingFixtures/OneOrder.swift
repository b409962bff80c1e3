package import OrderRouting

/// The least that one order costs alone, at prices, by going through everything it could ship.
package struct OneOrder {
  /// A shipment that the order could have.
  private struct Choice {
    var candidate: OrderPricer.Candidate
    var content: [Int]
    /// With the prices of what it uses.
    var cost: Int64
  }

  private var pricer: OrderPricer
  private var remaining: RemainingSupplies
  private var choices: [Choice] = []
  private let opens: Bool
  private var best: Int64
  private var left: [Int]
  private var steps = 0
  /// Of every way there is, where they are asked for.
  private var costs: [Int64]?

  /// - Returns: `nil` where going through everything would take too long.
  package static func optimum(_ pricer: OrderPricer, prices: [Int64], opening: Bool) -> Int64? {
    var search = OneOrder(pricer, opening)
    guard search.list(prices) else { return nil }
    search.descend(from: 0, shipments: 0, cost: 0)
    return search.steps > 300_000 ? nil : search.best
  }

  /// What every way to ship the order costs, openings apart; `nil` where there are more than `limit`.
  package static func costs(_ pricer: OrderPricer, limit: Int) -> [Int64]? {
    var search = OneOrder(pricer, false)
    search.costs = []
    guard search.list([Int64](repeating: 0, count: pricer.problem.numbers.count)) else { return nil }
    search.descend(from: 0, shipments: 0, cost: 0)
    return search.steps > limit ? nil : search.costs
  }

  private init(_ pricer: OrderPricer, _ opening: Bool) {
    self.pricer = pricer
    remaining = RemainingSupplies(pricer.problem)
    opens = opening
    left = pricer.steps
    best = pricer.unfilledCost(left)
  }

  private mutating func list(_ prices: [Int64]) -> Bool {
    var space = ContentSpace()
    guard space.reset(steps: pricer.steps, limit: 400) else { return false }
    var content: [Int] = []
    for number in 1..<max(1, space.count) {
      space.decode(number, into: &content)
      let isKnown = content.indices.allSatisfy { content[$0] == 0 || !pricer.components(of: $0).isEmpty }
      if !isKnown { continue }
      for candidate in pricer.candidates {
        pricer.load(content)
        guard remaining.fits(pricer, candidate), let price = pricer.price(candidate) else { continue }
        var cost = price.total
        pricer.forEachUse(candidate) { cost += prices[$0] * Int64($1) }
        choices.append(Choice(candidate: candidate, content: content, cost: cost))
      }
    }
    return choices.count < 600
  }

  private mutating func descend(from first: Int, shipments: Int, cost: Int64) {
    let problem = pricer.problem
    steps += 1
    if steps > 300_000 { return }
    let isPartial = left.contains { $0 > 0 }
    if !(problem.batch.completeOnly[pricer.order] && isPartial && shipments > 0) {
      best = min(best, cost + pricer.unfilledCost(left))
      costs?.append(cost + pricer.unfilledCost(left))
    }
    if shipments == problem.batch.maxShipments[pricer.order] { return }
    let penalty = problem.network.policy.splitPenalty.millionths
    let split = penalty * Int64(shipments == 0 ? problem.batch.priorSplits[pricer.order] : 1)
    for index in first..<choices.count {
      let choice = choices[index]
      guard left.indices.allSatisfy({ choice.content[$0] <= left[$0] }) else { continue }
      pricer.load(choice.content)
      guard remaining.fits(pricer, choice.candidate) else { continue }
      let opening = opens ? remaining.openingCost(choice.candidate.location) : 0
      remaining.use(pricer, choice.candidate)
      for line in left.indices { left[line] -= choice.content[line] }
      descend(from: index, shipments: shipments + 1, cost: cost + choice.cost + split + opening)
      for line in left.indices { left[line] += choice.content[line] }
      pricer.load(choice.content)
      remaining.use(pricer, choice.candidate, sign: -1)
    }
  }
}
