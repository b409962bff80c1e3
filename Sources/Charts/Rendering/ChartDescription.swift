/// What a chart is, for those who do not see it.
enum ChartDescription {
  static func text(_ chart: Chart) -> String {
    switch chart {
    case .stackedBars(let chart):
      let totals = chart.bars.map { "\($0.name) \(chart.quantity.text($0.total, digits: 6))" }
      return "Stacked bars of \(chart.quantity.name) by \(list(chart.terms)). Totals: \(list(totals))."
    case .stepLines(let chart):
      let ends = chart.lines.map { line in
        line.points.last.map {
          "\(line.name) ends at \(chart.vertical.text($0.y)) after \(chart.horizontal.text($0.x))"
        } ?? "\(line.name) has no values"
      }
      return "Step lines of \(chart.vertical.name) over \(chart.horizontal.name): \(list(ends))."
    case .powerLaw(let chart):
      let fits = chart.series.map { series in
        let exponent = PowerLawFit(series.points).map { NumberText.fixed($0.exponent, 2) }
        return "\(series.name) with exponent \(exponent ?? "unknown")"
      }
      return "Points of \(chart.vertical.name) against \(chart.horizontal.name), fitted: \(list(fits))."
    case .labelledPoints(let chart):
      let points = chart.points.map { point in
        "\(point.name) \(chart.horizontal.text(point.x)) and \(chart.vertical.text(point.y))"
      }
      return "Points of \(chart.vertical.name) against \(chart.horizontal.name): \(list(points))."
    case .histogram(let chart):
      let bins = chart.bins.map { "\($0.name) \(chart.vertical.text($0.amount, digits: 6))" }
      return "Columns of \(chart.vertical.name) by \(chart.horizontal.name): \(list(bins))."
    case .flowMap(let chart):
      let origins = chart.origins.map { "\($0.name) \(chart.amount.text($0.amount, digits: 9))" }
      return "Map of \(chart.amount.name) by place and \(chart.value.name): \(list(origins))."
    }
  }

  private static func list(_ parts: [String]) -> String {
    parts.isEmpty ? "none" : parts.joined(separator: "; ")
  }
}
