import Datasets
import Foundation
import GLPK
import OrderRouting
import PublishedProblems
import RouteOptimization
import ScenarioFiles
import Testing

/// What problems cost at least, by trying everything, and by the optimizer on their scenario.
enum Oracle {
  /// The least cost over all assignments; `nil` where none holds.
  static func optimum(_ problem: FacilityProblem) -> Int64? {
    let count = problem.facilities.count
    var best: Int64?
    let assignments = problem.customers.reduce(1) { product, _ in product * count }
    for assignment in 0..<assignments {
      var rest = assignment
      var load = Array(repeating: 0, count: count)
      var cost: Int64 = 0
      for customer in problem.customers {
        let facility = rest % count
        rest /= count
        load[facility] += customer.demand
        cost += customer.costs[facility].millionths
      }
      var holds = true
      for (facility, units) in zip(problem.facilities, load) where units > 0 {
        cost += facility.openingCost.millionths
        holds = holds && units <= facility.capacity ?? .max
      }
      if holds { best = min(best ?? .max, cost) }
    }
    return best
  }

  /// The least cost over all sets of shops: from a set, the cheapest units.
  static func optimum(_ problem: ShopProblem) -> Int64? {
    var best: Int64?
    for set in 0..<(1 << problem.shops.count) {
      let shops = problem.shops.indices.filter { set >> $0 & 1 == 1 }.map { problem.shops[$0] }
      var cost = shops.reduce(0) { $0 + $1.deliveryPrice.millionths }
      var isComplete = true
      for (product, wanted) in problem.wanted.enumerated() {
        var left = wanted
        for shop in shops.sorted(by: { $0.prices[product] < $1.prices[product] }) {
          let units = min(left, shop.available[product])
          cost += Int64(units) * shop.prices[product].millionths
          left -= units
        }
        isComplete = isComplete && left == 0
      }
      if isComplete { best = min(best ?? .max, cost) }
    }
    return best
  }

  /// What the optimizer makes of a scenario, written to a folder and read back without a diagnostic.
  static func planned(_ scenario: ConvertedDataset) throws -> Plan {
    let folder = FileManager.default.temporaryDirectory.appending(path: "problem-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try scenario.write(to: folder.path)
    let read = try ScenarioReader.read(folder: folder.path)
    #expect(read.warnings.isEmpty)
    return try RoutingProblem(read.scenario).plan(OptimalStrategy(solver: GLPKSolver()))
  }
}

/// Numbers by chance, the same ones for the same seed.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}
