import MarkdownTables

/// Times one step after another into a table.
struct TimedSteps {
  let runs: Int
  private(set) var table = MarkdownTable(["step", "seconds", "rate", "peak MB"])

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
    try measure(name, { "\((Double(orders) / $0).rate) orders/s" }, body)
  }

  private mutating func measure<Result>(
    _ name: String, _ rate: (Double) -> String, _ body: () throws -> Result
  ) rethrows -> Result {
    Stopwatch.announce(name)
    PeakMemory.reset()
    let (seconds, result) = try Stopwatch.median(runs, body)
    table.append(name, seconds.short, rate(seconds), PeakMemory.megabytes.map { String($0) } ?? "")
    return result
  }
}
