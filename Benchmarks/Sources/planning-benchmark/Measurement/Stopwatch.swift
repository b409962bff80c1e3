import BenchmarkProgram

/// Times work by the wall clock.
enum Stopwatch {
  /// The median of `runs` times, in seconds, and what the last run made.
  static func median<Result>(_ runs: Int, _ body: () throws -> Result) throws -> (
    seconds: Double, result: Result
  ) {
    let (times, result) = try times(runs, body)
    return (StepTimes(name: "", seconds: times).median, result)
  }

  /// The time of each of `runs`, in seconds, and what the last made.
  static func times<Result>(_ runs: Int, _ body: () throws -> Result) throws -> (
    seconds: [Double], result: Result
  ) {
    var (seconds, result) = try once(body)
    var times = [seconds]
    for _ in 1..<max(1, runs) {
      (seconds, result) = try once(body)
      times.append(seconds)
    }
    return (times, result)
  }

  /// Throws where the benchmark is interrupted.
  private static func once<Result>(_ body: () throws -> Result) throws -> (Double, Result) {
    try Interruption.check()
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let (seconds, attoseconds) = (clock.now - start).components
    return (Double(seconds) + Double(attoseconds) / 1e18, result)
  }
}
