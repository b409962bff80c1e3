/// Lays out the gap over time.
struct StepLinesLayout {
  let chart: StepLines
  let canvas: Canvas

  func drawing() -> Drawing {
    let lines = chart.lines.enumerated().filter { !$1.points.isEmpty }
    let points = lines.flatMap(\.element.points)
    let side = SideLabels(canvas: canvas)
    let names = lines.map { (name: $1.name, value: lastValue($1)) }
    var frame = PlotFrame(
      canvas: canvas, quantities: (chart.horizontal, chart.vertical),
      titles: ("\(chart.horizontal.title) · log scale", "\(chart.vertical.title) · log scale"),
      horizontal: LogarithmicScale(points.map(\.x), labels: canvas.horizontalTicks),
      vertical: LogarithmicScale(points.map(\.y), labels: 7),
      right: side.width(names), height: side.height(lines.count))
    var entries: [SideLabels.Entry] = []
    for (index, line) in lines {
      let color = Palette.color(index)
      let trace = Trace(steps(line.points, in: frame), color: color, style: "step", hint: line.name)
      frame.drawing.traces.append(trace)
      guard let end = trace.points.last else { continue }
      let hint = "\(line.name): \(lastValue(line))"
      frame.drawing.dots.append(Dot(x: end.x, y: end.y, radius: 4, color: color, hint: hint))
      entries.append(SideLabels.Entry(name: line.name, value: lastValue(line), color: color, end: end))
    }
    side.draw(entries, into: &frame.drawing)
    return frame.drawing
  }

  /// A value holds until the next point, then changes at once.
  private func steps(_ points: [ChartPoint], in frame: PlotFrame) -> [ChartPoint] {
    var path: [ChartPoint] = []
    for point in points {
      let place = ChartPoint(x: frame.x(point.x), y: frame.y(point.y))
      if let last = path.last { path.append(ChartPoint(x: place.x, y: last.y)) }
      path.append(place)
    }
    return path
  }

  private func lastValue(_ line: NamedSeries) -> String {
    line.points.last.map { chart.vertical.text($0.y, digits: 2) } ?? ""
  }
}
