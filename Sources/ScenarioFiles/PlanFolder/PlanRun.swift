/// What plan.json says about the run that made a plan, beyond the plan itself.
public struct PlanRun: Sendable {
  /// ``ScenarioFolder/digest`` of the scenario; `nil` for one that came from no folder.
  public var scenarioDigest: String?
  /// The strategy's options by name, in the order they are written.
  public var options: [(name: String, value: String)]
  public var elapsedSeconds: Double
  /// `nil` where it was not measured.
  public var peakMemoryBytes: Int?

  public init(
    scenarioDigest: String?, options: [(name: String, value: String)] = [], elapsedSeconds: Double,
    peakMemoryBytes: Int? = nil
  ) {
    self.scenarioDigest = scenarioDigest
    self.options = options
    self.elapsedSeconds = elapsedSeconds
    self.peakMemoryBytes = peakMemoryBytes
  }
}
