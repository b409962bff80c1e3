internal import StockLedger

/// Something long that is done in parts, so that others are answered between them.
///
/// Each part is a commit of its own, and nobody hears of any before the last: so it is for what has no
/// idempotency key, whose effect and outcome are one.
struct LongWork<Element: Sendable, Outcome: Sendable>: Sendable {
  /// What is to be done, in sequence.
  let elements: [Element]
  /// The order of an element that has to be in memory where there is one.
  let order: @Sendable (Element) -> String?
  /// Does one of them.
  let perform: @Sendable (Element, DecisionContext) -> (Outcome, LedgerChange?)

  /// After how many it looks whether others wait: a millisecond or two.
  private static var portion: Int { 16 }
  /// How many make a part where nobody waits, and where somebody did.
  private static var most: Int { 512 }
  private static var few: Int { 32 }

  /// - Parameters:
  ///   - confirm: called when all is on disk.
  ///   - refuse: called where a part could not be committed; those before it are.
  func operation(
    confirm: @escaping @Sendable ([Outcome]) -> Void, refuse: @escaping @Sendable (ServiceError) -> Void
  ) -> Operation { operation(from: 0, [], atMost: Self.most, confirm, refuse) }

  private func operation(
    from start: Int, _ known: [Outcome], atMost bound: Int,
    _ confirm: @escaping @Sendable ([Outcome]) -> Void, _ refuse: @escaping @Sendable (ServiceError) -> Void
  ) -> Operation {
    let end = min(start + bound, elements.count)
    return Operation(
      orders: elements[start..<end].compactMap(order), isLong: true,
      decide: { context in
        var outcomes = known
        var changes: [LedgerChange] = []
        var next = start
        var isInterrupted = false
        while next < end, !isInterrupted {
          let (outcome, change) = perform(elements[next], context)
          outcomes.append(outcome)
          if let change { changes.append(change) }
          next += 1
          isInterrupted = (next - start) % Self.portion == 0 && next < end && context.othersWait()
        }
        if next == elements.count { return Decision(changes: changes) { [outcomes] in confirm(outcomes) } }
        let bound = isInterrupted ? Self.few : min(2 * bound, Self.most)
        let rest = operation(from: next, outcomes, atMost: bound, confirm, refuse)
        return Decision(changes: changes, confirm: {}, rest: rest)
      },
      refuse: refuse, replay: { _ in preconditionFailure("what has no key has no outcome") })
  }
}
