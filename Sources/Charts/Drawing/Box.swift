/// A rectangle, y pointing down.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  func contains(_ other: Box, tolerance: Double = 0.02) -> Bool {
    other.left >= left - tolerance && other.right <= right + tolerance && other.top >= top - tolerance
      && other.bottom <= bottom + tolerance
  }

  /// Whether they share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The point of it that is nearest to another.
  func nearest(x: Double, y: Double) -> ChartPoint {
    ChartPoint(x: min(max(x, left), right), y: min(max(y, top), bottom))
  }

  /// To the middle of a dot.
  func distance(to dot: Dot) -> Double {
    let point = nearest(x: dot.x, y: dot.y)
    return ((point.x - dot.x) * (point.x - dot.x) + (point.y - dot.y) * (point.y - dot.y)).squareRoot()
  }
}
