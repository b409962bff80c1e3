/// A stocked article.
public struct Item: Sendable {
  public var sku: String
  public var name: String = ""
  public var weight: FixedDecimal?
  public var length: FixedDecimal = 0
  public var width: FixedDecimal = 0
  public var height: FixedDecimal = 0
  public var feeClass: String = ""
  public var tags: [String] = []
  /// Whether each unit is a parcel by itself, which no other unit joins.
  public var shipsAlone: Bool = false

  public init(sku: String, weight: FixedDecimal? = nil) {
    self.sku = sku
    self.weight = weight
  }
}

/// So many of an item, or of another kit, in one kit.
public struct KitComponent: Sendable {
  public var kit: String
  public var component: String
  public var quantity: Int

  public init(kit: String, component: String, quantity: Int) {
    self.kit = kit
    self.component = component
    self.quantity = quantity
  }
}

/// The stock of an item at a location.
public struct StockRow: Sendable {
  public var location: String
  public var sku: String
  /// Negative where oversold; `nil`: unlimited, whatever is reserved.
  public var onHand: Int?
  public var reserved: Int = 0
  public var safetyStock: Int = 0

  public init(location: String, sku: String, onHand: Int?, reserved: Int = 0, safetyStock: Int = 0) {
    self.location = location
    self.sku = sku
    self.onHand = onHand
    self.reserved = reserved
    self.safetyStock = safetyStock
  }
}

/// The most units of an item that a channel may take from a location.
public struct Allocation: Sendable {
  public var location: String
  public var sku: String
  public var channel: String
  public var maxUnits: Int

  public init(location: String, sku: String, channel: String, maxUnits: Int) {
    self.location = location
    self.sku = sku
    self.channel = channel
    self.maxUnits = maxUnits
  }
}

/// What a unit at a location is worth if it is kept; may be negative.
public struct StockValue: Sendable {
  public var location: String
  public var sku: String
  public var value: Money

  public init(location: String, sku: String, value: Money) {
    self.location = location
    self.sku = sku
    self.value = value
  }
}
