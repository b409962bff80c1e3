import Synchronization

/// What a solver told its callbacks; a class because closures share it.
final class Log: Sendable {
  private let questions = Mutex(0)

  /// Counts a question and returns how many there were.
  func asked() -> Int {
    questions.withLock { count in
      count += 1
      return count
    }
  }
}
