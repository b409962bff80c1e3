public import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the child that runs is ended, and so is the benchmark, its temporary folder removed.
public enum Interruption {
  private static let isRequested = Atomic(false)
  private static let group = Atomic<pid_t>(0)

  public struct Requested: Error {
    public init() {}
  }

  /// Takes the signals from here on; another one after the first ends the process at once. Under `nohup` a
  /// terminal may go, and so may who reads the output.
  public static func install() {
    signal(SIGPIPE, SIG_IGN)
    let before = unsafe unsafeBitCast(signal(SIGHUP, SIG_IGN), to: Int.self)
    let isIgnored = unsafe before == unsafeBitCast(SIG_IGN, to: Int.self)
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in [SIGINT, SIGTERM] + (isIgnored ? [] : [SIGHUP]) {
      unsafe sigaddset(&set, number)
      signal(number) { number in
        Interruption.request()
        signal(number, SIG_DFL)
      }
    }
    // Who starts a program from a thread that has them blocked leaves them so.
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// The process group to end; 0 for none.
  public static func watch(_ group: pid_t) {
    self.group.store(group, ordering: .sequentiallyConsistent)
    if isRequested.load(ordering: .sequentiallyConsistent), group > 0 { kill(-group, SIGKILL) }
  }

  public static func check() throws {
    if isRequested.load(ordering: .sequentiallyConsistent) { throw Requested() }
  }

  /// Runs in a signal handler: atomics and `kill` only.
  private static func request() {
    isRequested.store(true, ordering: .sequentiallyConsistent)
    let group = group.load(ordering: .sequentiallyConsistent)
    if group > 0 { kill(-group, SIGKILL) }
  }
}
