public import OrderRouting

/// Facilities to open, and customers each of whom one of the open ones supplies, at the least cost of opening
/// and supplying together.
public struct FacilityProblem: Hashable, Sendable {
  public let name: String
  public var facilities: [Facility]
  public var customers: [Customer]

  public struct Facility: Hashable, Sendable {
    /// Units that it can supply; `nil`: any number.
    public var capacity: Int?
    public var openingCost: Money
  }

  public struct Customer: Hashable, Sendable {
    /// Units.
    public var demand: Int
    /// By facility: what it costs to supply all of the demand from there.
    public var costs: [Money]
  }

  /// What a file says of capacity that is to count.
  public enum Capacities: Hashable, Sendable {
    /// As the file has them.
    case stated
    /// The same for every facility, whatever the file has: OR-Library's capa, capb and capc have a word
    /// there.
    case each(Int)
    /// None: the uncapacitated problem.
    case none
  }

  /// More than any plan that supplies everyone costs: all facilities opened, every supply the dearest.
  var dearest: Int128 {
    let opening = facilities.reduce(Int128(1)) { $0 + Int128($1.openingCost.millionths) }
    return customers.reduce(opening) { $0 + Int128($1.costs.max()?.millionths ?? 0) }
  }

  /// What leaving a customer out costs at least: so much more than ``dearest`` that rounding hides nothing.
  var leastPenalty: Int128 { dearest + dearest / 100 + 1 }

  /// What tells solutions from other plans of the scenario, in units of money: all that supply everyone cost
  /// less, all that leave someone out cost more. A bound above it proves that no plan supplies everyone.
  /// O(facilities × customers).
  public var costCeiling: Double { Double(dearest) * 1.005 / 1e6 }

  /// Throws where no plan can supply everyone, as far as that is seen at once, and where the costs are too
  /// large for a scenario. O(facilities × customers).
  func check(file: String) throws(InvalidProblem) {
    try ScenarioText.checkPenalty(leastPenalty, file: file)
    let capacities = facilities.compactMap(\.capacity)
    guard capacities.count == facilities.count else { return }
    let most = capacities.max() ?? 0
    for (index, customer) in customers.enumerated() where customer.demand > most {
      throw InvalidProblem(
        file, "customer \(index + 1) wants \(customer.demand), more than any facility can supply (\(most))")
    }
    let demand = customers.reduce(0) { $0 + $1.demand }
    let capacity = capacities.reduce(0) { $0 + min($1, demand) }
    if demand > capacity {
      throw InvalidProblem(
        file, "the customers want \(demand) together, more than all facilities can supply (\(capacity))")
    }
  }
}
