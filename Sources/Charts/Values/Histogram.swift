/// Amounts of neighbouring classes, a column each: parcels by weight, shipments by zone.
public struct Histogram: Codable, Equatable, Sendable {
  /// A class and its amount.
  public struct Bin: Codable, Equatable, Sendable {
    public var name: String
    /// At least 0.
    public var amount: Double

    public init(_ name: String, amount: Double) {
      self.name = name
      self.amount = amount
    }
  }

  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  public var horizontal: Quantity
  public var vertical: Quantity
  /// From left to right.
  public var bins: [Bin]
  public var origin: ChartOrigin?

  public init(
    title: String, finding: String? = nil, horizontal: Quantity, vertical: Quantity, bins: [Bin],
    origin: ChartOrigin? = nil
  ) {
    self.title = title
    self.finding = finding
    self.horizontal = horizontal
    self.vertical = vertical
    self.bins = bins
    self.origin = origin
  }
}
