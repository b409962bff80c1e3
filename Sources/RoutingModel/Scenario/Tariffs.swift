/// The zone of destinations under a zone table. The most specific row that matches wins.
public struct ZoneRow: Sendable {
  public var table: String
  /// `nil`: any location.
  public var location: String?
  /// `nil`: any country.
  public var country: String?
  /// Start of the postal code, upper case without spaces and hyphens; empty: any.
  public var prefix: String = ""
  /// A postal district such as `KA27`, or a range such as `006..009`, in place of a prefix; empty: none.
  public var district: String = ""
  public var zone: String

  public init(
    table: String, location: String? = nil, country: String? = nil, prefix: String = "", zone: String
  ) {
    self.table = table
    self.location = location
    self.country = country
    self.prefix = prefix
    self.zone = zone
  }
}

/// The price of one parcel up to a billable weight: max(minimum, price + perUnit × weight).
public struct RateRow: Sendable {
  public var card: String
  /// `nil`: zones whose own rows have no price for the weight.
  public var zone: String?
  /// `nil`: no limit.
  public var upTo: FixedDecimal?
  public var price: Money
  /// Money per unit of billable weight.
  public var perUnit: FixedDecimal = 0
  public var minimum: Money = 0

  public init(card: String, zone: String? = nil, upTo: FixedDecimal? = nil, price: Money) {
    self.card = card
    self.zone = zone
    self.upTo = upTo
    self.price = price
  }
}

/// The fee for one unit of a class in a shipment of up to so many units.
public struct FeeRow: Sendable {
  public var card: String
  public var feeClass: String
  /// `nil`: no limit.
  public var upToUnits: Int?
  public var fee: Money

  public init(card: String, feeClass: String, upToUnits: Int? = nil, fee: Money) {
    self.card = card
    self.feeClass = feeClass
    self.upToUnits = upToUnits
    self.fee = fee
  }
}

/// Days of transit to a zone.
public struct TransitRow: Sendable {
  public var table: String
  /// `nil`: zones without a row of their own.
  public var zone: String?
  public var days: Int

  public init(table: String, zone: String? = nil, days: Int) {
    self.table = table
    self.zone = zone
    self.days = days
  }
}

/// A day on which a location, or a service there, rests.
public struct Closure: Sendable {
  /// `nil`: every location.
  public var location: String?
  public var closes: ClosureScope
  public var date: Day

  public init(location: String?, closes: ClosureScope, date: Day) {
    self.location = location
    self.closes = closes
    self.date = date
  }
}

public enum ClosureScope: Hashable, Sendable {
  case location
  case service(String)
  case everyService
}
