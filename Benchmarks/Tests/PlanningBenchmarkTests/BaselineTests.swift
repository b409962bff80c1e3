import ArgumentParser
import BenchmarkProgram
import Foundation
import MarkdownTables
import Testing

@testable import planning_benchmark

struct BaselineTests {
  private func step(_ name: String = "read", _ seconds: Double...) -> StepTimes {
    StepTimes(name: name, seconds: seconds)
  }

  private func document(
    _ steps: [StepTimes], orders: Int = 100, machine: String = "a machine"
  ) -> SpeedDocument {
    let day = SpeedEnvironment.Day(preset: "typical", orders: orders, locations: 2, skus: 3, seed: 1)
    return SpeedDocument(
      environment: SpeedEnvironment(date: "2026-11-24", machine: machine, load: "1", runs: 3, day: day),
      steps: steps)
  }

  @Test func `times have a median, a shortest, and the median distance to the median`() {
    let times = step("read", 5, 1, 3, 9, 4)
    #expect(times.median == 4 && times.minimum == 1 && times.deviation == 1)
  }

  @Test func `a step is slower where the median and the shortest time are by more than 15 per cent`() {
    let old = step("read", 1, 1, 1)
    #expect(StepComparison(step("read", 1.16, 1.16, 1.16), baseline: old).verdict == .slower)
    #expect(StepComparison(step("read", 1.14, 1.14, 1.14), baseline: old).verdict == .same)
    #expect(StepComparison(step("read", 1, 1.16, 1.16), baseline: old).verdict == .same)
    #expect(StepComparison(step("read", 0.86, 0.86, 0.86), baseline: old).verdict == .faster)
    let one = step("read", 0.8, 0.8, 0.99)
    #expect(StepComparison(one, baseline: step("read", 0.85, 1, 1)).verdict == .same)
  }

  @Test func `a step of milliseconds must differ by a quarter`() {
    let old = step("sweep", 0.001, 0.001, 0.001)
    #expect(StepComparison(step("sweep", 0.0012, 0.0012, 0.0012), baseline: old).verdict == .same)
    #expect(StepComparison(step("sweep", 0.0013, 0.0013, 0.0013), baseline: old).verdict == .slower)
  }

  @Test func `a step that comes again in a later round adds to its times`() throws {
    var steps = TimedSteps(runs: 2)
    for _ in 0..<3 { try steps.measure("read", orders: 1) {} }
    try steps.measure("write", orders: 1) {}
    #expect(steps.times.map(\.name) == ["read", "write"])
    #expect(steps.times.map(\.seconds.count) == [6, 2])
    #expect(steps.table.text.split(separator: "\n").count == 4)
  }

  @Test func `runs that differ widely tell nothing of a difference below that`() {
    let noisy = step("read", 1, 1.1, 1.2, 1.3, 1.4)
    let later = StepComparison(step("read", 1.3, 1.4, 1.5, 1.6, 1.7), baseline: noisy)
    #expect(later.noise > 0.3 && later.verdict == .same)
    #expect(StepComparison(step("read", 3, 3.1, 3.2, 3.3, 3.4), baseline: noisy).verdict == .slower)
  }

  @Test func `two runs are too few for a verdict`() {
    #expect(StepComparison(step("read", 9, 9), baseline: step("read", 1, 1, 1)).verdict == .unknown)
    #expect(StepComparison(step("read", 9, 9, 9), baseline: step("read", 1, 1)).verdict == .unknown)
  }

  @Test func `a baseline is read as it was written`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "baseline-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let old = document([step("read", 1, 2, 3), step("write", 4, 5, 6)])
    try old.write(to: file.path)
    #expect(try SpeedDocument.baseline(file.path, for: old.environment) == old)
  }

  @Test func `a baseline of another day, and a file that is none, are refused with the reason`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "baseline-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try document([step("read", 1, 2, 3)]).write(to: file.path)
    let other = document([], orders: 200).environment
    let refusal = #expect(throws: BenchmarkFailure.self) { try SpeedDocument.baseline(file.path, for: other) }
    #expect(refusal?.description.contains("of another day") == true)
    try Data("{}".utf8).write(to: file)
    #expect(throws: BenchmarkFailure.self) { try SpeedDocument.baseline(file.path, for: other) }
  }

  @Test func `a baseline that tells nothing of any step is refused instead of passing`() throws {
    let few = document([step("read", 9, 9)])
    for old in [document([]), document([step("gone", 1, 1, 1)]), document([step("read", 1, 1, 1)])] {
      let report = BaselineReport(few, baseline: old)
      let refusal = #expect(throws: BenchmarkFailure.self) { try report.checkThatSomethingIsTold("old.json") }
      #expect(refusal?.description.hasPrefix("old.json ") == true)
    }
    let told = BaselineReport(document([step("read", 9, 9, 9)]), baseline: document([step("read", 1, 1, 1)]))
    #expect(throws: Never.self) { try told.checkThatSomethingIsTold("old.json") }
  }

  @Test func `a baseline without a step of three runs is refused before anything is measured`() throws {
    for old in [document([]), document([step("read", 1, 1), step("write", 2)])] {
      let refusal = #expect(throws: BenchmarkFailure.self) { try old.checkThatItCanTell("old.json") }
      #expect(refusal?.description.hasPrefix("old.json has no step of at least 3 runs") == true)
    }
    let old = document([step("read", 1, 1), step("write", 2, 2, 2)])
    #expect(throws: Never.self) { try old.checkThatItCanTell("old.json") }
  }

  @Test func `a slower run that fails leaves the baseline as it was, a faster one takes its place`() throws {
    try TemporaryPlace.with { place in
      let (file, json) = (place.appending(path: "b.json").path, place.appending(path: "now.json").path)
      let old = document([step("read", 1, 1, 1)])
      try old.write(to: file)
      let command = try PlanningBenchmark.parse([
        "--baseline", file, "--save-baseline", file, "--fail-if-slower", "--json", json,
      ])
      #expect(throws: ExitCode.self) { try command.conclude(document([step("read", 2, 2, 2)]), old) }
      #expect(try SpeedDocument.baseline(file, for: old.environment) == old)
      #expect(try SpeedDocument.baseline(json, for: old.environment).comparison?.first?.verdict == .slower)
      let faster = document([step("read", 0.5, 0.5, 0.5)])
      try command.conclude(faster, old)
      #expect(try SpeedDocument.baseline(file, for: old.environment) == faster)
    }
  }

  @Test func `the report names steps on one side only, and another machine`() {
    let old = document([step("read", 1, 1, 1), step("gone", 1, 1, 1)], machine: "another machine")
    let report = BaselineReport(document([step("read", 2, 2, 2), step("new", 1, 1, 1)]), baseline: old)
    #expect(report.isSlower)
    #expect(report.text.contains("| read | 1.00 | 2.00 | 2.000 | 2.000 | ± 15 % | **slower** |"))
    #expect(report.text.contains("Not in the baseline: new."))
    #expect(report.text.contains("Only in the baseline: gone."))
    #expect(report.text.contains("another machine"))
  }
}
