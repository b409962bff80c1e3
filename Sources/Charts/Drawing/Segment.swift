/// A filled rectangle: an amount of a bar.
struct Segment: Equatable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
  /// Of the palette, from 1.
  let color: Int
  /// What a pointer that rests on it is told.
  let hint: String

  init(_ box: Box, color: Int, hint: String) {
    (x, y) = (Drawing.rounded(box.left), Drawing.rounded(box.top))
    // A pixel of the ground stands between neighbours, where both can be seen.
    let shown = box.width > 3 ? box.width - 1 : box.width
    (width, height) = (Drawing.rounded(shown), Drawing.rounded(box.height))
    self.color = color
    self.hint = hint
  }

  var box: Box { Box(left: x, top: y, right: x + width, bottom: y + height) }
}
