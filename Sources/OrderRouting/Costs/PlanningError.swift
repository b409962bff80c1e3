/// Why a valid scenario has no plan.
public enum PlanningError: Error, Sendable, CustomStringConvertible {
  /// The plan's terms add up past nine million million.
  case costTooLarge

  public var description: String {
    "the plan's costs add up past 9 000 000 000 000: check the amounts of the tariffs and penalties"
  }
}
