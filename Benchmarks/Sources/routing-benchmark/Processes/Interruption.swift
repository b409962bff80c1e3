import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the child that runs is ended, and so is the benchmark, its temporary folder removed.
enum Interruption {
  private static let isRequested = Atomic(false)
  private static let group = Atomic<pid_t>(0)

  struct Requested: Error {}

  /// Takes the signals from here on.
  static func install() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.request() }
    }
  }

  /// The process group to end; 0 for none.
  static func watch(_ group: pid_t) {
    self.group.store(group, ordering: .sequentiallyConsistent)
    if isRequested.load(ordering: .sequentiallyConsistent), group > 0 { kill(-group, SIGKILL) }
  }

  static func check() throws {
    if isRequested.load(ordering: .sequentiallyConsistent) { throw Requested() }
  }

  /// Runs in a signal handler: atomics and `kill` only.
  private static func request() {
    isRequested.store(true, ordering: .sequentiallyConsistent)
    let group = group.load(ordering: .sequentiallyConsistent)
    if group > 0 { kill(-group, SIGKILL) }
  }
}
