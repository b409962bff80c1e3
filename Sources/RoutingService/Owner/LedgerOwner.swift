internal import StockLedger

/// The one owner of the living ledger: decides what waits, commits it in groups, and answers.
///
/// An actor on a thread of its own (``OwnerThread``): the router serves one thread, and a commit blocks it.
actor LedgerOwner {
  private let thread: OwnerThread
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe thread.asUnownedSerialExecutor()
  }

  private let ledger: Ledger
  private let store: any LedgerStore
  private let options: ServiceOptions
  private let line: WaitingLine
  private let signal: ChangeSignal
  private let figures: FigureBoard
  /// The name that commits bear: another one after each commit of which nobody knows whether it is there.
  private var name: String
  private var names = 1
  /// All changes up to this number are in memory, and those of ``own`` after it.
  private var seen: Int64
  private var own: Set<Int64> = []
  private var isUncertain = false
  /// How often a group is decided again after a conflict.
  private static let attempts = 20
  /// After how many the others are kept waiting, so that long decisions end at all.
  private static let patience = 3

  init(
    _ ledger: sending Ledger, _ store: any LedgerStore, last: Int64, _ options: ServiceOptions,
    _ line: WaitingLine,
    _ signal: ChangeSignal, _ figures: FigureBoard
  ) {
    thread = OwnerThread()
    self.ledger = ledger
    self.store = store
    self.options = options
    self.line = line
    self.signal = signal
    self.figures = figures
    name = options.server
    seen = last
  }

  /// Turns to all that waits, until nothing does.
  func drain() {
    while let (operations, looks) = line.next() { process(operations, looks) }
  }

  private func process(_ operations: [Operation], _ looks: [Look]) {
    do throws(StoreError) {
      if !looks.isEmpty {
        do throws(StoreError) {
          try synchronise()
        } catch {
          // What is in memory may be looked at while the database is away.
          options.log(ServiceNote(level: .warning, topic: "store", text: error.description))
        }
        let context = DecisionContext(ledger: ledger, shipments: [:], moment: options.clock())
        for look in looks { look.look(context) }
      }
      if !operations.isEmpty { try decide(operations) }
    } catch {
      options.log(ServiceNote(level: .error, topic: "store", text: error.description))
      for operation in operations { operation.refuse(.unavailable(error.description)) }
    }
    figures.set(positions: ledger.positionCount, openOrders: ledger.orderCount)
  }

  /// Decides operations one after another and commits them as one.
  /// - Throws: where nothing of it is committed; then all of it is undone.
  private func decide(_ operations: [Operation]) throws(StoreError) {
    for attempt in 0..<Self.attempts {
      let isImpatient = store.isShared && attempt >= Self.patience
      if isImpatient { try store.keepOthersWaiting() }
      defer { if isImpatient { store.letOthersCommit() } }
      try synchronise()
      var group = GroupInHand(at: options.clock(), operations)
      let remembered = try remember(operations)
      defer { for id in remembered.orders { ledger.forgetIfFinal(id) } }
      if let turn = ledger.turnDays(at: group.moment) { group.add([turn]) }
      do throws(StoreError) {
        for operation in operations { try add(operation, remembered.shipments, &group) }
        if try commit(&group) {
          line.putBack(group.putBack)
          line.putLast(group.rests)
          for answer in group.answers { answer() }
          if options.comparesWithStore { try compare() }
          return
        }
      } catch {
        undo(group)
        throw error
      }
    }
    throw .unavailable("other servers were first \(Self.attempts) times: try again")
  }

  /// Lets an operation decide, unless its key has an outcome.
  private func add(
    _ operation: Operation, _ shipments: [String: Shipment], _ group: inout GroupInHand
  ) throws(StoreError) {
    if let key = operation.key {
      // The same key twice in one group: the second waits for what the first comes to.
      guard group.keys.insert(key).inserted else { return group.putBack.append(operation) }
      if let known = try store.outcome(key) {
        let isSame = known.fingerprint == operation.fingerprint
        group.answers.append {
          if isSame { operation.replay(known.answer) } else { operation.refuse(.idempotencyKeyReused) }
        }
        return
      }
    }
    var context = DecisionContext(ledger: ledger, shipments: shipments, moment: group.moment)
    context.newOrigins = group.newOrigins
    context.othersWait = { [line, hasShort = group.hasShort] in hasShort || line.hasShort }
    context.origins = { [store] ids throws(ServiceError) in
      do throws(StoreError) { return try store.origins(ofOrders: ids) } catch {
        throw .unavailable(error.description)
      }
    }
    let decision = operation.decide(context)
    group.add(decision.changes)
    if let key = operation.key, let answer = decision.answer {
      group.outcomes.append(
        StoredOutcome(key: key, fingerprint: operation.fingerprint, answer: answer, at: group.moment))
    }
    if let rest = decision.rest { group.rests.append(rest) } else { group.answers.append(decision.confirm) }
    if let after = decision.afterCommit { group.afterCommit.append(after) }
  }

  /// - Returns: `false` where another server was first: all is undone.
  private func commit(_ group: inout GroupInHand) throws(StoreError) -> Bool {
    if group.changes.isEmpty, group.outcomes.isEmpty { return true }
    let start = ContinuousClock.now
    do throws(StoreError) {
      let outcome = try store.commit(
        CommitGroup(changes: group.changes, outcomes: group.outcomes, server: name))
      guard case .committed(let numbers) = outcome else {
        figures.countConflict()
        undo(group)
        return false
      }
      settle(group, numbers)
      figures.countCommit(orders: group.orderCount, took: ContinuousClock.now - start)
      return true
    } catch {
      figures.countFailure()
      // It may be there all the same: under another name it is found among the changes of others.
      names += 1
      name = options.server + "." + String(names)
      isUncertain = true
      throw error
    }
  }

  private func settle(_ group: GroupInHand, _ numbers: [Int64]) {
    ledger.settle(group.changes, numbers: numbers)
    if let first = numbers.first, let lastChange = group.changes.last, let last = numbers.last {
      let end = last + Int64(lastChange.numbers) - 1
      if store.isShared {
        own.formUnion(numbers)
        // Nothing of others lies between: it need not be asked for.
        if first == seen + 1 {
          seen = end
          own = []
        }
      } else {
        seen = end
      }
      signal.advance(to: end)
    }
    for after in group.afterCommit { after(ledger) }
  }

  private func undo(_ group: GroupInHand) {
    for change in group.changes.reversed() { ledger.undo(change) }
  }

  /// Takes up what others have committed, and what of this server's own nobody knew of.
  private func synchronise() throws(StoreError) {
    guard store.isShared || isUncertain else { return }
    while true {
      let (changes, last) = try store.changes(after: seen, notOf: name, limit: 1_000)
      for change in changes where !own.contains(change.number) { ledger.apply(change.change) }
      seen = max(seen, last)
      own = own.filter { $0 > seen }
      if changes.count < 1_000 { break }
    }
    isUncertain = false
    signal.advance(to: seen)
  }

  /// Reads what operations need and is not in memory.
  private func remember(
    _ operations: [Operation]
  ) throws(StoreError) -> (orders: [String], shipments: [String: Shipment]) {
    var shipments: [String: Shipment] = [:]
    let unknown = operations.flatMap(\.shipments).filter { ledger.shipment($0) == nil }
    if !unknown.isEmpty {
      for shipment in try store.shipments(unknown) { shipments[shipment.id] = shipment }
    }
    let wanted = operations.flatMap(\.orders) + shipments.values.map(\.order).sorted()
    let missing = wanted.filter { !ledger.hasOrder($0) }
    if !missing.isEmpty {
      for order in try store.orders(missing) { ledger.remember(order) }
      // They may be newer than what is in memory of their stock.
      if store.isShared { try synchronise() }
    }
    for id in operations.flatMap(\.shipments) {
      if let shipment = ledger.shipment(id) { shipments[id] = shipment }
    }
    return (missing, shipments)
  }

  /// Compares memory with the store, for tests.
  private func compare() throws(StoreError) {
    if store.isShared { try synchronise() }
    let differences = try ledger.differences(from: store, at: options.clock())
    precondition(differences.isEmpty, "the router is the ledger: \(differences.joined(separator: "; "))")
  }
}
