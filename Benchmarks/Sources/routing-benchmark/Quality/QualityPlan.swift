/// What is to be run on every scenario.
struct QualityPlan {
  var strategies: [String]
  var seeds: [UInt64] = [1]
  /// Of strategies that search.
  var limits: [SearchLimit] = [.seconds(10)]
  var gap: Double = 0
  /// Times each plan is made; the run with the median time is told.
  var runs = 1
  /// Orders up to which peers search on a scenario.
  var peerOrders = 20_000
  /// The gap at which peers stop.
  var peerGap = 0.0001

  /// Strategies that go on until a limit or a gap is reached; all others take the time they take.
  static let searching: Set<String> = ["optimal"]

  /// Every strategy of `order-router`: the plain rules, those of real systems, the search.
  static let everything = [
    "ranked", "nearest", "fewest-splits", "cheapest", "magento-priority", "magento-distance", "shopify",
    "shopify-ranked", "salesforce", "hotwax", "shipbob", "optimal",
  ]

  /// Those of a list such as `nearest,optimal`; `all` is every one.
  static func strategies(_ text: String) -> [String] {
    text == "all" ? everything : text.split(separator: ",").map { String($0) }
  }

  /// The runs on one scenario: rules first, since a search is checked against them.
  func requests(_ source: QualitySource) -> [PlanRequest] {
    let seeds = source.seed.map { [$0] } ?? seeds
    let rules = strategies.filter { !Self.searching.contains($0) }
    let searches = strategies.filter { Self.searching.contains($0) }
    return seeds.flatMap { seed in
      rules.map { PlanRequest(strategy: $0, gap: gap, timeLimit: 0, seed: seed) }
        + searches.flatMap { name in
          limits.map { limit in
            PlanRequest(
              strategy: name, gap: gap, timeLimit: limit.seconds ?? 0, seed: seed, workLimit: limit.work)
          }
        }
    }
  }
}
