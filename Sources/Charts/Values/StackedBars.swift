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

  /// What is said of a bar behind its total.
  public enum Remark: String, Codable, Equatable, Sendable {
    /// By how much per cent it is above the least of the bars.
    case aboveLeast = "above_least"
    /// Its share of all bars together.
    case share
    case nothing
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
  /// `nil`: by how much each is above the least.
  public var remark: Remark?
  /// A page of measured results has it for every chart.
  public var origin: ChartOrigin?

  public init(
    title: String, finding: String? = nil, quantity: Quantity, terms: [String], bars: [Bar],
    highlight: String? = nil, remark: Remark? = nil, origin: ChartOrigin? = nil
  ) {
    self.title = title
    self.finding = finding
    self.quantity = quantity
    self.terms = terms
    self.bars = bars
    self.highlight = highlight
    self.remark = remark
    self.origin = origin
  }
}
