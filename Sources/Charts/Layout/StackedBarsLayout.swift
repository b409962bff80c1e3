/// Lays out cost by strategy, a row each.
struct StackedBarsLayout {
  static let barHeight = 22.0

  let chart: StackedBars
  let canvas: Canvas

  func drawing() -> Drawing {
    let ends = chart.bars.flatMap { [sum($0) { $0 > 0 }, sum($0) { $0 < 0 }] }
    let scale = LinearScale(ends, includesZero: true, steps: 6)
    let size = canvas.textSize
    let left = canvas == .wide ? min(nameWidth, canvas.width * 0.3) + 14 : 0
    let right = canvas.width - left - plotWidth(scale, left: left)
    // Bars that are called as their terms need no legend.
    let isNamed = !chart.bars.isEmpty && chart.bars.allSatisfy { chart.terms.contains($0.name) }
    let legend = TermLegend(
      terms: isNamed ? [] : chart.terms, canvas: canvas, left: left, right: canvas.width,
      centers: centers(scale, left: left, right: right))
    let top = legend.height
    let rows = chart.bars.map { rowHeight($0) }.reduce(0, +)
    let bottom = top + max(rows, 2 * Self.barHeight) + 6
    let plot = Box(left: left, top: top, right: canvas.width - right, bottom: bottom)
    var drawing = Drawing(
      width: canvas.width, height: bottom + canvas.tickSize + size + 28, plot: plot)
    drawAxis(scale, into: &drawing)
    var row = plot.top
    for bar in chart.bars {
      draw(bar, top: row + offset(bar), scale, into: &drawing)
      row += rowHeight(bar)
    }
    legend.draw(firstBar: plot.top + (chart.bars.first.map { offset($0) } ?? 0), into: &drawing)
    return drawing
  }

  /// From the top of a row to its bar: room for a name above it.
  private func offset(_ bar: StackedBars.Bar) -> Double {
    canvas == .wide ? 6 : Double(lines(bar).count) * canvas.lineHeight + 10
  }

  private func rowHeight(_ bar: StackedBars.Bar) -> Double { offset(bar) + Self.barHeight + 6 }

  private func isBold(_ bar: StackedBars.Bar) -> Bool { bar.name == chart.highlight }

  /// The name as it stands before its bar or, beside the total, above it.
  private func lines(_ bar: StackedBars.Bar) -> [String] {
    let size = canvas.textSize
    let total = TextWidth.of(total(bar), size: size, isBold: isBold(bar)) + 12
    let room = canvas == .wide ? min(nameWidth, canvas.width * 0.3) : canvas.width - total
    return TextWidth.lines(bar.name, to: room, size: size, isBold: isBold(bar))
  }

  private var nameWidth: Double {
    chart.bars.map { TextWidth.of($0.name, size: canvas.textSize, isBold: true) }.max() ?? 0
  }

  /// The widest with which every total has room at the end of its bar, and the last tick its text.
  private func plotWidth(_ scale: LinearScale, left: Double) -> Double {
    let tick = TextWidth.of(chart.quantity.tick(scale.ticks.last?.text ?? ""), size: canvas.tickSize)
    let widest = canvas.width - left - tick / 2 - 2
    if canvas == .narrow { return widest }
    let widths = chart.bars.map { bar in
      let room = widest - 8 - TextWidth.of(total(bar), size: canvas.textSize, isBold: true)
      return room / max(scale.position(sum(bar) { $0 > 0 }), 0.01)
    }
    return min(widest, widths.min() ?? widest)
  }

  private func sum(_ bar: StackedBars.Bar, where isPart: (Double) -> Bool) -> Double {
    bar.amounts.filter(isPart).reduce(0, +)
  }

  /// With its remark, where there is one.
  private func total(_ bar: StackedBars.Bar) -> String {
    let text = amount(bar.total)
    switch chart.remark ?? .aboveLeast {
    case .nothing: return text
    case .share:
      let sum = chart.bars.reduce(0) { $0 + $1.total }
      if sum <= 0 || chart.bars.count < 2 { return text }
      return "\(text) · \(NumberText.fixed(bar.total / sum * 100, 1))\u{A0}%"
    case .aboveLeast: return aboveLeast(bar, text)
    }
  }

