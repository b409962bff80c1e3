import Testing

@testable import Charts

struct DrawingTests {
  private func check(_ chart: Chart, on canvas: Canvas, _ place: String) {
    let drawing = chart.drawing(on: canvas)
    for (index, label) in drawing.labels.enumerated() {
      #expect(drawing.bounds.contains(label.box), "\(place): \(label.text) is cut")
      for other in drawing.labels[(index + 1)...] {
        #expect(!label.box.overlaps(other.box), "\(place): \(label.text) covers \(other.text)")
      }
    }
    for segment in drawing.segments {
      #expect(drawing.plot.contains(segment.box), "\(place): \(segment.hint) is outside")
    }
    for point in drawing.traces.flatMap(\.points) + drawing.dots.map({ ChartPoint(x: $0.x, y: $0.y) }) {
      let box = Box(left: point.x, top: point.y, right: point.x, bottom: point.y)
      #expect(drawing.plot.contains(box), "\(place): \(point) is outside \(drawing.plot)")
    }
    #expect(drawing.plot.width > 60 && drawing.plot.height > 20 && drawing.bounds.contains(drawing.plot))
  }

  @Test(arguments: Canvas.allCases)
  func `labels of the example are whole and apart, marks in their plot`(canvas: Canvas) throws {
    for chart in try ExamplePage.page().charts { check(chart, on: canvas, chart.title) }
  }

  @Test(arguments: Canvas.allCases)
  func `the same holds for charts of any values`(canvas: Canvas) throws {
    for seed in 0..<UInt64(300) {
      var random = RandomCharts(seed: seed)
      for chart in random.charts() {
        try Page(title: "Random", summary: "", charts: [chart]).check()
        check(chart, on: canvas, "\(chart.title) of seed \(seed)")
      }
    }
  }

  @Test func `every strategy of the example has its name in the scatter`() throws {
    for case .labelledPoints(let chart) in try ExamplePage.page().charts {
      for canvas in Canvas.allCases {
        let drawing = Chart.labelledPoints(chart).drawing(on: canvas)
        #expect(drawing.unlabelled.isEmpty && drawing.numbered.isEmpty)
        #expect(drawing.dots.count == chart.points.count)
      }
    }
  }

  @Test func `points whose names have no room bear numbers, and a key says the names`() throws {
    let points = (0..<40).map { index in
      LabelledPoints.Point(
        "a strategy with a long name \(index)", x: Double(index % 7), y: Double(index % 11))
    }
    let chart = LabelledPoints(
      title: "Points", horizontal: Quantity("Splits"), vertical: Quantity("Cost"), points: points,
      origin: ExamplePage.origin)
    let drawing = Chart.labelledPoints(chart).drawing(on: .narrow)
    #expect(drawing.numbered == points.map(\.name) && drawing.unlabelled.isEmpty)
    for (index, point) in points.enumerated() {
      #expect(drawing.labels.contains { $0.text == "\(index + 1)" && $0.whole == point.name })
    }
    let html = try Page(title: "Page", summary: "", charts: [.labelledPoints(chart)]).html()
    #expect(html.contains("<li>a strategy with a long name 39</li>"))
  }

  @Test func `a label without a line to its point is nearer to it than to any other`() throws {
    for case .labelledPoints(let chart) in try ExamplePage.page().charts {
      let drawing = Chart.labelledPoints(chart).drawing(on: .narrow)
      let joined = drawing.rules.filter { $0.style == "leader" }.map { ChartPoint(x: $0.x1, y: $0.y1) }
      for (point, dot) in zip(chart.points, drawing.dots) where !joined.contains(.init(x: dot.x, y: dot.y)) {
        let label = try #require(drawing.labels.first { ($0.whole ?? $0.text) == point.name })
        let nearest = drawing.dots.map { label.box.distance(to: $0) }.min()
        #expect(nearest == label.box.distance(to: dot), "\(point.name)")
      }
    }
  }

  @Test func `segments of a bar are as long as their amounts, a credit left of zero`() throws {
    let bars = StackedBars(
      title: "Bars", quantity: Quantity("Cost"), terms: ["postage", "credit", "fees"],
      bars: [.init("nearest", amounts: [60, -20, 30])], origin: ExamplePage.origin)
    let segments = Chart.stackedBars(bars).drawing(on: .wide).segments
    try #require(segments.count == 3)
    // A pixel of each is the ground between it and the next.
    #expect(abs((segments[0].width + 1) / (segments[2].width + 1) - 2) < 0.01)
    #expect(abs(segments[1].x + segments[1].width + 1 - segments[0].x) < 0.05)
    #expect(abs(segments[0].x + segments[0].width + 1 - segments[2].x) < 0.05)
  }

