/// Lays out a map with what goes where.
struct FlowMapLayout {
  static let insetHeight = 74.0
  private static let gap = 10.0

  let chart: FlowMap
  let canvas: Canvas

  private var classes: ValueClasses { ValueClasses(chart.targets.map { ($0.value, $0.amount) }) }
  private var largestRadius: Double { canvas == .wide ? 11 : 8 }
  private var margin: Double { largestRadius + 6 }

  func drawing() -> Drawing {
    let main = chart.ground + (chart.origins + chart.targets).filter { $0.inset == nil }.map(Self.point)
    let insets = Self.insets(chart)
    let height = MapPart.height(main, width: canvas.width - 2 * margin) + 2 * margin
    let legend = MapLegend(classes: classes, title: chart.value.title, canvas: canvas)
    let insetTop = height + (insets.isEmpty ? 0 : Self.gap)
    let plotBottom = insets.isEmpty ? height : insetTop + Self.insetHeight
    let plot = Box(left: 0, top: 0, right: canvas.width, bottom: plotBottom)
    var drawing = Drawing(
      width: canvas.width, height: plotBottom + Self.gap + legend.height, plot: plot)
    let box = Box(left: 0, top: 0, right: canvas.width, bottom: height)
    let part = MapPart(main, in: box, margin: margin)
    if !chart.ground.isEmpty {
      drawing.traces.append(Trace(scattered: chart.ground.map(part.point), style: "ground"))
    }
    drawFlows(part, into: &drawing)
    drawPlaces(of: nil, part, into: &drawing)
    let width = (canvas.width - Self.gap * Double(insets.count - 1)) / Double(max(insets.count, 1))
    for (index, name) in insets.enumerated() {
      let left = Double(index) * (min(width, 170) + Self.gap)
      let box = Box(
        left: left, top: insetTop, right: left + min(width, 170), bottom: insetTop + Self.insetHeight)
      drawInset(name, in: box, into: &drawing)
    }
    drawNames(box, into: &drawing)
    legend.draw(top: plotBottom + Self.gap, into: &drawing)
    return drawing
  }

  /// In the order of the places.
  static func insets(_ chart: FlowMap) -> [String] {
    var names: [String] = []
    for place in chart.origins + chart.targets {
      if let inset = place.inset, !names.contains(inset) { names.append(inset) }
    }
    return names
  }

  private static func point(_ place: FlowMap.Place) -> ChartPoint {
    ChartPoint(x: place.longitude, y: place.latitude)
  }

  private func drawFlows(_ part: MapPart, into drawing: inout Drawing) {
    let most = chart.flows.map(\.amount).max() ?? 1
    // The largest are drawn last.
    let order = chart.flows.indices.sorted { left, right in
      (chart.flows[left].amount, left) < (chart.flows[right].amount, right)
    }
    for index in order {
      let flow = chart.flows[index]
      let (from, to) = (chart.origins[flow.from], chart.targets[flow.to])
      if from.inset != nil || to.inset != nil || flow.amount <= 0 { continue }
      let hint = "\(from.name) to \(to.name): \(text(amount: flow.amount, value: flow.value))"
      drawing.traces.append(
        Trace(
          from: part.point(Self.point(from)), to: part.point(Self.point(to)),
          color: classes.color(flow.value), width: max(0.6, 5 * (flow.amount / most).squareRoot()),
          hint: hint))
    }
  }

  private func drawPlaces(of inset: String?, _ part: MapPart, into drawing: inout Drawing) {
    let most = max(chart.targets.map(\.amount).max() ?? 1, 1e-9)
    let sorted = chart.targets.filter { $0.inset == inset }.enumerated().sorted {
      ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
    }
    for (_, place) in sorted {
      let point = part.point(Self.point(place))
      let radius = max(1.6, largestRadius * (place.amount / most).squareRoot())
      drawing.dots.append(
        Dot(
          x: point.x, y: point.y, radius: Drawing.rounded(radius), color: classes.color(place.value),
          hint: "\(place.name): \(text(amount: place.amount, value: place.value))"))
    }
    let mostFrom = max(chart.origins.map(\.amount).max() ?? 1, 1e-9)
    for place in chart.origins where place.inset == inset {
      let point = part.point(Self.point(place))
      let half = max(3.5, largestRadius * (place.amount / mostFrom).squareRoot())
      let box = Box(left: point.x - half, top: point.y - half, right: point.x + half, bottom: point.y + half)
      drawing.markers.append(
        Segment(
          box, color: place.amount > 0 ? classes.color(place.value) : 0,
          hint: "\(place.name): \(text(amount: place.amount, value: place.value))"))
    }
  }

  private func drawInset(_ name: String, in box: Box, into drawing: inout Drawing) {
    let corners = [
      (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom),
    ]
    for (index, corner) in corners.enumerated() {
      drawing.rules.append(Rule(corner, corners[(index + 1) % 4], style: "grid"))
    }
    let places = (chart.origins + chart.targets).filter { $0.inset == name }
    let inner = Box(
      left: box.left, top: box.top + canvas.tickSize + 4, right: box.right, bottom: box.bottom)
    drawPlaces(of: name, MapPart(places.map(Self.point), in: inner, margin: margin), into: &drawing)
    let shown = TextWidth.fitted(name, to: box.width - 12, size: canvas.tickSize)
    drawing.labels.append(
      Label(
        shown, x: box.left + 6, y: box.top + canvas.tickSize + 3, style: "tick", size: canvas.tickSize,
        whole: name))
  }

  /// The names of origins, those with the largest amounts first; where one has no room it is told apart.
  private func drawNames(_ box: Box, into drawing: inout Drawing) {
    let size = canvas.tickSize
    let shown = chart.origins.enumerated().filter { $0.element.inset == nil }
    let dots = zip(shown, drawing.markers).map { _, marker in
      Dot(
        x: marker.box.left + marker.width / 2, y: marker.box.top + marker.height / 2,
        radius: marker.width / 2, color: 0, hint: "")
    }
    var placement = LabelPlacement(plot: box, size: size, dots: dots)
    let order = shown.indices.sorted { (shown[$1].element.amount, $0) < (shown[$0].element.amount, $1) }
    for index in order {
      let name = shown[index].element.name
      let text = TextWidth.fitted(name, to: box.width / 4, size: size, isBold: true)
      guard let place = placement.place(text, isBold: true, at: dots[index]), !place.needsLeader else {
        drawing.unlabelled.append(name)
        continue
      }
      drawing.labels.append(
        Label(text, x: place.x, y: place.baseline, style: "strong", size: size, whole: name))
    }
  }

  private func text(amount: Double, value: Double) -> String {
    let count = "\(NumberText.short(amount, digits: 9)) \(chart.amount.name.lowercased())"
    return "\(count), \(NumberText.fixed(value, 2))\u{A0}\(chart.value.unit)"
  }
}
