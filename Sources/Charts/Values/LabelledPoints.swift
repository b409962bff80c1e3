/// A point with its name for each strategy, less being better on both axes: splits against cost.
public struct LabelledPoints: Codable, Equatable, Sendable {
  /// A strategy and its values.
  public struct Point: Codable, Equatable, Sendable {
    public var name: String
    public var x: Double
    public var y: Double

    public init(_ name: String, x: Double, y: Double) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  public var horizontal: Quantity
  public var vertical: Quantity
  public var points: [Point]
  /// The name of the point to set in bold, if any.
  public var highlight: String?
  public var origin: ChartOrigin

  public init(
    title: String, finding: String? = nil, horizontal: Quantity, vertical: Quantity, points: [Point],
    highlight: String? = nil, origin: ChartOrigin
  ) {
    self.title = title
    self.finding = finding
    self.horizontal = horizontal
    self.vertical = vertical
    self.points = points
    self.highlight = highlight
    self.origin = origin
  }
}
