/// What the service counts, for metrics: totals since it began, and what is now.
public struct ServiceFigures: Sendable {
  public var commits = 0
  /// Orders written by commits: divided by ``commits`` it says how many share one.
  public var ordersCommitted = 0
  public var conflicts = 0
  public var failedCommits = 0
  /// Requests that wait for a commit now.
  public var waiting = 0
  public var refusedAsBusy = 0
  public var positions = 0
  public var openOrders = 0
  public var lastBatch: BatchRecord?
  /// Seconds of commits in all.
  public var commitSeconds = 0.0
}
