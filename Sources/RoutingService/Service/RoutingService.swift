public import IntegerProgramming
internal import Synchronization

/// The routing service without its wire: orders, stock, shipments and batches over one ledger.
///
/// Calls may come from any task. Changes wait in one line and are decided one after another on a thread of
/// the service's own; those that wait together are committed together, and only then are they answered. A
/// class, for the living router is one.
public final class RoutingService: Sendable {
  let core: ServiceCore
  let batches: BatchPlanner
  let served: Mutex<NetworkFacts>
  private let clockwork: Mutex<Task<Void, Never>?>

  /// Loads the ledger and begins to serve; an empty one is filled with the edition's stock.
  ///
  /// O(positions + open orders).
  /// - Throws: ``StoreError/refused(_:)`` where the store is of another currency or units.
  public init(
    store: any LedgerStore, edition: NetworkEdition, solver: any IntegerProgramSolver, options: ServiceOptions
  ) async throws(StoreError) {
    let line = WaitingLine(most: options.maxWaiting)
    let figures = FigureBoard()
    let opened = try await ReaderPool(threads: 1).run { () throws(StoreError) in
      try OpenedLedger(store, edition, options)
    }
    let signal = ChangeSignal(last: opened.head.number)
    let owner = LedgerOwner(
      Ledger(
        edition.network, opened.rows, opened.head, server: options.server, at: options.clock()),
      store, last: opened.head.number, options, line, signal, figures)
    core = ServiceCore(
      owner: owner, store: store, options: options, line: line, signal: signal, figures: figures)
    batches = BatchPlanner(core, solver)
    served = Mutex(NetworkFacts(edition, at: options.clock()))
    clockwork = Mutex(nil)
    try await begin(with: opened.head.number == 0 ? edition.stock : [])
    let task = Task { [core, batches] in await Clockwork(core, batches).run() }
    clockwork.withLock { $0 = task }
  }

  /// Fills an empty ledger, and follows allocations that the network did not have before.
  private func begin(with stock: [StockLevel]) async throws(StoreError) {
    do throws(ServiceError) {
      _ = try await core.change(once: Once<Void>?.none, isInternal: true) { context throws(ServiceError) in
        var changes: [LedgerChange] = []
        // Another server may have done it meanwhile.
        if !stock.isEmpty, context.ledger.positionCount == 0 {
          changes.append(context.ledger.open(stock, at: context.moment))
        }
        let network = context.ledger.network
        if let followed = context.ledger.followAllocations(of: network, at: context.moment) {
          changes.append(followed)
        }
        return ((), changes)
      }
    } catch {
      throw .unavailable("the ledger could not be begun: \(error)")
    }
  }

  /// Ends: takes no more, commits what waits, and abandons a running batch.
  public func stop() async {
    core.line.close()
    core.signal.close()
    clockwork.withLock { $0 }?.cancel()
    await batches.abandon()
    while core.line.waiting > 0 { try? await Task.sleep(for: .milliseconds(5)) }
  }

  public var figures: ServiceFigures {
    var figures = core.figures.now
    figures.waiting = core.line.waiting
    return figures
  }
}
