/// How a service runs.
public struct ServiceOptions: Sendable {
  /// Requests that may wait for a commit; the next are refused as busy.
  public var maxWaiting = 1_000
  /// How long a call waits for another under the same idempotency key.
  public var keyWait = Duration.seconds(30)
  /// Seconds between batches that it plans by itself; `nil`: none.
  public var batchEvery: Int?
  /// Whether planned shipments are released when the cut-off of their service passes on their ship date.
  public var releasesAtCutoff = false
  /// Says what time it is.
  public var clock: @Sendable () -> Instant
  /// Unique among the servers on one store, for ever; ids of shipments and batches begin with it: A–Z and
  /// 0–9, at most 16.
  public var server: String
  /// Compares the router with the ledger after every commit: for tests, as it reads all of both.
  public var comparesWithStore = false
  /// Threads of a batch.
  public var batchThreads = 1
  /// Seconds of a batch unless it says so itself.
  public var batchTimeLimit = 60.0
  /// Told what an operator should know, a line each; from any thread, never with names or addresses of
  /// buyers.
  public var log: @Sendable (ServiceNote) -> Void = { _ in }

  public init(server: String, clock: @escaping @Sendable () -> Instant) {
    self.server = server
    self.clock = clock
  }
}
