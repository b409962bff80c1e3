extension Page {
  /// - Throws: `InvalidPage` with every value that no chart can show. Complexity: linear in the values.
  public func check() throws(InvalidPage) {
    var check = PageCheck()
    check.text(title, "title")
    for (index, chart) in charts.enumerated() {
      check.inside("charts[\(index)].\(chart.kind)") { check in
        check.chart(chart)
        if chart.origin == nil {
          check.inside("origin") { $0.report("there is none; say what was measured") }
        }
      }
    }
    if !check.reasons.isEmpty { throw InvalidPage(check.reasons) }
  }
}

extension Chart {
  /// - Throws: `InvalidPage` with every value that cannot be shown. Complexity: linear in the values.
  public func check() throws(InvalidPage) {
    var check = PageCheck()
    check.inside(kind) { $0.chart(self) }
    if !check.reasons.isEmpty { throw InvalidPage(check.reasons) }
  }
}

extension PageCheck {
  fileprivate mutating func chart(_ chart: Chart) {
    text(chart.title, "title")
    if let origin = chart.origin { self.origin(origin) }
    switch chart {
    case .stackedBars(let chart): bars(chart)
    case .stepLines(let chart): series(chart.lines, "lines", isAscending: true)
    case .powerLaw(let chart): series(chart.series, "series", isAscending: false)
    case .labelledPoints(let chart): points(chart)
    case .histogram(let chart): bins(chart)
    case .flowMap(let chart): map(chart)
    }
  }

  private mutating func bins(_ chart: Histogram) {
    names(chart.bins.map(\.name), "bins")
    for (index, bin) in chart.bins.enumerated() { amount(bin.amount, "bins[\(index)].amount") }
  }

  private mutating func map(_ chart: FlowMap) {
    places(chart.origins, "origins")
    places(chart.targets, "targets")
    for (index, flow) in chart.flows.enumerated() {
      inside("flows[\(index)]") { check in
        check.amount(flow.amount, "amount")
        check.number(flow.value, "value")
        if !chart.origins.indices.contains(flow.from) { check.report("there is no origin \(flow.from)") }
        if !chart.targets.indices.contains(flow.to) { check.report("there is no target \(flow.to)") }
      }
    }
    for (index, point) in chart.ground.enumerated() {
      inside("ground[\(index)]") { $0.degrees(latitude: point.y, longitude: point.x) }
    }
  }

  private mutating func places(_ places: [FlowMap.Place], _ part: String) {
    names(places.map(\.name), part)
    for (index, place) in places.enumerated() {
      inside("\(part)[\(index)]") { check in
        check.amount(place.amount, "amount")
        check.number(place.value, "value")
        check.degrees(latitude: place.latitude, longitude: place.longitude)
      }
    }
  }

  private mutating func degrees(latitude: Double, longitude: Double) {
    if !(-90...90).contains(latitude) { report("\(latitude) is no latitude; give degrees from -90 to 90") }
    if !(-180...180).contains(longitude) {
      report("\(longitude) is no longitude; give degrees from -180 to 180")
    }
  }

  private mutating func bars(_ chart: StackedBars) {
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
