import Glibc

/// Processor time of the process, over all its threads.
enum ProcessorTime {
  /// In seconds since it started.
  static var seconds: Double {
    var time = timespec()
    let status = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    precondition(status == 0, "a process has a clock of its own time")
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
