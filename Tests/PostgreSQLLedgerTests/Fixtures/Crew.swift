import Dispatch
import Synchronization

/// Threads that do something at once.
enum Crew {
  /// Runs a body so many times at once; throws what the first one threw.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let errors = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do {
        try body(index)
      } catch {
        errors.withLock { $0.append(error) }
      }
    }
    if let error = errors.withLock({ $0.first }) { throw error }
  }
}
