/// Places of a map, or of an inset, fitted into a box.
struct MapPart {
  let box: Box
  private let projection: MapProjection
  private let scale: Double
  private let shift: ChartPoint

  /// - Parameters:
  ///   - places: longitude as x, latitude as y.
  ///   - margin: from the box to the middle of the outermost place.
  init(_ places: [ChartPoint], in box: Box, margin: Double) {
    self.box = box
    projection = MapProjection(places)
    let points = places.map(projection.project)
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    // A single place, or a few close together, are not blown up to the whole box: 0.02 is about 130 km.
    let width = max(right - left, 0.02)
    let height = max(bottom - top, 0.02)
    scale = min((box.width - 2 * margin) / width, (box.height - 2 * margin) / height)
    shift = ChartPoint(
      x: (box.left + box.right) / 2 - (left + right) / 2 * scale,
      y: (box.top + box.bottom) / 2 - (top + bottom) / 2 * scale)
  }

  func point(_ place: ChartPoint) -> ChartPoint {
    let projected = projection.project(place)
    return ChartPoint(x: projected.x * scale + shift.x, y: projected.y * scale + shift.y)
  }

  /// The height, for a width, at which places fill a box; between 0.4 and 0.8 of the width.
  static func height(_ places: [ChartPoint], width: Double) -> Double {
    let points = places.map(MapProjection(places).project)
    let across = (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0)
    let down = (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    return width * min(max(across > 0 ? down / across : 0.6, 0.4), 0.8)
  }
}
