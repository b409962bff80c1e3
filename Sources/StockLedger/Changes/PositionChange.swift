/// What a change adds to a position: positions are the sums of these.
public struct PositionChange: Hashable, Sendable {
  public var key: PositionKey
  /// Units; 0 as long as the position is unlimited.
  public var onHand = 0
  /// 1 where it becomes unlimited, −1 where it ends to be.
  public var unlimited = 0
  public var reservedElsewhere = 0
  public var safetyStock = 0
  public var reserved = 0

  public init(_ key: PositionKey) { self.key = key }

  /// From one level to another of the same position; `nil` is none.
  public init(from old: StockLevel?, to new: StockLevel) {
    key = new.key
    onHand = (new.onHand ?? 0) - (old?.onHand ?? 0)
    unlimited = (new.onHand == nil ? 1 : 0) - (old.map { $0.onHand == nil } == true ? 1 : 0)
    reservedElsewhere = new.reservedElsewhere - (old?.reservedElsewhere ?? 0)
    safetyStock = new.safetyStock - (old?.safetyStock ?? 0)
    reserved = new.reserved - (old?.reserved ?? 0)
  }

  public var isZero: Bool {
    onHand == 0 && unlimited == 0 && reservedElsewhere == 0 && safetyStock == 0 && reserved == 0
  }

  public static func += (left: inout PositionChange, right: PositionChange) {
    left.onHand += right.onHand
    left.unlimited += right.unlimited
    left.reservedElsewhere += right.reservedElsewhere
    left.safetyStock += right.safetyStock
    left.reserved += right.reserved
  }

  public static prefix func - (change: PositionChange) -> PositionChange {
    var negative = PositionChange(change.key)
    negative.onHand = -change.onHand
    negative.unlimited = -change.unlimited
    negative.reservedElsewhere = -change.reservedElsewhere
    negative.safetyStock = -change.safetyStock
    negative.reserved = -change.reserved
    return negative
  }

  /// The level after the change of another one, or of none.
  public func applied(to level: StockLevel?) -> StockLevel {
    let wasUnlimited = level.map { $0.onHand == nil } == true ? 1 : 0
    return StockLevel(
      location: key.location, sku: key.sku,
      onHand: wasUnlimited + unlimited > 0 ? nil : (level?.onHand ?? 0) + onHand,
      reservedElsewhere: (level?.reservedElsewhere ?? 0) + reservedElsewhere,
      safetyStock: (level?.safetyStock ?? 0) + safetyStock, reserved: (level?.reserved ?? 0) + reserved)
  }
}
