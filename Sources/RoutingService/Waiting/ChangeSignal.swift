private import Synchronization

/// Wakes those who wait for something to be committed.
final class ChangeSignal: Sendable {
  private struct State {
    var last: Int64
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    var next = 0
    var isClosed = false
  }

  private let state: Mutex<State>

  init(last: Int64) { state = Mutex(State(last: last)) }

  /// The number of the last event that is known to be committed.
  var last: Int64 { state.withLock { $0.last } }
  var isClosed: Bool { state.withLock { $0.isClosed } }
  var hasWaiters: Bool { state.withLock { !$0.waiters.isEmpty } }

  func advance(to number: Int64) {
    let woken = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      if number <= state.last { return [] }
      state.last = number
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in woken { waiter.resume() }
  }

  /// Wakes everybody for good.
  func close() {
    let woken = state.withLock { state in
      state.isClosed = true
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in woken { waiter.resume() }
  }

  /// Waits until something after a number is committed, at most until a moment.
  func wait(after number: Int64, until deadline: ContinuousClock.Instant) async {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    let timer = Task {
      try? await Task.sleep(until: deadline, clock: .continuous)
      wake(id)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.last > number || state.isClosed || deadline <= .now || Task.isCancelled { return true }
          state.waiters[id] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      wake(id)
    }
    timer.cancel()
  }

  private func wake(_ id: Int) {
    state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
  }
}
