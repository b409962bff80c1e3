/// What a buyer asked for, and the conditions under which it ships.
public struct Order: Sendable {
  public var id: String
  public var lines: [OrderLine]
  /// Empty: none; it matches only rules for any channel.
  public var channel: String = ""
  /// ISO 3166 code, upper case.
  public var country: String
  /// Upper case, without spaces and hyphens.
  public var postalCode: String
  /// `nil`: not known.
  public var addressType: AddressType?
  public var coordinates: Coordinates?
  /// Information; the scenario's `asOf` drives every date.
  public var placedAt: Instant?
  /// The last day to leave on time.
  public var shipBy: Day?
  /// The last day to arrive on time.
  public var deliverBy: Day?
  /// Replaces the policy's where given.
  public var late: LatePolicy?
  /// Weight of its lateness and of what it leaves unfilled; 0 makes leaving it free.
  public var priority: FixedDecimal = 1
  /// Shipments the order already had.
  public var priorShipments: Int = 0
  /// These three replace the policy's where given.
  public var maxShipments: Int?
  public var splitLines: Bool?
  public var completeOnly: Bool?
  /// The only locations and services allowed, where given.
  public var locations: [String]?
  public var services: [String]?
  /// Locations that never ship it.
  public var excludedLocations: [String]?

  public init(id: String, lines: [OrderLine], country: String, postalCode: String = "") {
    self.id = id
    self.lines = lines
    self.country = country
    self.postalCode = postalCode
  }
}

/// A quantity of one item or kit.
public struct OrderLine: Sendable {
  public var id: String
  public var sku: String
  /// At least 1; kits count as one each.
  public var quantity: Int
  public var unitPrice: Money = 0

  public init(id: String, sku: String, quantity: Int, unitPrice: Money = 0) {
    self.id = id
    self.sku = sku
    self.quantity = quantity
    self.unitPrice = unitPrice
  }
}
