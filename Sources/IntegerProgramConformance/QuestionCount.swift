internal import Synchronization

/// Counts how often a solver asks whether to stop; a class because closures share it.
final class QuestionCount: Sendable {
  private let questions = Mutex(0)

  /// Counts a question and returns how many there were.
  func asked() -> Int {
    questions.withLock { count in
      count += 1
      return count
    }
  }
}
