/// A place that stock ships from.
public struct Location: Sendable {
  public var id: String
  public var name: String = ""
  public var kind: LocationKind
  /// ISO 3166 code, upper case.
  public var country: String
  public var postalCode: String = ""
  public var coordinates: Coordinates?
  public var clock: LocalClock = .utc
  /// Local time after which a day's work is closed to new shipments; `nil`: never.
  public var cutoff: TimeOfDay?
  public var workingDays: Weekdays = .mondayToFriday
  /// Open days that preparing a shipment takes.
  public var handlingDays: Int = 0
  /// Limits for the plan, or for each ship date, as ``Policy/limitsPer`` says; `nil`: none.
  public var maxShipments: Int?
  public var maxUnits: Int?
  public var costPerShipment: Money = 0
  public var costPerLine: Money = 0
  public var costPerUnit: Money = 0
  /// Paid once if the plan ships anything from here.
  public var fixedCost: Money = 0
  /// Items with any of these tags do not ship from here.
  public var excludedTags: [String] = []

  public init(id: String, kind: LocationKind, country: String) {
    self.id = id
    self.kind = kind
    self.country = country
  }
}

public enum LocationKind: String, Sendable, CaseIterable {
  case warehouse
  case thirdParty = "3pl"
  case marketplace
  case store
  case supplier
}
