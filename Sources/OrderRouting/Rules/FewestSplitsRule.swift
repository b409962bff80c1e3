/// The fewest locations that together hold all of an order, of those the least remote by a ranking; each ships by
/// as many services as its part needs.
struct FewestSplitsRule<Ranking: LocationRanking>: OrderRule {
  private var pricer: OrderPricer
  private var fill = LocationFill()
  private var ranking: Ranking
  private let shipsPart: Bool
  private let setLimit: Int
  private var visited = 0

  /// - Parameters:
  ///   - shipsPart: whether an order that no allowed number of locations holds ships what it can, location by
  ///     location; else it ships nothing.
  ///   - setLimit: sets of locations that are looked at for one order before it counts as held by none.
  init(_ problem: RoutingProblem, ranking: Ranking, shipsPart: Bool = true, setLimit: Int = 20_000) {
    pricer = OrderPricer(problem)
    self.ranking = ranking
    self.shipsPart = shipsPart
    self.setLimit = setLimit
  }

  /// A location that holds something of the order.
  private struct Place {
    var candidates: Range<Int>
    var remoteness: Remoteness
    /// Steps by line that it could ship alone, in all the shipments that the order may have.
    var holds: [Int]
    /// The most of each line that this place or one after it holds.
    var mostFromHere: [Int]
  }

  private typealias Best = (remoteness: Remoteness, option: OrderOption)

  mutating func option(_ order: Int, remaining: inout RemainingSupplies) -> OrderOption {
    pricer.begin(order)
    var ranges = pricer.candidatesByLocation()
    ranking.rank(&ranges, pricer)
    let places = places(ranges, &remaining)
    visited = 0
    if holdsAll(places) {
      for count in 1..<max(2, min(places.count, pricer.problem.batch.maxShipments[order]) + 1) {
        var best: Best?
        choose(count, from: places[...], chosen: [], left: pricer.steps, &best, &remaining)
        if let best { return best.option }
      }
    }
    return shipsPart ? pricer.fill(ranges, with: &fill, remaining: &remaining) : OrderOption()
  }

  private mutating func places(_ ranges: [Range<Int>], _ remaining: inout RemainingSupplies) -> [Place] {
    var places: [Place] = []
    let most = pricer.problem.batch.maxShipments[pricer.order]
    for range in ranges {
      guard let found = pricer.shipments(from: range, left: pricer.steps, most: most, &fill, &remaining)
      else {
        continue
      }
      let holds = found.content(lines: pricer.steps.count)
      places.append(
        Place(
          candidates: range, remoteness: ranking.remoteness(range, pricer), holds: holds, mostFromHere: holds)
      )
    }
    for index in places.indices.dropLast().reversed() {
      for line in pricer.steps.indices {
        places[index].mostFromHere[line] = max(
          places[index].holds[line], places[index + 1].mostFromHere[line])
      }
    }
    return places
  }

  /// Whether all places together hold the order: else no set of them does.
  private func holdsAll(_ places: [Place]) -> Bool {
    pricer.steps.indices.allSatisfy { line in
      places.reduce(0) { $0 + $1.holds[line] } >= pricer.steps[line]
    }
  }

  /// Tries every set of `count` more locations that together hold what is `left`, in the ranking's order.
  private mutating func choose(
    _ count: Int, from places: ArraySlice<Place>, chosen: [Place], left: [Int],
    _ best: inout Best?, _ remaining: inout RemainingSupplies
  ) {
    visited += 1
    if visited > setLimit { return }
    for index in places.indices {
      let place = places[index]
      // No set that starts here or later holds so much of a line.
      if left.indices.contains(where: { left[$0] > count * place.mostFromHere[$0] }) { return }
      if count > 1 {
        let rest = left.indices.map { left[$0] - place.holds[$0] }
        choose(
          count - 1, from: places[(index + 1)...], chosen: chosen + [place], left: rest, &best, &remaining)
        continue
      }
      visited += 1
      if visited > setLimit { return }
      if left.indices.allSatisfy({ left[$0] <= place.holds[$0] }) {
        take(chosen + [place], &best, &remaining)
      }
    }
  }

  private mutating func take(_ chosen: [Place], _ best: inout Best?, _ remaining: inout RemainingSupplies) {
    let remoteness = chosen.reduce(Remoteness()) { $0 + $1.remoteness }
    if let best, best.remoteness <= remoteness { return }
    let option = pricer.fill(chosen.map(\.candidates), with: &fill, remaining: &remaining)
    var left = pricer.steps
    for shipment in option.offers.indices {
      for (line, steps) in option.content(shipment, lines: left.count).enumerated() { left[line] -= steps }
    }
    if left.allSatisfy({ $0 == 0 }) { best = (remoteness, option) }
  }

  var notes: [String] { ranking.notes }
}
