/// When a search ends before it has proven its plan optimal.
public struct StoppingCriterion: Sendable {
  /// `nil`: no time limit.
  public var deadline: ContinuousClock.Instant?
  /// The relative gap that is good enough.
  public var gap: Double
  /// Asked often, from any thread; `true` ends the search with the best plan so far.
  public var isInterrupted: (@Sendable () -> Bool)?

  public init(
    deadline: ContinuousClock.Instant? = nil, gap: Double = 0.0001,
    isInterrupted: (@Sendable () -> Bool)? = nil
  ) {
    self.deadline = deadline
    self.gap = gap
    self.isInterrupted = isInterrupted
  }

  /// The limit that is reached, by its name in a plan; `nil` while none is.
  public var reached: String? {
    if isInterrupted?() == true { return "interrupted" }
    if let deadline, ContinuousClock.now >= deadline { return "time limit" }
    return nil
  }
}
