/// Lays out splits against cost.
struct LabelledPointsLayout {
  let chart: LabelledPoints
  let canvas: Canvas

  func drawing() -> Drawing {
    var frame = PlotFrame(
      canvas: canvas, quantities: (chart.horizontal, chart.vertical),
      titles: (chart.horizontal.title, chart.vertical.title),
      horizontal: scale(chart.points.map(\.x), steps: 6),
      vertical: scale(chart.points.map(\.y), steps: 6), right: 0, height: canvas.plotHeight + 40)
    if chart.points.count > 1 { drawFrontier(into: &frame) }
    for point in chart.points {
      let values = "\(chart.horizontal.text(point.x)), \(chart.vertical.text(point.y))"
      let isHighlighted = point.name == chart.highlight
      frame.drawing.dots.append(
        Dot(
          x: frame.x(point.x), y: frame.y(point.y), radius: isHighlighted ? 6 : 4.5,
          color: isHighlighted ? Palette.accent : Palette.plain, hint: "\(point.name): \(values)"))
    }
    drawLabels(into: &frame.drawing)
    return frame.drawing
  }

  /// With a little room around the outermost points, but not beyond zero.
  private func scale(_ values: [Double], steps: Int) -> LinearScale {
    guard let least = values.min(), let most = values.max() else {
      return LinearScale([], includesZero: true, steps: steps)
    }
    let room = (most - least) * 0.04
    let lower = least >= 0 ? max(0, least - room) : least - room
    let upper = most <= 0 ? min(0, most + room) : most + room
    return LinearScale([lower, upper], includesZero: false, steps: steps)
  }

  /// Through the points that no other is better than on both axes.
  private func drawFrontier(into frame: inout PlotFrame) {
    var path: [ChartPoint] = []
    var least = Double.infinity
    for point in chart.points.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) where point.y < least {
      let place = ChartPoint(x: frame.x(point.x), y: frame.y(point.y))
      if let last = path.last { path.append(ChartPoint(x: place.x, y: last.y)) }
      path.append(place)
      least = point.y
    }
    if path.count > 1 {
      frame.drawing.traces.append(
        Trace(path, color: 0, style: "frontier", hint: "No point is better on both axes"))
    }
  }

  /// Names, or where one has no room numbers to all of them.
  private func drawLabels(into drawing: inout Drawing) {
    let bare = drawing
    drawLabels(chart.points.map(\.name), into: &drawing)
    if drawing.unlabelled.isEmpty { return }
    drawing = bare
    drawLabels(chart.points.indices.map { "\($0 + 1)" }, into: &drawing)
    drawing.numbered = chart.points.map(\.name)
  }

  private func drawLabels(_ texts: [String], into drawing: inout Drawing) {
    let size = canvas.textSize
    var placement = LabelPlacement(plot: drawing.plot, size: size, dots: drawing.dots)
    for ((point, text), dot) in zip(zip(chart.points, texts), drawing.dots) {
      let isBold = point.name == chart.highlight
      let room = drawing.plot.width * (canvas == .wide ? 0.45 : 0.6)
      let shown = TextWidth.fitted(text, to: room, size: size, isBold: isBold)
      guard let place = placement.place(shown, isBold: isBold, at: dot) else {
        drawing.unlabelled.append(text)
        continue
      }
      let style = isBold ? "strong" : "name"
      let label = Label(shown, x: place.x, y: place.baseline, style: style, size: size, whole: point.name)
      drawing.labels.append(label)
      if place.needsLeader {
        let near = label.box.nearest(x: dot.x, y: dot.y)
        drawing.rules.append(Rule((dot.x, dot.y), (near.x, near.y), style: "leader"))
      }
    }
  }
}
