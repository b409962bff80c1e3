/// The rule of most systems: the first location that can ship everything left, else the one that ships
/// most of it, and so on; at each by the offer that is cheapest for what it ships.
struct LocationRule<Ranking: LocationRanking>: OrderRule {
  private var pricer: OrderPricer
  private var fill = LocationFill()
  private(set) var ranking: Ranking

  init(_ problem: RoutingProblem, ranking: Ranking) {
    pricer = OrderPricer(problem)
    self.ranking = ranking
  }

  mutating func option(_ order: Int, ledger: inout Ledger) -> OrderOption {
    pricer.begin(order)
    var places = pricer.candidatesByLocation()
    ranking.rank(&places, pricer)
    return pricer.fill(places, with: &fill, ledger: &ledger)
  }
}

extension OrderPricer {
  /// Fills the order from ranked locations as ``LocationRule`` says.
  mutating func fill(
    _ places: [Range<Int>], with fill: inout LocationFill, ledger: inout Ledger
  ) -> OrderOption {
    var option = OrderOption()
    var used: [Candidate] = []
    var left = steps
    while used.count < problem.batch.maxShipments[order], left.contains(where: { $0 > 0 }),
      let (candidate, content) = next(places, left: left, &fill, ledger)
    {
      load(content)
      ledger.use(self, candidate)
      used.append(candidate)
      option.append(offer: candidate.offer, content: content)
      for line in left.indices { left[line] -= content[line] }
    }
    for (index, candidate) in used.enumerated() {
      load(option.content(index, lines: steps.count))
      ledger.use(self, candidate, sign: -1)
    }
    if problem.batch.completeOnly[order], left.contains(where: { $0 > 0 }) { return OrderOption() }
    return option
  }

  private mutating func next(
    _ places: [Range<Int>], left: [Int], _ fill: inout LocationFill, _ ledger: Ledger
  ) -> (Candidate, [Int])? {
    let wanted = left.indices.reduce(0) { $0 + left[$1] * stepQuantity[$1] }
    var most = 0
    var chosen: (Candidate, [Int])?
    for place in places {
      guard fill.fill(&self, place, left: left, ledger: ledger), let candidate = fill.candidate,
        fill.quantity > most
      else { continue }
      most = fill.quantity
      chosen = (candidate, fill.content)
      if most == wanted { break }
    }
    return chosen
  }
}
