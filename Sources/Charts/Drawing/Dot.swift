/// A measured point.
struct Dot: Equatable {
  let x: Double
  let y: Double
  let radius: Double
  /// Of the palette, from 1; 0 for the ink of the axes.
  let color: Int
  let hint: String

  init(x: Double, y: Double, radius: Double, color: Int, hint: String) {
    self.x = Drawing.rounded(x)
    self.y = Drawing.rounded(y)
    self.radius = radius
    self.color = color
    self.hint = hint
  }

  var box: Box { Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius) }
}
