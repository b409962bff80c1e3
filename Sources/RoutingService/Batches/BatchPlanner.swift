internal import IntegerProgramming
internal import OrderRouting
internal import RouteOptimization
internal import StockLedger
private import Synchronization

/// Plans batches, one at a time, each on a thread of its own at low priority.
final class BatchPlanner: Sendable {
  private struct State {
    /// The batch that this server runs.
    var running: BatchRecord?
    var isInterrupted = false
  }

  private let core: ServiceCore
  private let solver: any IntegerProgramSolver
  private let state = Mutex(State())

  init(_ core: ServiceCore, _ solver: any IntegerProgramSolver) {
    self.core = core
    self.solver = solver
  }

  var isRunning: Bool { state.withLock { $0.running != nil } }

  /// Begins a batch, and answers as soon as that is committed.
  func start(
    timeLimit: Double?, gap: Double?, once: Once<BatchRecord>?
  ) async throws(ServiceError) -> Answer<BatchRecord> {
    let server = core.options.server
    let begun = BegunBatch()
    let planIt: @Sendable (Ledger) -> Void = { [self] ledger in
      guard let record = begun.now else { return }
      plan(ledger.snapshot(at: record.startedAt), record, timeLimit: timeLimit, gap: gap)
    }
    return try await core.change(once: once, afterCommit: planIt) { [self] context throws(ServiceError) in
      var changes: [LedgerChange] = []
      if let running = try core.runningBatch(at: context.moment) {
        if running.server != server || isRunning { throw .batchRunning(running.id) }
        // Begun by a commit of which nobody heard: nobody plans it.
        changes.append(running.ended(as: .abandoned, "its beginning was not heard of", at: context.moment))
      }
      let record = BatchRecord(id: context.ledger.nextBatchID(), startedAt: context.moment, server: server)
      begun.now = record
      var change = LedgerChange(at: context.moment, cause: ChangeCause(.batch, record.id))
      change.batch = record
      return (record, changes + [change])
    }
  }

  /// Ends a batch that runs, without applying it.
  func abandon() async {
    state.withLock { $0.isInterrupted = true }
    while isRunning { try? await Task.sleep(for: .milliseconds(10)) }
  }

  private func plan(_ snapshot: BatchSnapshot, _ record: BatchRecord, timeLimit: Double?, gap: Double?) {
    state.withLock { $0.running = record }
    core.figures.set(record)
    let seconds = timeLimit ?? core.options.batchTimeLimit
    let until = StoppingCriterion(
      deadline: .now + .seconds(seconds), gap: gap ?? 0.0001, stopGap: gap ?? 0,
      isInterrupted: { [self] in state.withLock { $0.isInterrupted } })
    let threads = core.options.batchThreads
    PlanningThread.run { [self] in
      let result = Result { () throws(PlanningError) in
        try snapshot.plan(OptimalStrategy(solver: solver), until: until, threads: threads)
      }
      Task { await finish(record, result) }
    }
  }

  private func finish(_ record: BatchRecord, _ result: Result<BatchPlan, PlanningError>) async {
    var ended = record
    do throws(ServiceError) {
      if state.withLock({ $0.isInterrupted }) {
        ended = try await end(record, as: .abandoned, "the server was shut down")
      } else {
        switch result {
        case .success(let plan): ended = try await apply(plan, record)
        case .failure(let error): ended = try await end(record, as: .failed, "\(error)")
        }
      }
    } catch {
      core.options.log(
        ServiceNote(level: .error, topic: "batch", text: "\(record.id) was not applied: \(error)"))
      ended = await give(up: record, "\(error)")
    }
    core.figures.set(ended)
    state.withLock { $0.running = nil }
  }

  private func apply(_ plan: BatchPlan, _ record: BatchRecord) async throws(ServiceError) -> BatchRecord {
    let answer = try await core.change(once: Once<BatchRecord>?.none, isInternal: true) {
      [core] context throws(ServiceError) in
      // Another server may have taken this one for dead, or a commit of which nobody heard ended it.
      if let known = try core.batch(record.id), known.status != .running { return (known, []) }
      let (change, record) = context.ledger.apply(plan, record, at: context.moment)
      return (record, [change])
    }
    guard case .fresh(let applied) = answer else { preconditionFailure("no key, no replay") }
    return applied
  }

  private func end(
    _ record: BatchRecord, as status: BatchStatus, _ problem: String
  ) async throws(ServiceError) -> BatchRecord {
    let answer = try await core.change(once: Once<BatchRecord>?.none, isInternal: true) {
      [core] context throws(ServiceError) in
      // It may have ended by a commit of which nobody heard.
      if let known = try core.batch(record.id), known.status != .running { return (known, []) }
      let change = record.ended(as: status, problem, at: context.moment)
      return (change.batch ?? record, [change])
    }
    guard case .fresh(let ended) = answer else { preconditionFailure("no key, no replay") }
    return ended
  }

  /// Ends a batch that could not be applied, again and again while the database is away.
  private func give(up record: BatchRecord, _ problem: String) async -> BatchRecord {
    for _ in 0..<600 {
      do throws(ServiceError) {
        return try await end(record, as: .failed, problem)
      } catch {
        // A store that is away comes back; one that does not leaves the batch to the next start.
        try? await Task.sleep(for: .milliseconds(100))
        if state.withLock({ $0.isInterrupted }) { break }
      }
    }
    return record
  }
}

/// The batch that an operation begins, from its decision to its commit.
private final class BegunBatch: Sendable {
  private let record = Mutex<BatchRecord?>(nil)

  var now: BatchRecord? {
    get { record.withLock { $0 } }
    set { record.withLock { $0 = newValue } }
  }
}

extension ServiceCore {
  /// A batch as it is in the store. Blocks.
  func batch(_ id: String) throws(ServiceError) -> BatchRecord? {
    do throws(StoreError) {
      return try store.batch(id)
    } catch {
      throw .unavailable(error.description)
    }
  }

  /// The batch that runs, whoever's it is. Blocks.
  func runningBatch(at moment: Instant) throws(ServiceError) -> BatchRecord? {
    do throws(StoreError) {
      if store.isShared { try store.abandonDeadBatches(at: moment) }
      let newest = try store.batches(after: nil, limit: 1).elements.first
      return newest?.status == .running ? newest : nil
    } catch {
      throw .unavailable(error.description)
    }
  }
}

extension BatchRecord {
  /// The change that ends it unapplied.
  func ended(as status: BatchStatus, _ problem: String, at moment: Instant) -> LedgerChange {
    var ended = self
    ended.status = status
    ended.problem = problem
    ended.finishedAt = moment
    var change = LedgerChange(at: moment, cause: ChangeCause(.batch, id))
    change.batch = ended
    return change
  }
}
