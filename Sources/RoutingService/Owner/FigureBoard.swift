internal import StockLedger
private import Synchronization

/// Counts what the service does.
final class FigureBoard: Sendable {
  private let figures = Mutex(ServiceFigures())

  var now: ServiceFigures { figures.withLock { $0 } }

  func countCommit(orders: Int, took time: Duration) {
    figures.withLock { figures in
      figures.commits += 1
      figures.ordersCommitted += orders
      figures.commitSeconds += time / .seconds(1)
    }
  }

  func countConflict() { figures.withLock { $0.conflicts += 1 } }
  func countFailure() { figures.withLock { $0.failedCommits += 1 } }
  func countBusy() { figures.withLock { $0.refusedAsBusy += 1 } }

  func set(positions: Int, openOrders: Int) {
    figures.withLock { figures in
      figures.positions = positions
      figures.openOrders = openOrders
    }
  }

  func set(_ batch: BatchRecord) { figures.withLock { $0.lastBatch = batch } }
}
