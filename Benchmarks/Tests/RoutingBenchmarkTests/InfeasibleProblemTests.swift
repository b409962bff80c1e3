import Foundation
import Testing

@testable import routing_benchmark

struct InfeasibleProblemTests {
  @Test func `a plan that leaves a customer out is no solution, and no best known`() throws {
    // The rules leave someone out, the search and the peer do not.
    let result = try QualityExample.result(ceiling: 85)
    #expect(
      result.best?.cost == 78 && result.bound?.value == 76 && !result.isInfeasible && result.lack == nil)
    #expect(result.gapToBest(90.5) == nil && result.gapToBest(80) == 0.025)
    let costs = QualityTables.costs([result])
    #expect(costs.contains("| day | nearest | 1 |  | no solution | – | – | – |"))
    #expect(costs.contains("| day | optimal | 1 | 10.0 s | feasible | 80 | 2.5000 % | 5.0000 % |"))
    #expect(QualityTables.savings([result])?.contains("| day | optimal | 1 | 10.0 s |  |  |") == true)
  }

  @Test func `a bound above all solutions tells a problem as infeasible, without a best known or a bound`()
    throws
  {
    let result = try QualityExample.result(ceiling: 70)
    #expect(result.isInfeasible && result.best == nil && result.bound == nil)
    #expect(result.lack == "day: infeasible, by a proven bound: no plan supplies every customer")
    #expect(QualityTables.costs([result]).contains("| day | optimal | 1 | 10.0 s | infeasible | – | – | – |"))
    let searches = QualityTables.searches([result])
    #expect(
      searches.contains("| day | optimal, seed 1 | 10.0 s | infeasible | – | – | – | – | – | – | none |"))
    #expect(
      searches.contains("| day | HiGHS 1 | 5.00 s | infeasible | – | – | – | – | – | – | none | 60.00 |"))
    let digest = try #require(QualityDigest([result]).parts.last)
    #expect(digest.contains("proven optimal: 0; infeasible: 1"))
    let entry = QualityDocument.Entry(result)
    #expect(entry.isInfeasible && entry.bestKnown == nil && entry.bound == nil)
    #expect(entry.runs.allSatisfy { !$0.isSolution && $0.savings.isEmpty && $0.gapToBest == nil })
    #expect(entry.peers[0].cost == nil && entry.peers[0].gapToBest == nil)
  }

  @Test func `no solution found is not infeasible`() throws {
    let result = try QualityExample.result(ceiling: 77)
    #expect(!result.isInfeasible && result.best == nil)
    #expect(result.lack == "day: no plan was found that supplies every customer")
  }

  @Test func `only problems whose customers may not all be supplied have a ceiling`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "problem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "two.txt")
    try Data("2 1\n9 5\n9 6\n3\n7.5 8\n".utf8).write(to: file)
    let problem = PublishedFile(file: file, layout: .warehouses)
    let ceiling = try #require(try problem.instance(in: folder).costCeiling)
    // All opened and the dearest supply: 5 + 6 + 8.
    #expect(ceiling > 19 && ceiling < 20)
    #expect(try QualityExample.result().isSolution(1e12))
  }
}
