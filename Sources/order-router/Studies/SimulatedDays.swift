public import ArgumentParser
import RouteOptimization
public import Simulation

/// What days are simulated.
struct SimulatedDays: ParsableArguments {
  @Option(help: "Days to simulate.")
  var days = 5

  @Option(
    help: """
      What comes in each day: poisson, a random number of the scenario's orders, drawn with replacement; \
      fixed, always the same number of them; replay, the scenario's orders as they are.
      """)
  var demand = Demand.poisson

  @Option(help: "Orders that a drawn day has on average. Default: as many as the scenario.")
  var ordersPerDay: Int?

  @Option(help: "Days from one review of the stock to the next, which orders up to the scenario's stock.")
  var reviewDays = 1

  @Option(help: "Days from a review to the arrival of what it ordered; 0: as the same day begins.")
  var leadDays = 0

  @Flag(help: "Never replenish stock.")
  var noReplenishment = false

  @Option(help: "The seed of what is drawn by chance.")
  var seed: UInt64 = 1

  func validate() throws {
    try check("--days", days, 1...3_660)
    if let ordersPerDay { try check("--orders-per-day", ordersPerDay, 0...10_000_000) }
    try check("--review-days", reviewDays, 1...3_660)
    try check("--lead-days", leadDays, 0...3_660)
    if ordersPerDay != nil, demand == .replay {
      throw ValidationError(
        "--orders-per-day is of drawn days: leave it out, or give --demand poisson or fixed.")
    }
  }

  private func check(_ option: String, _ value: Int, _ range: ClosedRange<Int>) throws {
    if range.contains(value) { return }
    throw ValidationError(
      "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound); found \(value).")
  }

  var settings: StudySettings {
    var settings = StudySettings(days: days, seed: seed)
    settings.demand = demand
    settings.ordersPerDay = ordersPerDay
    settings.replenishment =
      noReplenishment ? nil : BaseStock(reviewDays: reviewDays, leadDays: leadDays)
    return settings
  }
}

extension SimulatedDays {
  /// The options as JSON records them.
  var recorded: [(name: String, value: String)] {
    var recorded = [("days", "\(days)"), ("seed", "\(seed)"), ("demand", demand.rawValue)]
    if let ordersPerDay { recorded.append(("orders_per_day", "\(ordersPerDay)")) }
    if noReplenishment { return recorded + [("replenishment", "none")] }
    return recorded + [("review_days", "\(reviewDays)"), ("lead_days", "\(leadDays)")]
  }
}

extension Demand: ExpressibleByArgument {}
