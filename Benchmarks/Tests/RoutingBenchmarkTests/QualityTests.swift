import Foundation
import Testing

@testable import routing_benchmark

struct QualityTests {
  @Test func `the best known is the cheapest of plans, peers and what was published`() throws {
    #expect(try QualityExample.result().best?.cost == 78)
    #expect(try QualityExample.result().best?.by == "HiGHS")
    #expect(try QualityExample.result(peer: 80).best?.by == "optimal")
    // A peer's cost below ours by its rounding alone is none.
    #expect(try QualityExample.result(peer: 80 - 1e-7).best?.by == "optimal")
    #expect(try QualityExample.result(published: 77).best?.by == "published")
  }

  @Test func `the bound is a plan's or the published optimum, never a peer's`() throws {
    #expect(try QualityExample.result().bound?.value == 76)
    #expect(try QualityExample.result(published: 77).bound?.value == 77)
    #expect(try QualityExample.result().gapToBound(80) == 0.05)
    #expect(try QualityExample.result().gapToBest(80) == 0.025)
    #expect(try QualityExample.result().gapToBest(70) == 0)
  }

  @Test func `a saving is the share of the rule's cost`() throws {
    let runs = try QualityExample.result().runs
    #expect(runs[2].saving(against: runs[0]) == 0.2)
    #expect(runs[0].saving(against: runs[2]) == -0.25)
  }

  @Test func `the tables have a row a run, with costs, terms, savings and times`() throws {
    let results = [try QualityExample.result()]
    let costs = QualityTables.costs(results)
    #expect(
      costs.contains(
        "| day | optimal | 1 | 10.0 s | feasible | 80 | 2.5000 % | 5.0000 % | 9 | 2 | 1 | 0 | 3 | 2.00 | 1 |")
    )
    #expect(
      QualityTables.terms(results).contains("| day | ranked | 1 |  | 100.00 |  |  |  |  |  |  | 0.00 |  |"))
    let savings = try #require(QualityTables.savings(results))
    #expect(savings.contains("| against ranked | against nearest |"))
    #expect(savings.contains("| day | ranked | 1 |  |  | -10.50 |"))
    #expect(savings.contains("| day | optimal | 1 | 10.0 s | 20.00 | 11.60 |"))
    let searches = QualityTables.searches(results)
    #expect(
      searches.contains("| day | HiGHS 1 | 5.00 s | done | 4.00 | 4.00 | – | 1.00 | 4.00 | 4.00 | 78.00 |"))
    #expect(
      searches.contains("| day | optimal, seed 1 | 10.0 s | feasible | – | – | – | – | – | – | 80.00 |"))
  }

  @Test
  func `the digest says once what a better plan saves each strategy, with the best known and the bound`()
    throws
  {
    var result = try QualityExample.result()
    result.runs = try ["ranked", "optimal"].map { name in
      try QualityExample.run(
        name, cost: name == "ranked" ? "100" : "80", bound: "76", limit: name == "ranked" ? 0 : 10,
        orders: 100)
    }
    let parts = QualityDigest([result]).parts
    #expect(parts.count { $0.contains("saves") || $0.contains("best known") && $0.hasPrefix("|") } == 2)
    #expect(
      parts[1] == """
        | strategy | day |
        |---|---:|
        | best known | 78.00 |
        | found by | HiGHS |
        | bound | 76.00 |
        | ranked | 22.000 |
        | optimal, 10.0 s | 2.500 |
        """)
  }

  @Test func `the JSON has what charts need`() throws {
    let report = try QualityExample.report()
    let data = try QualityDocument(report).data()
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let scenario = try #require((root["scenarios"] as? [[String: Any]])?.first)
    #expect(scenario["orders"] as? Int == 7 && scenario["best_known"] as? Double == 78)
    let runs = try #require(scenario["runs"] as? [[String: Any]])
    #expect((runs[0]["terms"] as? [String: Double])?["postage"] == 100)
    #expect((runs[0]["counts"] as? [String: Int])?["orders_split"] == 2)
    #expect(runs[0]["search"] == nil)
    #expect((runs[2]["savings"] as? [String: Double])?["ranked"] == 0.2)
    let search = try #require(runs[2]["search"] as? [String: Any])
    let events = try #require(search["events"] as? [[String: Double]])
    #expect(
      events == [
        ["seconds": 0.5, "incumbent": 90], ["seconds": 1.5, "incumbent": 80.5, "bound": 75],
        ["seconds": 2, "incumbent": 80, "bound": 76],
      ])
    let peers = try #require(scenario["peers"] as? [[String: Any]])
    #expect(peers[0]["solver"] as? String == "HiGHS" && peers[0]["limit"] as? Double == 5)
  }

  @Test func `rules run once a seed, searches once a seed and limit, a made-up day with its own seed alone`()
  {
    var plan = QualityPlan(strategies: ["optimal", "nearest"])
    (plan.seeds, plan.limits) = ([1, 2], [.seconds(1), .work(5)])
    var source = QualitySource(name: "x", kind: .own, source: .examples([]))
    let requests = plan.requests(source)
    #expect(requests.map(\.strategy) == ["nearest", "optimal", "optimal", "nearest", "optimal", "optimal"])
    #expect(requests.map(\.timeLimit) == [0, 1, 0, 0, 1, 0])
    #expect(requests.map(\.workLimit) == [nil, nil, 5, nil, nil, 5])
    #expect(requests[2].arguments(threads: nil).suffix(2) == ["--work-limit", "5"])
    #expect(requests[1].arguments(threads: nil).suffix(2) == ["--time-limit", "1.0"])
    #expect(requests.map(\.seed) == [1, 1, 1, 2, 2, 2])
    source.seed = 7
    #expect(plan.requests(source).map(\.seed) == [7, 7, 7])
  }

  @Test func `a plan below a known optimum is a problem`() throws {
    let known = KnownOptimum(optimum: 80, tolerance: 0.5)
    let plan = try QualityExample.run("nearest", cost: "79.4").plan.summary
    #expect(Soundness.problems(plan, rules: [], known: known).count == 1)
    #expect(
      Soundness.problems(try QualityExample.run("x", cost: "79.6").plan.summary, rules: [], known: known)
        .isEmpty)
  }

  @Test func `limits are seconds, or units of work with a w`() {
    #expect(SearchLimit.list("20w,10,0.5") == [.seconds(0.5), .seconds(10), .work(20)])
    for text in ["", "x", "0", "-1", "1.5w", "0w", "nan"] { #expect(SearchLimit.list(text) == nil) }
  }
}
