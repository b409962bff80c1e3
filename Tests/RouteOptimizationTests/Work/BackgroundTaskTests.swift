import Synchronization
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// What is found beside other work.
@Suite struct BackgroundTaskTests {
  @Test(arguments: [1, 2, 8]) func `waits for what is found, and finds it once`(threads: Int) {
    let calls = Atomic<Int>(0)
    let found = BackgroundTask(threads: threads) {
      calls.add(1, ordering: .relaxed)
      return 42
    }
    #expect(found.value == 42)
    #expect(found.value == 42)
    let made = calls.load(ordering: .relaxed)
    #expect(made == 1)
  }

  @Test func `one thread finds it before it goes on`() {
    let isFound = Atomic<Bool>(false)
    _ = BackgroundTask(threads: 1) { isFound.store(true, ordering: .relaxed) }
    let isThere = isFound.load(ordering: .relaxed)
    #expect(isThere)
  }
}
