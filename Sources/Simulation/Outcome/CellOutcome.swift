import OrderRouting

/// What one strategy came to with one size of batches.
public struct CellOutcome: Hashable, Sendable {
  public let strategy: String
  public let batching: Batching
  public let days: [DayOutcome]
  /// The days added up.
  public let total: DayOutcome

  init(strategy: String, batching: Batching, days: [DayOutcome]) throws(PlanningError) {
    self.strategy = strategy
    self.batching = batching
    self.days = days
    var total = DayOutcome()
    for day in days { try total.add(day) }
    self.total = total
  }

  /// Cost a day, in the scenario's currency; `nil` without days.
  public var costPerDay: Estimate? { Estimate(days.map { Self.units($0.terms.total) }) }

  /// What a day costs more than under `other`, day by day: both had the same orders, so that much of what
  /// chance does cancels out. `nil` without days.
  public func costPerDay(above other: CellOutcome) -> Estimate? {
    precondition(days.count == other.days.count, "the cells of a study have the same days")
    return Estimate(zip(days, other.days).map { Self.units($0.terms.total) - Self.units($1.terms.total) })
  }

  private static func units(_ money: Money) -> Double { Double(money.millionths) / 1e6 }
}
