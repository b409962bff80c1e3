/// Why a service of a location serves no line of an order: what keeps some of its lines, or all, from it.
public struct WhyNot: Hashable, Sendable {
  public var location: String
  public var service: String
  /// The lines, as the order has them.
  public var lines: [String]
  public var obstacle: Obstacle

  public enum Obstacle: Hashable, Sendable {
    /// The first test of the specification that the lines fail, and the row of a table behind it.
    case failed(UnfilledReason, ScenarioFact)
    /// It would do, but what the plan left is too little, on each of its ship dates.
    case contested([SupplyLack])
    /// It would do; the least that the order costs more if it ships the lines, with what the plan left. Below 0 where
    /// the plan missed something cheaper.
    case dearer(Money)

    /// As the contract names it.
    public var name: String {
      switch self {
      case .failed(let reason, _): reason.rawValue
      case .contested: UnfilledReason.contested.rawValue
      case .dearer: "dearer"
      }
    }
  }

  public init(location: String, service: String, lines: [String], obstacle: Obstacle) {
    self.location = location
    self.service = service
    self.lines = lines
    self.obstacle = obstacle
  }
}
