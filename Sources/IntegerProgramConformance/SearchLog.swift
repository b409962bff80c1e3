internal import Synchronization

/// What a solver told its callbacks; a class because closures share it.
final class SearchLog: Sendable {
  private let entries = Mutex<[Double]>([])
  private let questions = Mutex(0)

  var improvements: [Double] { entries.withLock { $0 } }

  func append(_ objective: Double) {
    entries.withLock { $0.append(objective) }
  }

  /// Counts a question and returns how many there were.
  func asked() -> Int {
    questions.withLock { count in
      count += 1
      return count
    }
  }
}
