/// What a plan costs, proves and counts.
public struct PlanSummary: Codable, Hashable, Sendable {
  public var scenarioName: String
  public var strategy: String
  public var terms: CostTerms
  public var certificate: Certificate
  public var counts: PlanCounts
  /// Locations with at least one shipment, in the scenario's order.
  public var locations: [LocationCount]

  public init(
    scenarioName: String, strategy: String, terms: CostTerms, certificate: Certificate, counts: PlanCounts,
    locations: [LocationCount]
  ) {
    self.scenarioName = scenarioName
    self.strategy = strategy
    self.terms = terms
    self.certificate = certificate
    self.counts = counts
    self.locations = locations
  }

  public struct LocationCount: Codable, Hashable, Sendable {
    public var location: String
    public var shipments: Int
    public var units: Int

    public init(location: String, shipments: Int, units: Int) {
      self.location = location
      self.shipments = shipments
      self.units = units
    }
  }
}

public struct PlanCounts: Codable, Hashable, Sendable {
  public var orders = 0
  /// Orders shipped whole.
  public var ordersFilled = 0
  /// Orders that ship something, but not all.
  public var ordersPartial = 0
  /// Orders that ship nothing.
  public var ordersUnfilled = 0
  /// Orders with more than one shipment in this plan.
  public var ordersSplit = 0
  public var lines = 0
  /// Units that ship; a kit counts its components.
  public var units = 0
  public var shipments = 0
  public var parcels = 0
  /// Shipments that arrive late.
  public var late = 0
  /// Shipments that leave late.
  public var leftLate = 0

  public init() {}

  /// The counts with their names in plan.json.
  public static var named: [(name: String, path: WritableKeyPath<PlanCounts, Int>)] {
    [
      ("orders", \.orders), ("orders_filled", \.ordersFilled), ("orders_partial", \.ordersPartial),
      ("orders_unfilled", \.ordersUnfilled), ("orders_split", \.ordersSplit), ("lines", \.lines),
      ("units", \.units), ("shipments", \.shipments), ("parcels", \.parcels), ("late", \.late),
      ("left_late", \.leftLate),
    ]
  }
}
