public import RoutingModel

/// What is scarce in a plan, by its prices: marginal values of the plan's bound, neither an upper nor a lower limit of
/// what one more unit would save.
public struct ScarcityReport: Sendable {
  /// A supply with a price.
  public struct Row: Hashable, Sendable {
    public var supply: Supply
    /// Of a unit or shipment.
    public var price: Money
    /// The item's name; empty where it has none, and for supplies of a location or service.
    public var name: String
    /// Units or shipments that there are; `nil` for a supply without limit.
    public var available: Int?
    /// Units or shipments that the plan takes.
    public var used: Int
  }

  /// A location that has anything scarce.
  public struct LocationTotal: Hashable, Sendable {
    public var location: String
    /// How many of its supplies have a price.
    public var supplies: Int
    /// Σ price × what there is, of those with a limit: what the plan's bound takes them to be worth.
    public var worth: Money
  }

  /// The highest price first; equal ones in the order of the plan.
  public var rows: [Row]
  /// As the locations' rows stand.
  public var locations: [LocationTotal]
}
