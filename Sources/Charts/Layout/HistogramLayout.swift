/// Lays out amounts of classes, a column each.
struct HistogramLayout {
  let chart: Histogram
  let canvas: Canvas

  func drawing() -> Drawing {
    let scale = LinearScale(chart.bins.map(\.amount), includesZero: true, steps: 5)
    let size = canvas.tickSize
    let ticks = scale.ticks.compactMap(\.text).map { chart.vertical.tick($0) }
    let left = (ticks.map { TextWidth.of($0, size: size) }.max() ?? 0) + 10
    let top = canvas.lineHeight + 18
    let plot = Box(left: left, top: top, right: canvas.width - 2, bottom: top + canvas.plotHeight * 0.6)
    var drawing = Drawing(
      width: canvas.width, height: plot.bottom + size + canvas.lineHeight + 22, plot: plot)
    for tick in scale.ticks {
      let y = plot.bottom - tick.position * plot.height
      drawing.rules.append(Rule((plot.left, y), (plot.right, y), style: tick.value == 0 ? "axis" : "grid"))
      drawing.labels.append(
        Label(
          chart.vertical.tick(tick.text ?? ""), x: plot.left - 8, y: y + size * 0.35, anchor: .end,
          style: "tick", size: size))
    }
    drawColumns(scale, into: &drawing)
    drawing.labels += [
      AxisTitle.above(chart.vertical.title, canvas: canvas),
      AxisTitle.below(chart.horizontal.title, in: drawing, canvas: canvas),
    ]
    return drawing
  }

  private func drawColumns(_ scale: LinearScale, into drawing: inout Drawing) {
    let plot = drawing.plot
    let step = plot.width / Double(max(chart.bins.count, 1))
    let width = min(step * 0.8, 56)
    var names: [(x: Double, text: String)] = []
    for (index, bin) in chart.bins.enumerated() {
      let middle = plot.left + (Double(index) + 0.5) * step
      let top = plot.bottom - scale.position(bin.amount) * plot.height
      let hint = "\(bin.name): \(chart.vertical.text(bin.amount, digits: 6))"
      if bin.amount > 0 {
        let box = Box(left: middle - width / 2, top: top, right: middle + width / 2, bottom: plot.bottom)
        drawing.segments.append(Segment(box, color: Palette.plain, hint: hint))
      }
      let text = NumberText.short(bin.amount, digits: 5)
      if TextWidth.of(text, size: canvas.tickSize) < step - 2 {
        drawing.labels.append(
          Label(text, x: middle, y: top - 4, anchor: .middle, style: "name", size: canvas.tickSize))
      }
      names.append((middle, TextWidth.fitted(bin.name, to: plot.width / 3, size: canvas.tickSize)))
    }
    drawing.labels += TickRow.labels(
      names, y: plot.bottom + canvas.tickSize + 6, width: drawing.width, size: canvas.tickSize)
  }
}
