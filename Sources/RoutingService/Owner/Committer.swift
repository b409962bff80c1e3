private import Dispatch
internal import StockLedger
private import Synchronization

/// Commits what the owner has decided, on a thread of its own, while the owner decides what comes after it.
///
/// Groups are committed in the sequence in which they were decided; those that wait become one. After one
/// that failed none is, until the owner has taken back what was decided on top of it. A class, for the
/// owner and its thread share it.
final class Committer: Sendable {
  /// What became of a group.
  enum End: Sendable {
    case committed(GroupInHand, numbers: [Int64])
    /// Nobody knows whether it is there; without an error, it is not.
    case failed(GroupInHand, StoreError?)
  }

  private struct State {
    var ready: GroupInHand?
    var ends: [End] = []
    var isBusy = false
    var hasFailed = false
    var isAwaited = false
  }

  private let store: any LedgerStore
  private let line: WaitingLine
  private let signal: ChangeSignal
  private let figures: FigureBoard
  private let queue = DispatchQueue(label: "order-router.commits", qos: .userInitiated)
  private let state = Mutex(State())
  private let idle = DispatchSemaphore(value: 0)
  /// Changes that wait for a commit before the owner waits, too.
  private static let most = 2_048

  init(_ store: any LedgerStore, _ line: WaitingLine, _ signal: ChangeSignal, _ figures: FigureBoard) {
    self.store = store
    self.line = line
    self.signal = signal
    self.figures = figures
  }

  /// Whether so much waits that more would only wait longer.
  var isFull: Bool { state.withLock { $0.ready.map { $0.changes.count > Self.most } ?? false } }

  /// What became of groups since it was asked last.
  func takeEnds() -> [End] {
    state.withLock { state in
      defer { state.ends = [] }
      return state.ends
    }
  }

  /// Hands a group over.
  /// - Parameter wake: called when nothing is left to commit, or something failed.
  func add(_ group: GroupInHand, wake: @escaping @Sendable () -> Void) {
    let begins = state.withLock { state in
      if state.ready?.append(group) == nil { state.ready = group }
      defer { state.isBusy = true }
      return !state.isBusy
    }
    if begins { queue.async { self.run(wake) } }
  }

  /// Waits until nothing is being committed, or something failed.
  func waitUntilIdle() {
    let waits = state.withLock { state in
      state.isAwaited = state.isBusy
      return state.isBusy
    }
    if waits { idle.wait() }
  }

  /// Gives back what was decided after a group that failed, and goes on with what is decided from now on.
  func takeBack() -> GroupInHand? {
    state.withLock { state in
      state.hasFailed = false
      return state.ready.take()
    }
  }

  private func run(_ wake: () -> Void) {
    while let group = next() { commit(group) }
    wake()
  }

  private func next() -> GroupInHand? {
    state.withLock { state in
      if !state.hasFailed, let group = state.ready.take() { return group }
      state.isBusy = false
      if state.isAwaited { idle.signal() }
      state.isAwaited = false
      return nil
    }
  }

  private func commit(_ group: GroupInHand) {
    let start = ContinuousClock.now
    do throws(StoreError) {
      var numbers: [Int64] = []
      if !group.isEmpty {
        guard case .committed(let given) = try store.commit(group.commitGroup) else {
          figures.countConflict()
          return fail(group, nil)
        }
        numbers = given
        figures.countCommit(orders: group.orderCount, took: ContinuousClock.now - start)
      }
      // Before anybody hears of it: who goes on with it finds the owner told.
      state.withLock { $0.ends.append(.committed(group, numbers: numbers)) }
      for answer in group.answers { answer() }
      line.finish(group.taken)
    } catch {
      figures.countFailure()
      fail(group, error)
    }
  }

  private func fail(_ group: GroupInHand, _ error: StoreError?) {
    state.withLock { state in
      state.hasFailed = true
      state.ends.append(.failed(group, error))
    }
  }
}
