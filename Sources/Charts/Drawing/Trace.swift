/// A line through points.
struct Trace: Equatable {
  let points: [ChartPoint]
  /// Of the palette, from 1; 0 for the ink of the axes.
  let color: Int
  /// The class of the style sheet: `step`, `fit`, `frontier`, `flow`, `ground`.
  let style: String
  let hint: String
  /// The `d` of an SVG path.
  let path: String
  /// Of the stroke; `nil` where the class of the style sheet says it.
  let width: Double?

  /// - Parameter points: in the drawing's coordinates; at least one.
  init(_ points: [ChartPoint], color: Int, style: String, hint: String) {
    let rounded = points.map { ChartPoint(x: Drawing.rounded($0.x), y: Drawing.rounded($0.y)) }
    self.points = rounded
    self.color = color
    self.style = style
    self.hint = hint
    width = nil
    path = rounded.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.x) \($1.y)" }.joined()
  }

  /// A curve that bends to the left of the straight line between two points.
  init(from start: ChartPoint, to end: ChartPoint, color: Int, width: Double, hint: String) {
    let bend = 0.12
    let middle = ChartPoint(
      x: Drawing.rounded((start.x + end.x) / 2 + (end.y - start.y) * bend),
      y: Drawing.rounded((start.y + end.y) / 2 - (end.x - start.x) * bend))
    points = [start, end].map { ChartPoint(x: Drawing.rounded($0.x), y: Drawing.rounded($0.y)) }
    self.color = color
    style = "flow"
    self.hint = hint
    self.width = Drawing.rounded(width)
    path = "M\(points[0].x) \(points[0].y)Q\(middle.x) \(middle.y) \(points[1].x) \(points[1].y)"
  }

  /// Points that nothing joins.
  init(scattered points: [ChartPoint], style: String) {
    let rounded = points.map { ChartPoint(x: Drawing.rounded($0.x), y: Drawing.rounded($0.y)) }
    self.points = rounded
    color = 0
    self.style = style
    hint = ""
    width = nil
    path = rounded.map { "M\($0.x) \($0.y)h0" }.joined()
  }
}
