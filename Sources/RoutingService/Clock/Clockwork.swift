internal import StockLedger

/// What happens by itself: local midnights, cut-offs, batches, and forgetting old outcomes.
struct Clockwork: Sendable {
  private let core: ServiceCore
  private let batches: BatchPlanner
  /// For how long an idempotency key is kept, seconds: the contract's day, and an hour.
  private static let retention: Int64 = 25 * 3_600

  init(_ core: ServiceCore, _ batches: BatchPlanner) {
    self.core = core
    self.batches = batches
  }

  /// Until its task is cancelled.
  func run() async {
    var cutoffs = CutoffWatch()
    var nextBatch = core.options.batchEvery.map { ContinuousClock.now + .seconds($0) }
    var nextForgetting = ContinuousClock.now + .seconds(60)
    var tick = 0
    while !Task.isCancelled {
      // Others' commits wake those who wait here.
      if core.store.isShared, core.signal.hasWaiters || tick % 5 == 0 { await lookAtOthers() }
      if core.store.isShared, tick % 25 == 0 { await abandonDeadBatches() }
      if tick % 5 == 0 {
        await turnDays()
        if core.options.releasesAtCutoff { await release(&cutoffs) }
      }
      if let due = nextBatch, due <= .now, let every = core.options.batchEvery {
        nextBatch = .now + .seconds(every)
        await startBatch()
      }
      if nextForgetting <= .now {
        nextForgetting = .now + .seconds(600)
        await forgetOutcomes()
      }
      tick += 1
      try? await Task.sleep(for: .milliseconds(200))
    }
  }

  private func note(_ topic: String, _ error: ServiceError) {
    core.options.log(ServiceNote(level: .warning, topic: topic, text: "\(error)"))
  }

  private func lookAtOthers() async {
    do throws(ServiceError) {
      try await core.look { _ in }
    } catch {
      note("store", error)
    }
  }

  /// A server that dies leaves its batch running, which the others notice.
  private func abandonDeadBatches() async {
    do throws(ServiceError) {
      let now = core.options.clock()
      try await core.read { store throws(StoreError) in try store.abandonDeadBatches(at: now) }
    } catch {
      note("batch", error)
    }
  }

  /// Every group turns days first: one with nothing else in it will do.
  private func turnDays() async {
    do throws(ServiceError) {
      let now = core.options.clock()
      if try await core.look({ $0.ledger.hasDayToTurn(at: now) }) {
        _ = try await core.change(once: Once<Void>?.none, isInternal: true) { _ in ((), []) }
      }
    } catch {
      note("day", error)
    }
  }

  private func release(_ cutoffs: inout CutoffWatch) async {
    do throws(ServiceError) {
      let now = core.options.clock()
      let passed = cutoffs.passed(since: cutoffs.last, at: now, try await core.look { $0.ledger.network })
      if !passed.isEmpty {
        _ = try await core.change(once: Once<Void>?.none, isInternal: true) { context throws(ServiceError) in
          let due = context.ledger.planned(at: nil, until: nil).filter { shipment in
            passed[[shipment.location, shipment.service]] == shipment.shipDate
          }
          if due.isEmpty { return ((), []) }
          return ((), try context.release(due.map(\.id), ChangeCause(.cutoff)).1)
        }
      }
      cutoffs.last = now
    } catch {
      note("cutoff", error)
    }
  }

  private func startBatch() async {
    do throws(ServiceError) {
      _ = try await batches.start(timeLimit: nil, gap: nil, once: nil)
    } catch {
      // Another one runs, perhaps on another server.
      if case .batchRunning = error { return }
      note("batch", error)
    }
  }

  private func forgetOutcomes() async {
    do throws(ServiceError) {
      let now = core.options.clock()
      let before = Instant(secondsSinceEpoch: now.seconds - Self.retention)
      try await core.read { store throws(StoreError) in try store.forgetOutcomes(before: before) }
    } catch {
      note("outcomes", error)
    }
  }
}
