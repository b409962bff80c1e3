/// How a child process ended, and what it took.
struct ProcessUsage {
  enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// It ran past its time and was ended.
    case timedOut
  }

  let end: End
  /// On the wall clock.
  let seconds: Double
  /// Of all processors, the system's share included.
  let cpuSeconds: Double
  /// The most memory in use at once. Linux counts what the parent had when it started the child: about
  /// 30 MB here is the least that can be told.
  let peakMegabytes: Int

  var isSuccess: Bool { end == .exited(0) }

  /// The end in words, for a report.
  var outcome: String {
    switch end {
    case .exited(let code): "exit code \(code)"
    case .signalled(let number): "ended by signal \(number)"
    case .timedOut: "ended after \(Int(seconds)) s: it did not stop at its limit"
    }
  }
}
