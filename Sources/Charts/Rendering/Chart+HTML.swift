extension Chart {
  /// The chart as a `<figure>` for a page that has ``ChartStyle`` in its style sheet: a heading, pictures for two
  /// widths, a caption, and the values as a table.
  ///
  /// - Parameters:
  ///   - id: unique in the page, of letters, digits and hyphens.
  ///   - level: of the heading.
  ///   - hasTable: whether the values stand below it as a table; without, the page has them elsewhere.
  /// - Throws: `InvalidPage` with every value that cannot be shown. Complexity: linear in the values.
  public func figure(id: String, level: Int = 2, hasTable: Bool = true) throws(InvalidPage) -> String {
    try check()
    return FigureTemplate.template.render(ChartView(self, id: id, level: level, hasTable: hasTable))
  }
}
