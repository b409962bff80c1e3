import BenchmarkProgram
import MarkdownTables

/// Times one step after another; a step that comes again in a later round adds to its times.
struct TimedSteps {
  let runs: Int
  private(set) var times: [StepTimes] = []
  /// By step: how fast the median is, in words.
  private var rates: [@Sendable (Double) -> String] = []

  init(runs: Int) { self.runs = runs }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, megabytes bytes: Int, _ body: () throws -> Result
  ) throws -> Result {
    try measure(name, { "\((Double(bytes) / 1e6 / $0).short) MB/s" }, body)
  }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, orders: Int, _ body: () throws -> Result
  ) throws -> Result {
    try measure(name, count: orders, of: "orders", body)
  }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, count: Int, of what: String, _ body: () throws -> Result
  ) throws -> Result {
    try measure(name, { "\((Double(count) / $0).rate) \(what)/s" }, body)
  }

  /// In the order in which the steps came first.
  var table: MarkdownTable {
    var table = MarkdownTable(["step", "seconds", "± %", "rate", "peak MB"])
    for (step, rate) in zip(times, rates) {
      table.append(
        step.name, step.median.short, (step.deviation / max(step.median, 1e-9) * 100).fixed(1),
        rate(step.median), step.peakMegabytes.map { String($0) } ?? "")
    }
    return table
  }

  private mutating func measure<Result>(
    _ name: String, _ rate: @escaping @Sendable (Double) -> String, _ body: () throws -> Result
  ) throws -> Result {
    Announcement.say(name)
    PeakMemory.reset()
    let (seconds, result) = try Stopwatch.times(runs, body)
    let step = StepTimes(name: name, seconds: seconds, peakMegabytes: PeakMemory.megabytes)
    if let known = times.firstIndex(where: { $0.name == name }) {
      times[known].add(step)
    } else {
      times.append(step)
      rates.append(rate)
    }
    return result
  }
}
