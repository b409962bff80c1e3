public import OrderRouting

/// What a rolling study simulates, strategies and batches apart.
public struct StudySettings: Sendable {
  /// At least 1.
  public var days: Int
  /// Of everything that is drawn.
  public var seed: UInt64
  public var demand = Demand.poisson
  /// Orders that a drawn day has on average; `nil`: as many as the scenario.
  public var ordersPerDay: Int?
  /// `nil`: stock is never replenished.
  public var replenishment: BaseStock? = BaseStock()
  /// How to search for the plan of each batch.
  public var search = Search()
  /// Of the search for the plan of one batch; `nil`: no limit in time.
  public var batchTimeLimit: Duration?
  /// Whether the search for a plan starts from the prices of the plan before.
  public var keepsPrices = true

  public init(days: Int, seed: UInt64 = 0) {
    self.days = max(1, days)
    self.seed = seed
  }
}
