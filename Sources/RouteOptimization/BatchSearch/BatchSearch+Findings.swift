internal import OrderRouting

// What a search tells while it goes on.
extension BatchSearch {
  /// Who is told what the table alone decides; `nil` where nobody asks, and where the costs of long orders or
  /// of opening locations are known at the end only.
  var tableFound: (@Sendable (SearchFinding) -> Void)? {
    model.longOrders.isEmpty && !pieces.opens.contains(true) ? search.found : nil
  }

  /// Tells the cost of the cheapest plan by a rule.
  func tellSeeds() {
    guard let found = search.found, let least = seeds.map({ problem.cost($0.options) }).min() else { return }
    found(SearchFinding(cost: Money(millionths: least)))
  }

  /// Tells what the plan costs and what is proven.
  func tellFinding() {
    guard let found = tableFound else { return }
    if bounds.contains(.min) { return found(SearchFinding(plan.cost)) }
    let bound = zip(costs(), bounds).reduce(plan.cost) { $0 - $1.0 + $1.1 }
    // A proof in floating point may end a little above the cost; what is told is neither.
    found(SearchFinding(plan.cost, lowerBound: bound <= plan.cost ? bound : nil))
  }
}

extension SearchFinding {
  /// From sums of millionths.
  init(_ cost: Int128, lowerBound: Int128? = nil) {
    self.init(
      cost: Money(millionths: RoutingProblem.clamped(cost)),
      lowerBound: lowerBound.map { Money(millionths: RoutingProblem.clamped($0)) })
  }
}
