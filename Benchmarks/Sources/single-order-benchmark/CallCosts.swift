import BenchmarkProgram
import CAllocationCount
import MarkdownTables

/// What calls of one kind took, each measured by itself; the median of several runs over them.
struct CallCosts {
  let medianMicroseconds: Double
  let percentile99Microseconds: Double
  let meanMicroseconds: Double
  /// A call; `nil` where allocations are not counted.
  let allocations: Double?

  /// Calls `body` with every number below `count`, once to grow the buffers, then `runs` times, and
  /// `reset` before each of these, which is not measured.
  init<State>(
    _ state: inout State, runs: Int, count: Int, _ body: (inout State, Int) throws -> Void,
    before reset: (inout State) throws -> Void = { _ in }
  ) throws {
    var times = [Double](repeating: 0, count: count)
    var medians: [Double] = []
    var percentiles: [Double] = []
    var means: [Double] = []
    var allocations = 0
    for index in 0..<count { try body(&state, index) }
    for _ in 0..<runs {
      try Interruption.check()
      try reset(&state)
      for index in 0..<count {
        let before = allocation_count()
        let start = ContinuousClock.now
        try body(&state, index)
        times[index] = (ContinuousClock.now - start) / .microseconds(1)
        allocations += allocation_count() - before
      }
      let sorted = times.sorted()
      medians.append(sorted[count / 2])
      percentiles.append(sorted[count * 99 / 100])
      means.append(times.reduce(0, +) / Double(count))
    }
    medianMicroseconds = Self.median(medians)
    percentile99Microseconds = Self.median(percentiles)
    meanMicroseconds = Self.median(means)
    self.allocations = allocation_count() < 0 ? nil : Double(allocations) / Double(runs * count)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  func append(to table: inout MarkdownTable, as name: String) {
    table.append(
      name, medianMicroseconds.short, percentile99Microseconds.short, meanMicroseconds.short,
      allocations.map { $0 == 0 ? "0" : $0.short } ?? "")
  }
}
