/// Lays out time against size.
struct PowerLawLayout {
  let chart: PowerLaw
  let canvas: Canvas

  func drawing() -> Drawing {
    let series = chart.series.enumerated().filter { !$1.points.isEmpty }
    let points = series.flatMap(\.element.points)
    let ends = series.flatMap { fitEnds($1) }
    let side = SideLabels(canvas: canvas)
    let names = series.map { (name: $1.name, value: exponent($1)) }
    var frame = PlotFrame(
      canvas: canvas, quantities: (chart.horizontal, chart.vertical),
      titles: ("\(chart.horizontal.title) · log scale", "\(chart.vertical.title) · log scale"),
      horizontal: LogarithmicScale(points.map(\.x), labels: canvas.horizontalTicks),
      vertical: LogarithmicScale((points + ends).map(\.y), labels: 7),
      right: side.width(names), height: side.height(series.count))
    var entries: [SideLabels.Entry] = []
    for (index, series) in series {
      let color = Palette.color(index)
      draw(series, color: color, into: &frame)
      guard let last = series.points.max(by: { $0.x < $1.x }) else { continue }
      let end = fitEnds(series).last ?? last
      entries.append(
        SideLabels.Entry(
          name: series.name, value: exponent(series), color: color,
          end: ChartPoint(x: frame.x(end.x), y: frame.y(end.y))))
    }
    side.draw(entries, into: &frame.drawing)
    return frame.drawing
  }

  private func draw(_ series: NamedSeries, color: Int, into frame: inout PlotFrame) {
    let ends = fitEnds(series).map { ChartPoint(x: frame.x($0.x), y: frame.y($0.y)) }
    if !ends.isEmpty {
      frame.drawing.traces.append(Trace(ends, color: color, style: "fit", hint: series.name))
    }
    for point in series.points {
      let values = "\(chart.horizontal.text(point.x)), \(chart.vertical.text(point.y))"
      let hint = "\(series.name): \(values)"
      frame.drawing.dots.append(
        Dot(x: frame.x(point.x), y: frame.y(point.y), radius: 4, color: color, hint: hint))
    }
  }

  /// The first and last point of the fitted line, between the least and the largest x; none without a fit.
  private func fitEnds(_ series: NamedSeries) -> [ChartPoint] {
    let fitted = series.points.filter { $0.x > 0 && $0.y > 0 }.map(\.x)
    guard let fit = PowerLawFit(series.points), let least = fitted.min(), let most = fitted.max() else {
      return []
    }
    let ends = [least, most].map { ChartPoint(x: $0, y: fit.value($0)) }
    return ends.allSatisfy { $0.y > 0 && $0.y.isFinite } ? ends : []
  }

  private func exponent(_ series: NamedSeries) -> String {
    PowerLawFit(series.points).map { "n" + NumberText.superscript(NumberText.fixed($0.exponent, 2)) } ?? ""
  }
}
