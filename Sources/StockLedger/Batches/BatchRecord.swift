/// A batch, from its start on.
public struct BatchRecord: Sendable, Identifiable {
  public var id: String
  public var status: BatchStatus
  /// Orders that were planned together.
  public var orders = 0
  /// Orders whose shipments it changed, and units that it newly planned.
  public var moved = 0
  public var filled = 0
  /// `nil` before it is applied. Opening costs are in them.
  public var costBefore: Money?
  public var costAfter: Money?
  public var lowerBound: Money?
  public var gap: Double?
  public var startedAt: Instant
  public var finishedAt: Instant?
  /// Of whom planned it: a server that begins abandons what an earlier run of it left running.
  public var server: String
  /// Why it failed; empty where it did not.
  public var problem = ""

  public init(id: String, startedAt: Instant, server: String) {
    self.id = id
    self.startedAt = startedAt
    self.server = server
    status = .running
  }
}
