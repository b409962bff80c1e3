/// The rows of a ledger as a store tells them, for a living one.
public struct LedgerRows: LedgerLoader, Sendable {
  public private(set) var positions: [StockLevel] = []
  public private(set) var limits: [LimitLevel] = []
  public private(set) var orders: [LedgerOrder] = []

  public init() {}

  public mutating func take(_ position: StockLevel) { positions.append(position) }
  public mutating func take(_ limit: LimitLevel) { limits.append(limit) }
  public mutating func take(_ order: LedgerOrder) { orders.append(order) }
}
