import Synchronization

/// Counts how often it was asked, and says from then on that it is over. A class, since searches share it.
package final class Countdown: Sendable {
  private let left: Mutex<Int>

  package init(_ count: Int) { left = Mutex(count) }

  package func isOver() -> Bool {
    left.withLock { left in
      left -= 1
      return left < 0
    }
  }
}
