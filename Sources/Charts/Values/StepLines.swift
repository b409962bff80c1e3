/// Values that hold until the next one, both axes logarithmic: the gap over time, a line for each solver.
///
/// A zero, as of a gap that was closed, stands on a line of its own below the least decade.
public struct StepLines: Codable, Equatable, Sendable {
  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  public var horizontal: Quantity
  public var vertical: Quantity
  /// The points of each with x ascending; the last is where its run ended. Values are at least 0.
  public var lines: [NamedSeries]
  public var origin: ChartOrigin

  public init(
    title: String, finding: String? = nil, horizontal: Quantity, vertical: Quantity, lines: [NamedSeries],
    origin: ChartOrigin
  ) {
    self.title = title
    self.finding = finding
    self.horizontal = horizontal
    self.vertical = vertical
    self.lines = lines
    self.origin = origin
  }
}
