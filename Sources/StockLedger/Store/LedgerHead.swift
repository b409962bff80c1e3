/// What a ledger is at, its rows apart.
public struct LedgerHead: Sendable {
  /// The number of the last event; 0 for an empty ledger.
  public var number: Int64
  /// By location: the day that its allocations count from.
  public var days: [String: Day]
  public var prices: [SupplyPrice]
  /// The batch whose prices these are, or that runs; the newest one.
  public var batch: BatchRecord?
  /// The largest ``Shipment/number``; 0 where there is none.
  public var shipments: Int64

  public init(
    number: Int64 = 0, days: [String: Day] = [:], prices: [SupplyPrice] = [], batch: BatchRecord? = nil,
    shipments: Int64 = 0
  ) {
    self.number = number
    self.days = days
    self.prices = prices
    self.batch = batch
    self.shipments = shipments
  }
}
