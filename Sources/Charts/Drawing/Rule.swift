/// A straight line: of the grid, an axis, or from a label to its mark.
struct Rule: Equatable {
  let x1: Double
  let y1: Double
  let x2: Double
  let y2: Double
  /// The class of the style sheet: `grid`, `minor`, `axis`, `leader`.
  let style: String

  init(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), style: String) {
    (x1, y1) = (Drawing.rounded(from.x), Drawing.rounded(from.y))
    (x2, y2) = (Drawing.rounded(to.x), Drawing.rounded(to.y))
    self.style = style
  }
}
