/// How an order would ship if it were accepted now.
public struct Quote: Sendable {
  /// As it would be answered; its shipments' ids are empty.
  public var order: LedgerOrder
  /// The next best ways, by cost.
  public var alternatives: [Alternative]

  /// Another way to ship it.
  public struct Alternative: Sendable {
    public var shipments: [Shipment]
    public var unfilled: [ShipmentLine]
    public var cost: CostTerms
    /// Term by term above the first.
    public var more: CostTerms
  }
}
