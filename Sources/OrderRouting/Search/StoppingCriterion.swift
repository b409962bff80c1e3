/// When a search ends before it has proven its plan optimal.
public struct StoppingCriterion: Sendable {
  /// `nil`: no time limit.
  public var deadline: ContinuousClock.Instant?
  /// The relative gap that is good enough.
  public var gap: Double
  /// The relative gap at which the search ends; below ``gap`` it goes on to prove more.
  public var stopGap: Double
  /// The lower bound at which the search ends, whatever its plan; `nil`: none does.
  public var stopBound: Money?
  /// Units of work after which the search ends, up to a millisecond of one core each: the same plan on any
  /// machine; `nil`: no limit.
  public var workLimit: Int?
  /// Asked often, from any thread; `true` ends the search with the best plan so far.
  public var isInterrupted: (@Sendable () -> Bool)?

  public init(
    deadline: ContinuousClock.Instant? = nil, gap: Double = 0.0001, stopGap: Double = 0,
    stopBound: Money? = nil, workLimit: Int? = nil,
    isInterrupted: (@Sendable () -> Bool)? = nil
  ) {
    self.deadline = deadline
    self.gap = gap
    self.stopGap = stopGap
    self.stopBound = stopBound
    self.workLimit = workLimit
    self.isInterrupted = isInterrupted
  }

  /// The limit that is reached; `nil` while none is.
  public var reached: StoppingReason? {
    if isInterrupted?() == true { return .interrupted }
    if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
    return nil
  }
}

extension StoppingCriterion {
  /// The same with a deadline so much earlier, but by no more than half of the time that is left; with a
  /// limit of work nothing may depend on the clock, and it stays.
  package func reserving(_ time: Duration) -> StoppingCriterion {
    guard let deadline, let timeLeft else { return self }
    var earlier = self
    earlier.deadline = deadline - min(time, timeLeft / 2)
    return earlier
  }

  /// The time until the deadline; `nil` without one, or with a limit of work, when nothing may depend on the clock.
  package var timeLeft: Duration? { workLimit == nil ? deadline.map { max(.zero, $0 - .now) } : nil }
}
