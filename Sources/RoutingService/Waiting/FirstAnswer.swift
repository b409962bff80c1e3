private import Synchronization

/// The answer to something that is done in parts, of which the first counts: a part may fail when the next
/// ones are decided already.
///
/// A class, for the parts share it.
final class FirstAnswer<Value: Sendable>: Sendable {
  private let given = Mutex(false)
  private let confirming: @Sendable (Value) -> Void
  private let refusing: @Sendable (ServiceError) -> Void

  init(
    confirm: @escaping @Sendable (Value) -> Void, refuse: @escaping @Sendable (ServiceError) -> Void
  ) {
    confirming = confirm
    refusing = refuse
  }

  var isGiven: Bool { given.withLock { $0 } }

  private func isFirst() -> Bool {
    given.withLock { given in
      defer { given = true }
      return !given
    }
  }

  func confirm(_ value: Value) { if isFirst() { confirming(value) } }
  func refuse(_ error: ServiceError) { if isFirst() { refusing(error) } }
}
