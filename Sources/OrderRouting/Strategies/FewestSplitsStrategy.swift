/// Orders as their rows stand, each by the fewest shipments that hold all of it, of those by the least
/// distance in all; where no allowed number of shipments holds it, like ``NearestStrategy``.
public struct FewestSplitsStrategy: RoutingStrategy {
  public let name = "fewest-splits"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var rule = FewestSplitsRule(problem)
    var proposal = OrderByOrder(problem).run(&rule, search)
    proposal.notes.append(rule.ranking.note)
    return proposal
  }
}

struct FewestSplitsRule: OrderRule {
  /// Sets of locations that are looked at for one order before the nearest ones are taken.
  static let setLimit = 20_000

  private var pricer: OrderPricer
  private var fill = LocationFill()
  private(set) var ranking = DistanceRanking()
  private var visited = 0

  init(_ problem: RoutingProblem) { pricer = OrderPricer(problem) }

  /// A location that holds something of the order.
  private struct Place {
    var candidates: Range<Int>
    var distance: Int64
    /// Steps by line that it could ship alone.
    var holds: [Int]
  }

  mutating func option(_ order: Int, ledger: inout Ledger) -> OrderOption {
    pricer.begin(order)
    var ranges = pricer.candidatesByLocation()
    ranking.rank(&ranges, pricer)
    let places = ranges.compactMap { place($0, ledger) }
    visited = 0
    for count in 1..<max(2, min(places.count, pricer.problem.batch.maxShipments[order]) + 1) {
      var best: (distance: Int64, option: OrderOption)?
      choose(count, from: places[...], chosen: [], left: pricer.steps, &best, &ledger)
      if let best { return best.option }
    }
    return pricer.fill(ranges, with: &fill, ledger: &ledger)
  }

  private mutating func place(_ range: Range<Int>, _ ledger: Ledger) -> Place? {
    guard fill.fill(&pricer, range, left: pricer.steps, ledger: ledger) else { return nil }
    let distance = DistanceRanking.distance(range, pricer)
    return Place(
      candidates: range, distance: distance.kind == .unknown ? 0 : distance.amount, holds: fill.content)
  }

  /// Tries every set of `count` more locations that together hold what is `left`, nearest first.
  private mutating func choose(
    _ count: Int, from places: ArraySlice<Place>, chosen: [Place], left: [Int],
    _ best: inout (distance: Int64, option: OrderOption)?, _ ledger: inout Ledger
  ) {
    visited += 1
    if visited > Self.setLimit { return }
    if count == 0 {
      if left.allSatisfy({ $0 <= 0 }) { take(chosen, &best, &ledger) }
      return
    }
    for index in places.indices {
      let place = places[index]
      let rest = left.indices.map { left[$0] - place.holds[$0] }
      choose(count - 1, from: places[(index + 1)...], chosen: chosen + [place], left: rest, &best, &ledger)
    }
  }

  private mutating func take(
    _ chosen: [Place], _ best: inout (distance: Int64, option: OrderOption)?, _ ledger: inout Ledger
  ) {
    let distance = chosen.reduce(0) { $0 + $1.distance }
    if let best, best.distance <= distance { return }
    let option = pricer.fill(chosen.map(\.candidates), with: &fill, ledger: &ledger)
    var left = pricer.steps
    for shipment in option.offers.indices {
      for (line, steps) in option.content(shipment, lines: left.count).enumerated() { left[line] -= steps }
    }
    if left.allSatisfy({ $0 == 0 }), option.offers.count <= chosen.count { best = (distance, option) }
  }
}
