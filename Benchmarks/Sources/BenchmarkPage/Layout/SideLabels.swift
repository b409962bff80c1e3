/// Labels in a column at the right of a plot, each at the height of the end of its line.
struct SideLabels {
  /// What stands at the end of a line.
  struct Entry {
    let name: String
    /// Said after the name, never cut; empty for none.
    let value: String
    let color: Int
    /// The end of the line, in the drawing's coordinates.
    var end: ChartPoint
  }

  /// From the plot to the text.
  static let distance = 18.0

  let canvas: Canvas

  /// The room that they need at the right of the plot.
  func width(_ entries: [(name: String, value: String)]) -> Double {
    let widest = entries.map { TextWidth.of(Self.text($0.name, $0.value), size: canvas.textSize) }.max() ?? 0
    return min(widest, canvas.width * (canvas == .wide ? 0.3 : 0.34)) + Self.distance + 2
  }

  /// The height that a plot must have for so many.
  func height(_ count: Int) -> Double { max(canvas.plotHeight, Double(count) * canvas.lineHeight) }

  func draw(_ entries: [Entry], into drawing: inout Drawing) {
    let plot = drawing.plot
    let sizes = entries.map { _ in canvas.lineHeight }
    let wanted = entries.map(\.end.y)
    let half = canvas.lineHeight / 2
    guard
      let places = LabelSpacing.places(wanted, sizes: sizes, from: plot.top - half, to: plot.bottom + half)
    else {
      drawing.unlabelled += entries.map(\.name)
      return
    }
    for (entry, y) in zip(entries, places) { draw(entry, y: y, into: &drawing) }
  }

  private func draw(_ entry: Entry, y: Double, into drawing: inout Drawing) {
    let plot = drawing.plot
    let x = plot.right + Self.distance
    drawing.rules.append(Rule((entry.end.x, entry.end.y), (plot.right, entry.end.y), style: "leader"))
    drawing.rules.append(Rule((plot.right, entry.end.y), (x - 4, y), style: "leader"))
    let rest = TextWidth.of(Self.text("", entry.value), size: canvas.textSize)
    let name = TextWidth.fitted(entry.name, to: drawing.width - x - rest, size: canvas.textSize)
    let text = Self.text(name, entry.value)
    drawing.labels.append(
      Label(
        text, x: x, y: y + canvas.textSize * 0.35, style: "name", size: canvas.textSize,
        whole: Self.text(entry.name, entry.value)))
  }

  private static func text(_ name: String, _ value: String) -> String {
    value.isEmpty ? name : "\(name) · \(value)"
  }
}
