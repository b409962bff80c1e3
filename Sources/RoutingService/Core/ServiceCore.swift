internal import StockLedger

/// What all calls of a service share.
struct ServiceCore: Sendable {
  let owner: LedgerOwner
  let store: any LedgerStore
  let options: ServiceOptions
  let line: WaitingLine
  let signal: ChangeSignal
  let figures: FigureBoard
  let readers = ReaderPool()
  let inFlight = InFlight()
}

// Waiting for the owner.
extension ServiceCore {
  /// Lets the owner decide and commit something, and waits until it is on disk.
  ///
  /// - Parameter body: called on the owner's thread; again where another server was first.
  func change<Value: Sendable>(
    orders: [String] = [], shipments: [String] = [], once: Once<Value>?, isInternal: Bool = false,
    afterCommit: (@Sendable (Ledger) -> Void)? = nil,
    _ body: @escaping @Sendable (DecisionContext) throws(ServiceError) -> (Value, [LedgerChange])
  ) async throws(ServiceError) -> Answer<Value> {
    if let once {
      // Who waits longer than this is told so.
      guard await inFlight.enter(once.key, until: .now + options.keyWait) else { throw .idempotencyInFlight }
    }
    defer { if let once { inFlight.leave(once.key) } }
    return try await wait(isInternal: isInternal) { answer in
      Operation(
        orders: orders, shipments: shipments, key: once?.key, fingerprint: once?.fingerprint ?? [],
        decide: { context in
          var changes: [LedgerChange] = []
          let result: Result<Value, ServiceError>
          do throws(ServiceError) {
            let (value, made) = try body(context)
            changes = made
            result = .success(value)
          } catch {
            result = .failure(error)
          }
          return Decision(
            changes: changes, answer: once.flatMap { $0.keeps(result) ? $0.encode(result) : nil },
            confirm: { answer(result.map { .fresh($0) }) }, afterCommit: changes.isEmpty ? nil : afterCommit)
        },
        refuse: { answer(.failure($0)) }, replay: { answer(.success(.replayed($0))) })
    }
  }

  /// Lets the owner do something long in parts, and waits until all of it is on disk.
  /// - Throws: where a part could not be committed; those before it are.
  func perform<Element: Sendable, Outcome: Sendable>(
    _ work: LongWork<Element, Outcome>
  ) async throws(ServiceError) -> [Outcome] {
    try await wait { answer in
      work.operation(confirm: { answer(.success($0)) }, refuse: { answer(.failure($0)) })
    }
  }

  /// Hands an operation to the owner, and waits for its answer.
  private func wait<Value: Sendable>(
    isInternal: Bool = false,
    for operation: (@escaping @Sendable (Result<Value, ServiceError>) -> Void) -> Operation
  ) async throws(ServiceError) -> Value {
    let result: Result<Value, ServiceError> = await withCheckedContinuation { continuation in
      switch line.add(operation { continuation.resume(returning: $0) }, isInternal: isInternal) {
      case .admitted(let wakes): if wakes { wake() }
      case .busy:
        figures.countBusy()
        continuation.resume(returning: .failure(.busy(retryAfter: 1)))
      case .closed: continuation.resume(returning: .failure(.unavailable("the service is shutting down")))
      }
    }
    return try result.get()
  }

  /// Looks at what is in memory, between two commits.
  func look<Value: Sendable>(
    _ body: @escaping @Sendable (DecisionContext) throws(ServiceError) -> Value
  ) async throws(ServiceError) -> Value {
    let result: Result<Value, ServiceError> = await withCheckedContinuation { continuation in
      let look = Look(
        look: { context in
          do throws(ServiceError) {
            continuation.resume(returning: .success(try body(context)))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }, refuse: { continuation.resume(returning: .failure($0)) })
      switch line.add(look) {
      case .admitted(let wakes): if wakes { wake() }
      case .busy:
        figures.countBusy()
        continuation.resume(returning: .failure(.busy(retryAfter: 1)))
      case .closed: continuation.resume(returning: .failure(.unavailable("the service is shutting down")))
      }
    }
    return try result.get()
  }

  private func wake() { Task { await owner.drain() } }

  /// Reads the store on another thread.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any LedgerStore) throws(StoreError) -> Value
  ) async throws(ServiceError) -> Value {
    do throws(StoreError) {
      return try await readers.run { [store] () throws(StoreError) in try body(store) }
    } catch {
      throw .unavailable(error.description)
    }
  }

  /// Checks a cursor that a client sent.
  func check(_ cursor: String?, keys: Int) throws(ServiceError) {
    guard let cursor, ListCursor(cursor, keys: keys) == nil else { return }
    throw .invalid([
      FieldError(pointer: "after", value: cursor, expected: "a cursor as an answer's next gave it")
    ])
  }
}

extension Once {
  /// Whether an outcome is kept under the key.
  func keeps(_ result: Result<Value, ServiceError>) -> Bool {
    if case .failure(let error) = result { error.isKept } else { true }
  }
}

extension ServiceError {
  init(_ refusal: LedgerRefusal) {
    switch refusal {
    case .invalid(let errors): self = .invalid(errors)
    case .shipmentReleased(let ids): self = .shipmentReleased(ids)
    case .wrongStatus(let text): self = .wrongStatus(text)
    }
  }
}
