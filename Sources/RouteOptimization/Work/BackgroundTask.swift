import Dispatch
internal import OrderRouting
import Synchronization

/// A value that is found in the background, beside other work.
final class BackgroundTask<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  /// Begins to find it on one thread more, as soon as the system has one; with one thread in all, finds it at once.
  init(threads: Int, _ find: @escaping @Sendable () -> Value) {
    let run: @Sendable () -> Void = { [self] in
      let value = find()
      found.withLock { $0 = value }
    }
    if threads > 1 { DispatchQueue.global().async(group: work, execute: run) } else { run() }
  }

  /// Waits until it is found.
  var value: Value {
    work.wait()
    guard let value = found.withLock({ $0 }) else { preconditionFailure("the work leaves a value") }
    return value
  }
}
