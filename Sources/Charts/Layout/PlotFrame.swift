/// The axes of a chart with points, and where its values stand between them.
struct PlotFrame {
  let canvas: Canvas
  let horizontal: any AxisScale
  let vertical: any AxisScale
  var drawing: Drawing

  /// - Parameters:
  ///   - titles: of the axes, across and up.
  ///   - right: the room for labels beside the plot.
  ///   - height: of the plot.
  init(
    canvas: Canvas, quantities: (across: Quantity, up: Quantity), titles: (across: String, up: String),
    horizontal: any AxisScale, vertical: any AxisScale, right: Double, height: Double
  ) {
    self.canvas = canvas
    self.horizontal = horizontal
    self.vertical = vertical
    let ticks = vertical.ticks.compactMap(\.text).map { quantities.up.tick($0) }
    let left = (ticks.map { TextWidth.of($0, size: canvas.tickSize) }.max() ?? 0) + 10
    let last = horizontal.ticks.last?.text.map { quantities.across.tick($0) } ?? ""
    let margin = max(right, TextWidth.of(last, size: canvas.tickSize) / 2 + 2)
    let top = canvas.lineHeight + 12
    let plot = Box(left: left, top: top, right: canvas.width - margin, bottom: top + height)
    let bottom = canvas.tickSize + canvas.lineHeight + 22
    drawing = Drawing(width: canvas.width, height: plot.bottom + bottom, plot: plot)
    drawVertical(quantities.up)
    drawHorizontal(quantities.across)
    drawing.labels += [
      AxisTitle.above(titles.up, canvas: canvas), AxisTitle.below(titles.across, in: drawing, canvas: canvas),
    ]
  }

  func x(_ value: Double) -> Double { drawing.plot.left + horizontal.position(value) * drawing.plot.width }

  func y(_ value: Double) -> Double { drawing.plot.bottom - vertical.position(value) * drawing.plot.height }

  private mutating func drawVertical(_ quantity: Quantity) {
    let plot = drawing.plot
    for (index, tick) in vertical.ticks.enumerated() {
      let y = plot.bottom - tick.position * plot.height
      let style = index == 0 ? "axis" : tick.text == nil ? "minor" : "grid"
      drawing.rules.append(Rule((plot.left, y), (plot.right, y), style: style))
      guard let text = tick.text else { continue }
      let baseline = y + canvas.tickSize * 0.35
      drawing.labels.append(
        Label(
          quantity.tick(text), x: plot.left - 8, y: baseline, anchor: .end, style: "tick",
          size: canvas.tickSize))
    }
  }

  private mutating func drawHorizontal(_ quantity: Quantity) {
    let plot = drawing.plot
    for tick in horizontal.ticks where tick.position > 0 {
      let x = plot.left + tick.position * plot.width
      drawing.rules.append(Rule((x, plot.top), (x, plot.bottom), style: tick.text == nil ? "minor" : "grid"))
    }
    let ticks = horizontal.ticks.compactMap { tick in
      tick.text.map { (x: plot.left + tick.position * plot.width, text: quantity.tick($0)) }
    }
    drawing.labels += TickRow.labels(
      ticks, y: plot.bottom + canvas.tickSize + 8, width: drawing.width, size: canvas.tickSize)
  }
}
