import Foundation

/// Finds each point a place for its label where it covers neither a point nor another label.
struct LabelPlacement {
  /// A label's place, and whether it is so far from its point that a line must join them.
  struct Place {
    let x: Double
    let baseline: Double
    let needsLeader: Bool
  }

  let plot: Box
  let size: Double
  private let dots: [Dot]
  private var taken: [Box]

  init(plot: Box, size: Double, dots: [Dot]) {
    self.plot = plot
    self.size = size
    self.dots = dots
    taken = dots.map(\.box)
  }

  /// The nearest free place, which then is taken; `nil` where there is none. Complexity: linear in what is
  /// taken.
  mutating func place(_ text: String, isBold: Bool, at dot: Dot) -> Place? {
    let width = TextWidth.of(text, size: size, isBold: isBold)
    for ring in 0..<24 {
      let distance = dot.radius + 4 + Double(ring) * size * 0.6
      for side in 0..<(ring == 0 ? 4 : 16) {
        let middle = Self.middle(ring: ring, side: side, distance: distance, width: width, size: size)
        let box = Box(
          left: dot.x + middle.x - width / 2, top: dot.y + middle.y - size * 0.58,
          right: dot.x + middle.x + width / 2, bottom: dot.y + middle.y + size * 0.58)
        if !plot.contains(box, tolerance: 0) || taken.contains(where: { $0.overlaps(box) }) { continue }
        // Without a line to its point, a label must not seem to be that of another.
        if ring <= 1, dots.contains(where: { box.distance(to: $0) < box.distance(to: dot) }) { continue }
        taken.append(box)
        return Place(x: box.left, baseline: dot.y + middle.y + size * 0.34, needsLeader: ring > 1)
      }
    }
    return nil
  }

  /// First right, left, above and below; then around, the width of the label given way to.
  private static func middle(
    ring: Int, side: Int, distance: Double, width: Double, size: Double
  ) -> (x: Double, y: Double) {
    if ring == 0 {
      return [
        (distance + width / 2, 0), (-distance - width / 2, 0), (0, -distance - size / 2),
        (0, distance + size / 2),
      ][side]
    }
    let angle = Double(side) * Double.pi / 8
    return ((distance + width / 2) * cos(angle), (distance + size / 2) * sin(angle))
  }
}
