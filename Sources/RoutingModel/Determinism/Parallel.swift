import Dispatch
import Synchronization

/// Work divided over threads, with results that do not depend on how.
package enum Parallel {
  /// `body` for every index, on up to `threads` threads; each makes a context of its own to work with.
  ///
  /// - Returns: the results in the order of the indices.
  package static func map<Context, Result: Sendable>(
    _ count: Int, threads: Int, _ context: @Sendable () -> Context,
    body: @Sendable (_ index: Int, _ context: inout Context) -> Result
  ) -> [Result] {
    if threads == 1 || count < 2 {
      var own = context()
      return (0..<count).map { body($0, &own) }
    }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      var own = context()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let result = body(index, &own)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// `body` for every index, on up to `threads` threads, each with a context that it adds to.
  ///
  /// - Returns: the contexts, in any order: only sums and the like of them do not depend on the threads.
  package static func gather<Context: Sendable>(
    _ count: Int, threads: Int, _ context: @Sendable () -> Context,
    body: @Sendable (_ index: Int, _ context: inout Context) -> Void
  ) -> [Context] {
    let workers = max(1, min(threads, count))
    let next = Atomic<Int>(0)
    let work: @Sendable (Int, inout Void) -> Context = { _, _ in
      var own = context()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return own }
        body(index, &own)
      }
    }
    return map(workers, threads: workers, {}, body: work)
  }

  /// Up to so many ranges that cover `0 ..< count`, whatever the number of threads.
  package static func ranges(_ count: Int, atLeast smallest: Int, most: Int = 100) -> [Range<Int>] {
    let size = max(smallest, (count + most - 1) / most)
    return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }
}
