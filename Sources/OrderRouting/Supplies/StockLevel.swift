/// What there is of an item at a location.
public struct StockLevel: Codable, Hashable, Sendable {
  public var location: String
  public var sku: String
  /// Negative where oversold; `nil`: unlimited, whatever is reserved.
  public var onHand: Int?
  /// Units that others have reserved, and those kept back.
  public var reservedElsewhere: Int
  public var safetyStock: Int
  /// Units of reservations that have not been shipped.
  public var reserved: Int

  public init(
    location: String, sku: String, onHand: Int?, reservedElsewhere: Int = 0, safetyStock: Int = 0,
    reserved: Int = 0
  ) {
    self.location = location
    self.sku = sku
    self.onHand = onHand
    self.reservedElsewhere = reservedElsewhere
    self.safetyStock = safetyStock
    self.reserved = reserved
  }

  public init(_ row: StockRow) {
    self.init(
      location: row.location, sku: row.sku, onHand: row.onHand, reservedElsewhere: row.reserved,
      safetyStock: row.safetyStock)
  }

  /// Units that may ship: on hand less what others have reserved, what is kept back and what is reserved, at
  /// least 0; `nil`: unlimited.
  public var available: Int? { onHand.map { max(0, $0 - reservedElsewhere - safetyStock - reserved) } }
}
