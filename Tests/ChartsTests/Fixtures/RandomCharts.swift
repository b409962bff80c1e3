@testable import Charts

/// Charts as bad as results can be: many names, long ones, values that coincide, zeros and credits.
struct RandomCharts {
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func charts() -> [Chart] {
    [
      .stackedBars(bars()), .stepLines(lines()), .powerLaw(law()), .labelledPoints(points()),
      .histogram(histogram()), .flowMap(map()),
    ]
  }

  private mutating func bars() -> StackedBars {
    let terms = names(upTo: 12)
    let size = Decade.power(Int.random(in: -6...12, using: &random))
    let bars = names(upTo: 12).map { name in
      StackedBars.Bar(name, amounts: terms.map { _ in amount(size) })
    }
    return StackedBars(
      title: "Bars", quantity: Quantity("Cost", unit: "USD"), terms: terms, bars: bars,
      highlight: bars.first?.name, origin: ExamplePage.origin)
  }

  private mutating func amount(_ size: Double) -> Double {
    let kind = Int.random(in: 0..<10, using: &random)
    return kind == 0 ? 0 : Double.random(in: kind == 1 ? -1...0 : 0...1, using: &random) * size
  }

  private mutating func lines() -> StepLines {
    let lines = series().map { series in
      NamedSeries(series.name, points: series.points.sorted { ($0.x, $0.y) < ($1.x, $1.y) })
    }
    return StepLines(
      title: "Lines", horizontal: Quantity("Time since the model was read from its file", unit: "s"),
      vertical: Quantity("Gap", unit: "%"), lines: lines, origin: ExamplePage.origin)
  }

  private mutating func law() -> PowerLaw {
    PowerLaw(
      title: "Law", horizontal: Quantity("Orders"), vertical: Quantity("Time", unit: "s"), series: series(),
      origin: ExamplePage.origin)
  }

  private mutating func series() -> [NamedSeries] {
    let decades = Int.random(in: 0...8, using: &random)
    return names(upTo: 25).map { name in
      let count = Int.random(in: 0...6, using: &random)
      return NamedSeries(name, points: (0..<count).map { _ in point(decades) })
    }
  }

  private mutating func point(_ decades: Int) -> ChartPoint {
    let isZero = Int.random(in: 0..<12, using: &random) == 0
    return ChartPoint(x: positive(decades), y: isZero ? 0 : positive(decades))
  }

  private mutating func positive(_ decades: Int) -> Double {
    let exponent = Int.random(in: -decades...decades, using: &random)
    return Double.random(in: 1...9, using: &random) * Decade.power(exponent)
  }

  private mutating func points() -> LabelledPoints {
    let isHeap = Int.random(in: 0..<4, using: &random) == 0
    let points = names(upTo: 30).map { name in
      let range = isHeap ? 5.0...5.0 : 0.0...100.0
      let (x, y) = (Double.random(in: range, using: &random), Double.random(in: range, using: &random))
      return LabelledPoints.Point(name, x: x, y: y * 1e5)
    }
    return LabelledPoints(
      title: "Points", horizontal: Quantity("Splits", unit: "%"), vertical: Quantity("Cost", unit: "USD"),
      points: points, highlight: points.last?.name, origin: ExamplePage.origin)
  }

  private mutating func histogram() -> Histogram {
    let size = Decade.power(Int.random(in: -3...9, using: &random))
    let bins = names(upTo: 20).map { Histogram.Bin($0, amount: max(0, amount(size))) }
    return Histogram(
      title: "Histogram", horizontal: Quantity("Zone"), vertical: Quantity("Shipments"), bins: bins,
      origin: ExamplePage.origin)
  }

  private mutating func map() -> FlowMap {
    let extents: [Double] = [0, 0.5, 8, 60, 170]
    let extent = extents.randomElement(using: &random) ?? 8
    let origins = places(upTo: 9, extent)
    let targets = places(upTo: 40, extent)
    let count = origins.isEmpty || targets.isEmpty ? 0 : Int.random(in: 0...60, using: &random)
    let flows = (0..<count).map { _ in
      FlowMap.Flow(
        from: Int.random(in: origins.indices, using: &random),
        to: Int.random(in: targets.indices, using: &random),
        amount: Double(Int.random(in: 0...9, using: &random)),
        value: Double.random(in: -1...99, using: &random))
    }
    return FlowMap(
      title: "Map", amount: Quantity("Shipments"), value: Quantity("Cost a shipment", unit: "USD"),
      origins: origins, targets: targets, flows: flows, origin: ExamplePage.origin)
  }

  private mutating func places(upTo count: Int, _ extent: Double) -> [FlowMap.Place] {
    names(upTo: count).map { name in
      FlowMap.Place(
        name, latitude: min(Double.random(in: -extent...extent, using: &random) / 2, 80),
        longitude: Double.random(in: -extent...extent, using: &random),
        amount: Double(Int.random(in: 0...500, using: &random)),
        value: Double.random(in: 0...40, using: &random),
        inset: Int.random(in: 0..<9, using: &random) == 0 ? "Far away" : nil)
    }
  }

  private mutating func names(upTo count: Int) -> [String] {
    let vocabulary = ["nearest", "WWWWWWWW", "il", "倉庫", "é", "priority", "<b>", "1.15.1"]
    return (0..<Int.random(in: 0...count, using: &random)).map { index in
      let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        vocabulary.randomElement(using: &random) ?? ""
      }
      return words.joined(separator: " ") + " \(index)"
    }
  }
}
