/// Labels in a column at the right of a plot, each at the height of the end of its line.
struct SideLabels {
  /// What stands at the end of a line.
  struct Entry {
    let name: String
    /// Said after the name where there is room for both; empty for none.
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
    let widest = entries.map { TextWidth.of(text($0.name, $0.value), size: canvas.textSize) }.max() ?? 0
    return widest + Self.distance + 2
  }

  /// The height that a plot must have for so many.
  func height(_ count: Int) -> Double { max(canvas.plotHeight, Double(count) * canvas.lineHeight) }

  func draw(_ entries: [Entry], into drawing: inout Drawing) {
    let plot = drawing.plot
    let sizes = entries.map { _ in canvas.lineHeight }
    let half = canvas.lineHeight / 2
    let wanted = entries.map { $0.end.y - half }
    guard
      let places = LabelSpacing.places(wanted, sizes: sizes, from: plot.top - half, to: plot.bottom + half)
    else {
      drawing.unlabelled += entries.map(\.name)
      return
    }
    for (entry, y) in zip(entries, places) { draw(entry, y: y + half, into: &drawing) }
  }

  private func draw(_ entry: Entry, y: Double, into drawing: inout Drawing) {
    let plot = drawing.plot
    let x = plot.right + Self.distance
    drawing.rules.append(Rule((entry.end.x, entry.end.y), (plot.right, entry.end.y), style: "leader"))
    drawing.rules.append(Rule((plot.right, entry.end.y), (x - 4, y), style: "leader"))
    drawing.labels.append(
      Label(
        text(entry.name, entry.value), x: x, y: y + canvas.textSize * 0.35, style: "name",
        size: canvas.textSize, whole: Self.whole(entry.name, entry.value)))
  }

  /// Both, the name alone, or the start of the name.
  private func text(_ name: String, _ value: String) -> String {
    let room = canvas.width * (canvas == .wide ? 0.3 : 0.36)
    let whole = Self.whole(name, value)
    if TextWidth.of(whole, size: canvas.textSize) <= room { return whole }
    return TextWidth.fitted(name, to: room, size: canvas.textSize)
  }

  private static func whole(_ name: String, _ value: String) -> String {
    value.isEmpty ? name : "\(name) · \(value)"
  }
}
