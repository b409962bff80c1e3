/// How stock is replenished: every `reviewDays` each item of each location is ordered up to what the scenario
/// began with, and arrives `leadDays` later.
///
/// The periodic-review, order-up-to policy (R, S) of the textbooks, one location at a time (Silver, Pyke &
/// Thomas, "Inventory and Production Management in Supply Chains", 4th edition, CRC Press 2017).
public struct BaseStock: Hashable, Sendable {
  /// At least 1.
  public var reviewDays: Int
  /// At least 0: what is ordered as a day begins is there as the day begins so many days later.
  public var leadDays: Int

  public init(reviewDays: Int = 1, leadDays: Int = 0) {
    self.reviewDays = max(1, reviewDays)
    self.leadDays = max(0, leadDays)
  }
}
