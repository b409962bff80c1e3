extension Page {
  /// - Throws: `InvalidPage` with every value that no chart can show. Complexity: linear in the values.
  public func check() throws(InvalidPage) {
    var check = PageCheck()
    check.text(title, "title")
    for (index, chart) in charts.enumerated() {
      check.inside("charts[\(index)].\(chart.kind)") { $0.chart(chart) }
    }
    if !check.reasons.isEmpty { throw InvalidPage(check.reasons) }
  }
}

extension PageCheck {
  fileprivate mutating func chart(_ chart: Chart) {
    switch chart {
    case .stackedBars(let chart): bars(chart)
    case .stepLines(let chart):
      text(chart.title, "title")
      origin(chart.origin)
      series(chart.lines, "lines", isAscending: true)
    case .powerLaw(let chart):
      text(chart.title, "title")
      origin(chart.origin)
      series(chart.series, "series", isAscending: false)
    case .labelledPoints(let chart): points(chart)
    }
  }

  private mutating func bars(_ chart: StackedBars) {
    text(chart.title, "title")
    origin(chart.origin)
    names(chart.bars.map(\.name), "bars", highlight: chart.highlight)
    for (index, term) in chart.terms.enumerated() { text(term, "terms[\(index)]") }
    for (index, bar) in chart.bars.enumerated() {
      inside("bars[\(index)]") { check in
        if bar.amounts.count != chart.terms.count {
          check.report("\(bar.amounts.count) amounts for \(chart.terms.count) terms; give one for each")
        }
        for (term, amount) in bar.amounts.enumerated() { check.number(amount, "amounts[\(term)]") }
      }
    }
  }

  private mutating func points(_ chart: LabelledPoints) {
    text(chart.title, "title")
    origin(chart.origin)
    names(chart.points.map(\.name), "points", highlight: chart.highlight)
    for (index, point) in chart.points.enumerated() {
      number(point.x, "points[\(index)].x")
      number(point.y, "points[\(index)].y")
    }
  }

  private mutating func series(_ all: [NamedSeries], _ part: String, isAscending: Bool) {
    names(all.map(\.name), part)
    for (index, series) in all.enumerated() {
      inside("\(part)[\(index)]") { check in
        for (index, point) in series.points.enumerated() {
          check.number(point.x, "points[\(index)].x", isLogarithmic: true)
          check.number(point.y, "points[\(index)].y", isLogarithmic: true)
          let earlier = isAscending && index > 0 ? series.points[index - 1].x : 0
          if earlier.isFinite, point.x >= 0, point.x < earlier {
            check.inside("points[\(index)].x") { $0.report("\(point.x) comes before the point ahead of it") }
          }
        }
      }
    }
  }
}
