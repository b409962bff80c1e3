/// The rule of most systems: ranked locations, tried one after another in one or more passes; at each the
/// offer that ships most, and of those the cheapest, and for what it cannot take the next such offer.
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

  mutating func option(_ order: Int, remaining: inout RemainingSupplies) -> OrderOption {
    pricer.begin(order)
    var places = pricer.candidatesByLocation()
    ranking.rank(&places, pricer)
    return pricer.fill(places, passes: passes, with: &fill, remaining: &remaining)
  }

  var notes: [String] { ranking.notes }
}

extension OrderPricer {
  /// Fills the order from ranked locations as ``LocationRule`` says.
  package mutating func fill(
    _ places: [Range<Int>], passes: [LocationPass] = LocationPass.allElseMost,
    with fill: inout LocationFill, remaining: inout RemainingSupplies
  ) -> OrderOption {
    var option = OrderOption()
    var used: [Candidate] = []
    var left = steps
    for pass in passes {
      let open = pass.scope == .everywhere ? places : places.filter { pass.scope.admits($0, self) }
      while used.count < problem.batch.maxShipments[order], left.contains(where: { $0 > 0 }),
        let place = next(
          open, pass.taking, left: left, most: problem.batch.maxShipments[order] - used.count, &fill,
          &remaining)
      {
        for (candidate, content) in place.shipments {
          load(content)
          remaining.use(self, candidate)
          used.append(candidate)
          option.append(offer: candidate.offer, content: content)
          for line in left.indices { left[line] -= content[line] }
        }
      }
    }
    for (index, candidate) in used.enumerated() {
      load(option.content(index, lines: steps.count))
      remaining.use(self, candidate, sign: -1)
    }
    if problem.batch.completeOnly[order], left.contains(where: { $0 > 0 }) { return OrderOption() }
    return option
  }

  private mutating func next(
    _ places: [Range<Int>], _ taking: LocationPass.Taking, left: [Int], most allowed: Int,
    _ fill: inout LocationFill, _ remaining: inout RemainingSupplies
  ) -> PlaceShipments? {
    let wanted = left.indices.reduce(0) { $0 + left[$1] * stepQuantity[$1] }
    var most = 0
    var chosen: PlaceShipments?
    for place in places {
      guard let found = shipments(from: place, left: left, most: allowed, &fill, &remaining) else { continue }
      let isAll = found.quantity == wanted
      switch taking {
      case .allElseMost:
        if !isAll, found.quantity <= most { continue }
        most = found.quantity
      case .whatThereIs: return found
      case .all: if !isAll { continue }
      case .allAtLeastCost: if !isAll || found.cost >= chosen?.cost ?? .max { continue }
      }
      chosen = found
      if isAll, taking != .allAtLeastCost { break }
    }
    return chosen
  }

  /// What a location can ship of what is left, in at most so many shipments: each by the offer that ships most of
  /// what those before it leave. Where an order's items need several services, one may not do.
  ///
  /// - Returns: `nil` where nothing can ship; the remaining is as before.
  mutating func shipments(
    from place: Range<Int>, left: [Int], most: Int, _ fill: inout LocationFill,
    _ remaining: inout RemainingSupplies
  ) -> PlaceShipments? {
    var found = PlaceShipments()
    var left = left
    while found.shipments.count < most, left.contains(where: { $0 > 0 }),
      fill.fill(&self, place, left: left, remaining: remaining), let candidate = fill.candidate
    {
      found.add(candidate, fill)
      for line in left.indices { left[line] -= fill.content[line] }
      load(fill.content)
      remaining.use(self, candidate)
    }
    for (candidate, content) in found.shipments {
      load(content)
      remaining.use(self, candidate, sign: -1)
    }
    return found.shipments.isEmpty ? nil : found
  }
}