  @Test(arguments: [1, 3, 9])
  func `bars that are called as their terms have no legend, and keep their colours`(count: Int) throws {
    let names = (0..<count).map { "term \($0)" }
    let bars = names.indices.map { bar in
      StackedBars.Bar(names[bar], amounts: names.indices.map { $0 == bar ? Double(bar + 1) : 0 })
    }
    let chart = StackedBars(
      title: "Bars", quantity: Quantity("Cost"), terms: names, bars: bars, remark: .share)
    for canvas in Canvas.allCases {
      let drawing = Chart.stackedBars(chart).drawing(on: canvas)
      #expect(drawing.keys.isEmpty)
      #expect(drawing.segments.map(\.color) == names.indices.map { Palette.color($0) })
      #expect(drawing.labels.count { $0.text.contains("%") } == (count > 1 ? count : 0))
      check(.stackedBars(chart), on: canvas, "named")
    }
  }

  @Test func `a place on a map stands where others do: west left, north above, equal ones apart`() throws {
    let places = [("Reno", 39.5, -119.8), ("Edison", 40.5, -74.4), ("Miami", 25.8, -80.2)]
    let map = FlowMap(
      title: "Map", amount: Quantity("Shipments"), value: Quantity("Cost", unit: "USD"), origins: [],
      targets: places.map { .init($0.0, latitude: $0.1, longitude: $0.2, amount: 1, value: 1) }, flows: [])
    let dots = Chart.flowMap(map).drawing(on: .wide).dots
    try #require(dots.count == 3)
    #expect(dots[0].x < dots[2].x && dots[2].x < dots[1].x)
    #expect(dots[1].y < dots[2].y && dots[0].y < dots[2].y)
    // About 3 800 km from Reno to Edison, 1 640 from Edison to Miami.
    func distance(_ one: Dot, _ other: Dot) -> Double {
      ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).squareRoot()
    }
    let ratio = distance(dots[0], dots[1]) / distance(dots[1], dots[2])
    #expect(abs(ratio - 3_800 / 1_700) < 0.15)
  }

  @Test func `a gap holds until the next one: lines go across, then down`() {
    let points = [ChartPoint(x: 1, y: 10), ChartPoint(x: 10, y: 1), ChartPoint(x: 100, y: 0)]
    let lines = StepLines(
      title: "Lines", horizontal: Quantity("Time", unit: "s"), vertical: Quantity("Gap", unit: "%"),
      lines: [NamedSeries("HiGHS", points: points)], origin: ExamplePage.origin)
    let drawing = Chart.stepLines(lines).drawing(on: .wide)
    let path = drawing.traces.first?.points ?? []
    #expect(path.count == 5)
    for (index, (from, to)) in zip(path, path.dropFirst()).enumerated() {
      let isAcross = from.y == to.y && from.x < to.x
      let isDown = from.x == to.x && from.y < to.y
      #expect(index % 2 == 0 ? isAcross : isDown)
    }
    #expect(path.last?.y == Drawing.rounded(drawing.plot.bottom))
  }

  @Test func `a chart without values says that nothing was measured`() {
    let empty = NamedSeries("GLPK", points: [])
    let charts: [Chart] = [
      .stepLines(
        StepLines(
          title: "Lines", horizontal: Quantity("Time"), vertical: Quantity("Gap"), lines: [empty],
          origin: ExamplePage.origin)),
      .stackedBars(
        StackedBars(
          title: "Bars", quantity: Quantity("Cost"), terms: [], bars: [], origin: ExamplePage.origin)),
      .labelledPoints(
        LabelledPoints(
          title: "Points", horizontal: Quantity("Splits"), vertical: Quantity("Cost"), points: [],
          origin: ExamplePage.origin)),
    ]
    for chart in charts {
      check(chart, on: .narrow, chart.title)
      #expect(chart.drawing(on: .narrow).labels.contains { $0.text == "Nothing was measured" })
    }
  }
}
