/// What a page shows. Its JSON can be stored with the results, and the page be made of it again, byte for
/// byte.
public struct Page: Codable, Equatable, Sendable {
  public var title: String
  /// What the pictures together say, in a sentence or two.
  public var summary: String
  /// From top to bottom.
  public var charts: [Chart]

  public init(title: String, summary: String, charts: [Chart]) {
    self.title = title
    self.summary = summary
    self.charts = charts
  }
}
