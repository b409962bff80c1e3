/// A line through points.
struct Trace: Equatable {
  let points: [ChartPoint]
  /// Of the palette, from 1; 0 for the ink of the axes.
  let color: Int
  /// The class of the style sheet: `step`, `fit`, `frontier`.
  let style: String
  let hint: String
  /// The `d` of an SVG path.
  let path: String

  /// - Parameter points: in the drawing's coordinates; at least one.
  init(_ points: [ChartPoint], color: Int, style: String, hint: String) {
    let rounded = points.map { ChartPoint(x: Drawing.rounded($0.x), y: Drawing.rounded($0.y)) }
    self.points = rounded
    self.color = color
    self.style = style
    self.hint = hint
    path = rounded.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.x) \($1.y)" }.joined()
  }
}
