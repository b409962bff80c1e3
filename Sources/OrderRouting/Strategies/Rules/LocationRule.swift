/// The rule of most systems: ranked locations, tried one after another in one or more passes; at each the
/// offer that ships most, and of those the cheapest.
struct LocationRule<Ranking: LocationRanking>: OrderRule {
  private var pricer: OrderPricer
  private var fill = LocationFill()
  private var ranking: Ranking
  private let passes: [LocationPass]

  init(_ problem: RoutingProblem, ranking: Ranking, passes: [LocationPass] = LocationPass.allElseMost) {
    pricer = OrderPricer(problem)
    self.ranking = ranking
    self.passes = passes
  }

  mutating func option(_ order: Int, ledger: inout Ledger) -> OrderOption {
    pricer.begin(order)
    var places = pricer.candidatesByLocation()
    ranking.rank(&places, pricer)
    return pricer.fill(places, passes: passes, with: &fill, ledger: &ledger)
  }

  var notes: [String] { ranking.notes }
}

extension OrderPricer {
  /// Fills the order from ranked locations as ``LocationRule`` says.
  package mutating func fill(
    _ places: [Range<Int>], passes: [LocationPass] = LocationPass.allElseMost,
    with fill: inout LocationFill, ledger: inout Ledger
  ) -> OrderOption {
    var option = OrderOption()
    var used: [Candidate] = []
    var left = steps
    for pass in passes {
      let open = pass.scope == .everywhere ? places : places.filter { pass.scope.admits($0, self) }
      while used.count < problem.batch.maxShipments[order], left.contains(where: { $0 > 0 }),
        let (candidate, content) = next(open, pass.taking, left: left, &fill, ledger)
      {
        load(content)
        ledger.use(self, candidate)
        used.append(candidate)
        option.append(offer: candidate.offer, content: content)
        for line in left.indices { left[line] -= content[line] }
      }
    }
    for (index, candidate) in used.enumerated() {
      load(option.content(index, lines: steps.count))
      ledger.use(self, candidate, sign: -1)
    }
    if problem.batch.completeOnly[order], left.contains(where: { $0 > 0 }) { return OrderOption() }
    return option
  }

  private mutating func next(
    _ places: [Range<Int>], _ taking: LocationPass.Taking, left: [Int], _ fill: inout LocationFill,
    _ ledger: Ledger
  ) -> (Candidate, [Int])? {
    let wanted = left.indices.reduce(0) { $0 + left[$1] * stepQuantity[$1] }
    var most = 0
    var least = Int64.max
    var chosen: (Candidate, [Int])?
    for place in places {
      guard fill.fill(&self, place, left: left, ledger: ledger), let candidate = fill.candidate else {
        continue
      }
      switch taking {
      case .allElseMost:
        if fill.quantity <= most { continue }
        most = fill.quantity
      case .whatThereIs: return (candidate, fill.content)
      case .all: if fill.quantity < wanted { continue }
      case .allAtLeastCost:
        if fill.quantity < wanted || fill.cost >= least { continue }
        least = fill.cost
      }
      chosen = (candidate, fill.content)
      if fill.quantity == wanted, taking != .allAtLeastCost { break }
    }
    return chosen
  }
}
