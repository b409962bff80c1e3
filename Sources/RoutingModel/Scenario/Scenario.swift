/// Everything that a plan is made from: a network, its tariffs, its stock and a batch of orders.
///
/// A value of plain rows with the ids of the outside world, the same tables as the folder of CSV files that
/// the `ScenarioFiles` module reads. A service that has its orders in memory fills it directly. Nothing is
/// checked here: `RoutingProblem(_:)` validates and compiles it.
public struct Scenario: Sendable {
  public var name: String
  /// The moment that drives every date.
  public var asOf: Instant
  /// ISO 4217 code; every amount of money is in it.
  public var currency: String
  public var weightUnit: WeightUnit
  public var lengthUnit: LengthUnit
  public var policy: Policy
  /// In order of rank: the rules that go by rank take them in this order.
  public var locations: [Location] = []
  public var services: [Service] = []
  public var zones: [ZoneRow] = []
  public var rates: [RateRow] = []
  public var fees: [FeeRow] = []
  public var transit: [TransitRow] = []
  public var surcharges: [SurchargeRow] = []
  public var carrierLimits: [CarrierLimit] = []
  public var closures: [Closure] = []
  public var items: [Item] = []
  public var kits: [KitComponent] = []
  public var stock: [StockRow] = []
  public var allocations: [Allocation] = []
  public var channelRules: [ChannelRule] = []
  public var restrictions: [Restriction] = []
  public var stockValues: [StockValue] = []
  public var orders: [Order] = []

  public init(
    name: String = "", asOf: Instant, currency: String = "USD", weightUnit: WeightUnit = .pound,
    lengthUnit: LengthUnit = .inch, policy: Policy
  ) {
    self.name = name
    self.asOf = asOf
    self.currency = currency
    self.weightUnit = weightUnit
    self.lengthUnit = lengthUnit
    self.policy = policy
  }
}

/// The unit of every weight in a scenario; it is reported, never converted.
public enum WeightUnit: String, Sendable, CaseIterable {
  case gram = "g"
  case kilogram = "kg"
  case ounce = "oz"
  case pound = "lb"
}

/// The unit of every length in a scenario; it is reported, never converted.
public enum LengthUnit: String, Sendable, CaseIterable {
  case centimetre = "cm"
  case inch = "in"
}
