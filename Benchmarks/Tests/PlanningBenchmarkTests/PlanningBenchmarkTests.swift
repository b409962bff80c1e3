import ArgumentParser
import Testing

@testable import planning_benchmark

struct PlanningBenchmarkTests {
  @Test(arguments: [
    ("--orders", "0"), ("--orders", "10000001"), ("--locations", "0"), ("--locations", "75"),
    ("--skus", "0"), ("--csv-lines=-1", nil), ("--runs", "0"), ("--runs", "1000001"), ("--rounds", "0"),
  ])
  func `a size that cannot be is refused with its name before anything is measured`(
    option: String, value: String?
  ) {
    let error = #expect(throws: (any Error).self) {
      try PlanningBenchmark.parse([option] + (value.map { [$0] } ?? []))
    }
    let name = option.split(separator: "=")[0]
    let message = error.map { PlanningBenchmark.message(for: $0) }
    #expect(message?.hasPrefix("\(name) takes a whole number from ") == true)
  }

  @Test func `fewer than three runs in all cannot fail where slower, and three in one round or three can`()
    throws
  {
    let arguments = ["--baseline", "b", "--fail-if-slower", "--runs"]
    let error = #expect(throws: (any Error).self) {
      try PlanningBenchmark.parse(arguments + ["1", "--rounds", "2"])
    }
    #expect(
      error.map { PlanningBenchmark.message(for: $0) }
        == "--fail-if-slower takes at least 3 runs: give more --runs or --rounds.")
    #expect(throws: Never.self) { try PlanningBenchmark.parse(arguments + ["1"]) }
    #expect(throws: Never.self) { try PlanningBenchmark.parse(arguments + ["3", "--rounds", "1"]) }
  }
}