  /// Of one chart all with the same digits after the point: two, or none where the largest is long.
  private func amount(_ value: Double) -> String {
    let largest = chart.bars.map { abs($0.total) }.max() ?? 0
    guard largest >= 1 else { return NumberText.short(value, digits: 6) }
    return NumberText.fixed(value, Decade.exponent(largest) < 5 ? 2 : 0)
  }

  private func aboveLeast(_ bar: StackedBars.Bar, _ text: String) -> String {
    guard let least = chart.bars.map(\.total).min(), least > 0, bar.total > least else { return text }
    return "\(text) · +\(NumberText.fixed((bar.total / least - 1) * 100, 1))\u{A0}%"
  }

  /// Where the amounts of the first bar stand, for the labels above it; `nil` for one too narrow to be seen.
  private func centers(_ scale: LinearScale, left: Double, right: Double) -> [Double?] {
    guard let bar = chart.bars.first else { return chart.terms.map { _ in nil } }
    let width = canvas.width - right - left
    return spans(bar).map { span in
      let (start, end) = (scale.position(span.start) * width, scale.position(span.end) * width)
      return abs(end - start) < 1 ? nil : left + (start + end) / 2
    }
  }

  /// From where to where each amount reaches: above zero to the right, below it to the left.
  private func spans(_ bar: StackedBars.Bar) -> [(start: Double, end: Double)] {
    var (right, left) = (0.0, 0.0)
    return bar.amounts.map { amount in
      if amount >= 0 {
        right += amount
        return (right - amount, right)
      }
      left += amount
      return (left, left - amount)
    }
  }

  private func drawAxis(_ scale: LinearScale, into drawing: inout Drawing) {
    let plot = drawing.plot
    let ticks = scale.ticks.map { tick in
      (x: plot.left + tick.position * plot.width, text: chart.quantity.tick(tick.text ?? ""))
    }
    for (tick, place) in zip(scale.ticks, ticks) {
      let style = tick.value == 0 ? "axis" : "grid"
      drawing.rules.append(Rule((place.x, plot.top), (place.x, plot.bottom), style: style))
    }
    drawing.labels += TickRow.labels(
      ticks, y: plot.bottom + canvas.tickSize + 6, width: drawing.width, size: canvas.tickSize)
    drawing.labels.append(AxisTitle.below(chart.quantity.title, in: drawing, canvas: canvas))
  }

  private func draw(_ bar: StackedBars.Bar, top: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    let plot = drawing.plot
    for (term, span) in spans(bar).enumerated() where span.end > span.start {
      let start = plot.left + scale.position(span.start) * plot.width
      let end = plot.left + scale.position(span.end) * plot.width
      let hint = "\(bar.name), \(chart.terms[term]): \(chart.quantity.text(bar.amounts[term], digits: 6))"
      let box = Box(left: start, top: top, right: end, bottom: top + Self.barHeight)
      drawing.segments.append(Segment(box, color: Palette.color(term), hint: hint))
    }
    let end = plot.left + scale.position(sum(bar) { $0 > 0 }) * plot.width
    drawNames(bar, top: top, end: end, into: &drawing)
  }

  private func drawNames(_ bar: StackedBars.Bar, top: Double, end: Double, into drawing: inout Drawing) {
    let size = canvas.textSize
    let style = isBold(bar) ? "strong" : "name"
    let lines = lines(bar)
    let isWide = canvas == .wide
    let lineHeight = isWide ? size * 1.15 : canvas.lineHeight
    let middle = top + Self.barHeight / 2 + size * 0.35
    let height = Double(lines.count - 1) * lineHeight
    let first = isWide ? middle - height / 2 : top - 6 - height
    for (index, line) in lines.enumerated() {
      let whole = lines.joined(separator: " ") == bar.name ? nil : bar.name
      drawing.labels.append(
        Label(
          line, x: isWide ? 0 : 5, y: first + Double(index) * lineHeight, style: style, size: size,
          whole: whole))
    }
    drawing.labels.append(
      Label(
        total(bar), x: isWide ? end + 8 : drawing.width, y: isWide ? middle : top - 6,
        anchor: isWide ? .start : .end, style: style, size: size))
  }
}
