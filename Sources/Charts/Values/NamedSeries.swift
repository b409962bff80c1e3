/// The points of one solver, strategy or step.
public struct NamedSeries: Codable, Equatable, Sendable {
  public var name: String
  public var points: [ChartPoint]

  public init(_ name: String, points: [ChartPoint]) {
    self.name = name
    self.points = points
  }
}
