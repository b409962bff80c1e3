import MarkdownTables

/// Times one step after another into a table.
struct TimedSteps {
  let runs: Int
  private(set) var table = MarkdownTable(["step", "seconds", "± %", "rate", "peak MB"])
  private(set) var times: [StepTimes] = []

  init(runs: Int) { self.runs = runs }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, megabytes bytes: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try measure(name, { "\((Double(bytes) / 1e6 / $0).short) MB/s" }, body)
  }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, orders: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try measure(name, count: orders, of: "orders", body)
  }

  @discardableResult
  mutating func measure<Result>(
    _ name: String, count: Int, of what: String, _ body: () throws -> Result
  ) rethrows -> Result {
    try measure(name, { "\((Double(count) / $0).rate) \(what)/s" }, body)
  }

  private mutating func measure<Result>(
    _ name: String, _ rate: (Double) -> String, _ body: () throws -> Result
  ) rethrows -> Result {
    Stopwatch.announce(name)
    PeakMemory.reset()
    let (seconds, result) = try Stopwatch.times(runs, body)
    let step = StepTimes(name: name, seconds: seconds, peakMegabytes: PeakMemory.megabytes)
    times.append(step)
    table.append(
      name, step.median.short, (step.deviation / max(step.median, 1e-9) * 100).fixed(1), rate(step.median),
      step.peakMegabytes.map { String($0) } ?? "")
    return result
  }
}
