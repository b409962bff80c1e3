/// What the colours of a map mean: a row, or several, below it.
struct MapLegend {
  private static let swatch = 12.0
  private static let gap = 16.0

  let classes: ValueClasses
  let title: String
  let canvas: Canvas

  private struct Place {
    let x: Double
    let row: Int
    let text: String
    let color: Int?
  }

  private var places: [Place] {
    let size = canvas.tickSize
    let heading = TextWidth.fitted(title, to: canvas.width, size: size)
    var places = [Place(x: 0, row: 0, text: heading, color: nil)]
    var (x, row) = (TextWidth.of(heading, size: size) + Self.gap, 0)
    for (text, color) in classes.names {
      let width = Self.swatch + 5 + TextWidth.of(text, size: size)
      if x > 0, x + width > canvas.width { (x, row) = (0, row + 1) }
      places.append(Place(x: x, row: row, text: text, color: color))
      x += width + Self.gap
    }
    return places
  }

  private var rowHeight: Double { canvas.lineHeight + 2 }

  var height: Double { Double((places.last?.row ?? 0) + 1) * rowHeight + 4 }

  func draw(top: Double, into drawing: inout Drawing) {
    for place in places {
      let y = top + Double(place.row) * rowHeight
      let indent = place.color == nil ? 0 : Self.swatch + 5
      if let color = place.color {
        let box = Box(left: place.x, top: y, right: place.x + Self.swatch, bottom: y + Self.swatch)
        drawing.keys.append(Segment(box, color: color, hint: place.text))
      }
      drawing.labels.append(
        Label(
          place.text, x: place.x + indent, y: y + canvas.tickSize * 0.85,
          style: place.color == nil ? "tick" : "name", size: canvas.tickSize))
    }
  }
}
