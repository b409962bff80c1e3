/// Amounts that add up, a bar each: what every strategy costs, by cost term.
public struct StackedBars: Codable, Equatable, Sendable {
  /// A strategy and its amounts.
  public struct Bar: Codable, Equatable, Sendable {
    public var name: String
    /// One for each term, in their order and in the chart's unit. A credit is below zero and stands left of
    /// it.
    public var amounts: [Double]

    public init(_ name: String, amounts: [Double]) {
      self.name = name
      self.amounts = amounts
    }

    var total: Double { amounts.reduce(0, +) }
  }

  public var title: String
  /// What the chart shows, in a sentence.
  public var finding: String?
  public var quantity: Quantity
  /// The terms in the order in which they are stacked.
  public var terms: [String]
  /// From top to bottom.
  public var bars: [Bar]
  /// The name of the bar to set in bold, if any.
  public var highlight: String?
  public var origin: ChartOrigin

  public init(
    title: String, finding: String? = nil, quantity: Quantity, terms: [String], bars: [Bar],
    highlight: String? = nil, origin: ChartOrigin
  ) {
    self.title = title
    self.finding = finding
    self.quantity = quantity
    self.terms = terms
    self.bars = bars
    self.highlight = highlight
    self.origin = origin
  }
}
