private import Synchronization

/// What waits for the owner, in the sequence in which it came; no more than so much.
final class WaitingLine: Sendable {
  enum Admission {
    /// Whether the owner sleeps and has to be woken.
    case admitted(wakes: Bool)
    case busy
    case closed
  }

  private struct State {
    var operations: [Operation] = []
    var looks: [Look] = []
    /// Taken by the owner, and not answered yet.
    var underWay = 0
    var isAwake = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let most: Int
  /// Most operations that share a commit.
  private static let group = 512

  init(most: Int) { self.most = most }

  /// - Parameter isInternal: whether it is the service's own: never refused for want of room, nor when
  /// closed.
  func add(_ operation: Operation, isInternal: Bool = false) -> Admission {
    state.withLock { state in
      if !isInternal {
        if state.isClosed { return .closed }
        if state.operations.count + state.underWay >= most { return .busy }
      }
      state.operations.append(operation)
      return .admitted(wakes: Self.wake(&state))
    }
  }

  func add(_ look: Look) -> Admission {
    state.withLock { state in
      if state.isClosed { return .closed }
      if state.looks.count >= most { return .busy }
      state.looks.append(look)
      return .admitted(wakes: Self.wake(&state))
    }
  }

  private static func wake(_ state: inout State) -> Bool {
    if state.isAwake { return false }
    state.isAwake = true
    return true
  }

  /// What the owner turns to next; `nil`: nothing waits, and it sleeps.
  func next() -> (operations: [Operation], looks: [Look])? {
    state.withLock { state in
      state.underWay = 0
      if state.operations.isEmpty, state.looks.isEmpty {
        state.isAwake = false
        return nil
      }
      let looks = state.looks
      state.looks = []
      var operations = state.operations
      if operations.count > Self.group {
        operations = Array(state.operations.prefix(Self.group))
        state.operations.removeFirst(Self.group)
      } else {
        state.operations = []
      }
      state.underWay = operations.count
      return (operations, looks)
    }
  }

  /// Puts operations back before all others.
  func putBack(_ operations: [Operation]) {
    if operations.isEmpty { return }
    state.withLock { $0.operations.insert(contentsOf: operations, at: 0) }
  }

  /// Puts operations behind all others: what is left of them waits like anybody's.
  func putLast(_ operations: [Operation]) {
    if operations.isEmpty { return }
    state.withLock { $0.operations += operations }
  }

  /// Whether anybody waits that is answered soon. O(operations that wait).
  var hasShort: Bool {
    state.withLock { state in !state.looks.isEmpty || state.operations.contains { !$0.isLong } }
  }

  var waiting: Int { state.withLock { $0.operations.count + $0.underWay } }

  func close() { state.withLock { $0.isClosed = true } }
}
