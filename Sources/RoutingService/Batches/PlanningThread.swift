private import Foundation

#if canImport(Glibc)
  private import Glibc
#endif

/// A thread that works when no other wants to.
enum PlanningThread {
  /// Runs a body on a new thread at the least priority.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread {
      #if canImport(Glibc)
        // On Linux a priority is a thread's own; to lower it is always allowed.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
      #endif
      body()
    }
    // Searches over large batches recurse deeply.
    thread.stackSize = 16 << 20
    thread.start()
  }
}
