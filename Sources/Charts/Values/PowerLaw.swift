/// Points on logarithmic axes, and for each series the power law that fits them: time against size.
public struct PowerLaw: Codable, Equatable, Sendable {
  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  public var horizontal: Quantity
  public var vertical: Quantity
  /// Values are at least 0; a point with a zero is drawn, but no power law goes through it.
  public var series: [NamedSeries]
  public var origin: ChartOrigin

  public init(
    title: String, finding: String? = nil, horizontal: Quantity, vertical: Quantity, series: [NamedSeries],
    origin: ChartOrigin
  ) {
    self.title = title
    self.finding = finding
    self.horizontal = horizontal
    self.vertical = vertical
    self.series = series
    self.origin = origin
  }
}
