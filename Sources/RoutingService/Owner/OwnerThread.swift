private import Dispatch

/// Runs the owner's jobs one after another on a queue of its own.
///
/// Not on the threads that tasks share: a commit waits for the disk, which would keep those from other work.
final class OwnerThread: SerialExecutor {
  private let queue = DispatchQueue(label: "order-router.ledger", qos: .userInitiated)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}
