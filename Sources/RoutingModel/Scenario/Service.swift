/// A way to ship from a location: a carrier's service with its tariff, its limits and its calendar.
public struct Service: Sendable {
  /// `nil`: every location gets its own, unless it has a row of the same `id`.
  public var location: String?
  public var id: String
  public var carrier: String = ""
  public var zoneTable: String
  /// At least one of the two cards is given.
  public var rateCard: String?
  public var feeCard: String?
  public var transitTable: String?
  /// 0.18 = 18 % on each parcel's rate.
  public var fuelRate: FixedDecimal = 0
  public var parcelSurcharge: Money = 0
  public var surchargeCard: String?
  /// Volume per unit of billable weight; `nil`: volume does not count.
  public var dimDivisor: FixedDecimal?
  /// Volume up to which a parcel's volume does not count.
  public var dimThreshold: FixedDecimal = 0
  /// Billable weight is rounded up to a multiple of this.
  public var weightStep: FixedDecimal?
  public var maxParcelWeight: FixedDecimal?
  public var maxParcelVolume: FixedDecimal?
  /// Of a single unit: its longest side, and longest + 2 × (second + third); `nil`: no limit.
  public var maxLongest: FixedDecimal?
  public var maxLengthAndGirth: FixedDecimal?
  /// Addresses that the service does not go to.
  public var excludedAddressTypes: [AddressType] = []
  /// Shipments by this service from each location, in a plan or on a ship date as ``Policy/limitsPer`` says;
  /// `nil`: no limit.
  public var maxShipments: Int?
  /// Replaces the location's.
  public var cutoff: TimeOfDay?
  public var pickupDays: Weekdays = .everyDay
  public var deliveryDays: Weekdays = .mondayToSaturday
  public var transitCounts: TransitCount = .allDays
  public var excludedTags: [String] = []

  public init(location: String?, id: String, zoneTable: String) {
    self.location = location
    self.id = id
    self.zoneTable = zoneTable
  }
}

/// Which days count as days of transit.
public enum TransitCount: String, Sendable, CaseIterable {
  case allDays = "all_days"
  case deliveryDays = "delivery_days"
}
