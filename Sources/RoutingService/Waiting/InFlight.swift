internal import StockLedger
private import Synchronization

/// The idempotency keys of requests that are under way: the second of a key waits for the first.
final class InFlight: Sendable {
  private typealias Waiter = (id: Int, continuation: CheckedContinuation<Bool, Never>)

  private struct State {
    /// By key: who waits for it; a key that is under way is there.
    var waiters: [StoredOutcome.Key: [Waiter]] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// Takes a key, after whoever has it, or gives up at a moment.
  /// - Returns: whether it was taken: then it has to be left.
  func enter(_ key: StoredOutcome.Key, until deadline: ContinuousClock.Instant) async -> Bool {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    let timer = Mutex<Task<Void, Never>?>(nil)
    let isTaken = await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        if state.waiters[key] == nil {
          state.waiters[key] = []
          return true
        }
        state.waiters[key]?.append((id, continuation))
        return false
      }
      if isFree { return continuation.resume(returning: true) }
      timer.withLock { timer in
        timer = Task {
          try? await Task.sleep(until: deadline, clock: .continuous)
          giveUp(key, id)
        }
      }
    }
    timer.withLock { $0?.cancel() }
    return isTaken
  }

  func leave(_ key: StoredOutcome.Key) {
    let next = state.withLock { state -> Waiter? in
      guard var waiters = state.waiters[key], !waiters.isEmpty else {
        state.waiters[key] = nil
        return nil
      }
      let first = waiters.removeFirst()
      state.waiters[key] = waiters
      return first
    }
    next?.continuation.resume(returning: true)
  }

  private func giveUp(_ key: StoredOutcome.Key, _ id: Int) {
    let waiter = state.withLock { state -> Waiter? in
      guard let place = state.waiters[key]?.firstIndex(where: { $0.id == id }) else { return nil }
      return state.waiters[key]?.remove(at: place)
    }
    waiter?.continuation.resume(returning: false)
  }
}
