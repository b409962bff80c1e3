extension Chart {
  public var title: String {
    switch self {
    case .stackedBars(let chart): chart.title
    case .stepLines(let chart): chart.title
    case .powerLaw(let chart): chart.title
    case .labelledPoints(let chart): chart.title
    case .histogram(let chart): chart.title
    case .flowMap(let chart): chart.title
    }
  }

  /// What it shows, in a sentence.
  public var finding: String? {
    switch self {
    case .stackedBars(let chart): chart.finding
    case .stepLines(let chart): chart.finding
    case .powerLaw(let chart): chart.finding
    case .labelledPoints(let chart): chart.finding
    case .histogram(let chart): chart.finding
    case .flowMap(let chart): chart.finding
    }
  }

  /// What it was measured on, where that is said.
  public var origin: ChartOrigin? {
    switch self {
    case .stackedBars(let chart): chart.origin
    case .stepLines(let chart): chart.origin
    case .powerLaw(let chart): chart.origin
    case .labelledPoints(let chart): chart.origin
    case .histogram(let chart): chart.origin
    case .flowMap(let chart): chart.chartOrigin
    }
  }
}
