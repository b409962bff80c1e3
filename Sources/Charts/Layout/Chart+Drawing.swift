extension Chart {
  /// Laid out; without values the axes, and words that say so.
  func drawing(on canvas: Canvas) -> Drawing {
    var drawing =
      switch self {
      case .stackedBars(let chart): StackedBarsLayout(chart: chart, canvas: canvas).drawing()
      case .stepLines(let chart): StepLinesLayout(chart: chart, canvas: canvas).drawing()
      case .powerLaw(let chart): PowerLawLayout(chart: chart, canvas: canvas).drawing()
      case .labelledPoints(let chart): LabelledPointsLayout(chart: chart, canvas: canvas).drawing()
      case .histogram(let chart): HistogramLayout(chart: chart, canvas: canvas).drawing()
      case .flowMap(let chart): FlowMapLayout(chart: chart, canvas: canvas).drawing()
      }
    if isEmpty {
      let plot = drawing.plot
      drawing.labels.append(
        Label(
          "Nothing was measured", x: (plot.left + plot.right) / 2,
          y: (plot.top + plot.bottom) / 2 - canvas.textSize * 0.2, anchor: .middle, style: "name",
          size: canvas.textSize))
    }
    return drawing
  }

  private var isEmpty: Bool {
    switch self {
    case .stackedBars(let chart): chart.bars.isEmpty
    case .stepLines(let chart): chart.lines.allSatisfy(\.points.isEmpty)
    case .powerLaw(let chart): chart.series.allSatisfy(\.points.isEmpty)
    case .labelledPoints(let chart): chart.points.isEmpty
    case .histogram(let chart): chart.bins.isEmpty
    case .flowMap(let chart): chart.origins.isEmpty && chart.targets.isEmpty
    }
  }
}
