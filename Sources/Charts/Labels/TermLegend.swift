/// The names of the terms above the first bar: each over its amount with a line to it, or in rows where that
/// has no room.
struct TermLegend {
  private static let swatch = 10.0
  private static let gap = 14.0

  let terms: [String]
  let canvas: Canvas
  let left: Double
  let right: Double
  /// Of the amounts of the first bar; `nil` for one that cannot be seen.
  let centers: [Double?]

  var height: Double {
    if terms.isEmpty { return 4 }
    return Double((rows.last?.row ?? 0) + 1) * canvas.lineHeight + (places == nil ? 10 : 22)
  }

  func draw(firstBar: Double, into drawing: inout Drawing) {
    for place in rows {
      let top = Double(place.row) * canvas.lineHeight
      let text = text(place.term, width: place.width)
      let box = Box(
        left: place.x, top: top + 3, right: place.x + Self.swatch, bottom: top + 3 + Self.swatch)
      drawing.keys.append(Segment(box, color: Palette.color(place.term), hint: terms[place.term]))
      drawing.labels.append(
        Label(
          text, x: place.x + Self.swatch + 5, y: top + canvas.textSize * 0.95, style: "name",
          size: canvas.textSize, whole: terms[place.term]))
      guard places != nil, let center = centers[place.term] else { continue }
      let corner = (x: place.x + Self.swatch / 2, y: top + 6 + Self.swatch)
      drawing.rules.append(Rule(corner, (center, firstBar), style: "leader"))
    }
  }

  private struct Place {
    let term: Int
    let x: Double
    let row: Int
    let width: Double
  }

  /// Over the amounts where there is room, else from the left in rows.
  private var rows: [Place] {
    if let places {
      return zip(terms.indices, places).map { Place(term: $0, x: $1, row: 0, width: width($0)) }
    }
    var rows: [Place] = []
    var (x, row) = (canvas == .wide ? left : 0, 0)
    let start = x
    for term in terms.indices {
      let width = min(width(term), right - start)
      if x > start, x + width > right { (x, row) = (start, row + 1) }
      rows.append(Place(term: term, x: x, row: row, width: width))
      x += width + Self.gap
    }
    return rows
  }

  /// The left ends of labels in one row over their amounts; `nil` where they have no room.
  private var places: [Double]? {
    if terms.isEmpty || terms.count > 6 || centers.contains(nil) { return nil }
    let wanted = centers.compactMap { $0 }
    let widths = terms.indices.map { width($0) + Self.gap }
    if wanted != wanted.sorted() { return nil }
    // The swatch stands over the amount.
    let starts = wanted.map { $0 - Self.swatch / 2 }
    return LabelSpacing.places(starts, sizes: widths, from: left, to: right + Self.gap)
  }

  private func width(_ term: Int) -> Double {
    Self.swatch + 5 + TextWidth.of(terms[term], size: canvas.textSize)
  }

  private func text(_ term: Int, width: Double) -> String {
    TextWidth.fitted(terms[term], to: width - Self.swatch - 5, size: canvas.textSize)
  }
}
