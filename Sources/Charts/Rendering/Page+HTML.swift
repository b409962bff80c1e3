extension Page {
  /// The page as one file of HTML that loads nothing: the same bytes for the same values, on every system.
  ///
  /// Every chart is laid out twice, for phones and for all else; the style sheet shows one.
  /// - Throws: `InvalidPage` with every value that no chart can show. Complexity: linear in the values, but
  ///   for labelled points, whose labels are each tried against all others.
  public func html() throws(InvalidPage) -> String {
    try check()
    let view = PageView(
      pageTitle: title, summary: summary.isEmpty ? nil : summary, style: Stylesheet.text,
      charts: charts.enumerated().map { ChartView($1, id: "chart-\($0 + 1)", level: 2) })
    return PageTemplate.template.render(view)
  }
}
