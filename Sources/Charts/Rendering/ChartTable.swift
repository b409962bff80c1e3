/// The values of a chart as text.
struct ChartTable {
  struct Row {
    let name: String
    let cells: [String]
  }

  let columns: [String]
  let rows: [Row]

  init(_ chart: Chart) {
    switch chart {
    case .stackedBars(let chart): self.init(chart)
    case .stepLines(let chart):
      self.init(chart.lines, columns: ["line", chart.horizontal.title, chart.vertical.title])
    case .powerLaw(let chart): self.init(chart)
    case .labelledPoints(let chart): self.init(chart)
    case .histogram(let chart): self.init(chart)
    case .flowMap(let chart): self.init(chart)
    }
  }

  private init(_ chart: StackedBars) {
    columns = [chart.quantity.title] + chart.terms + ["total"]
    rows = chart.bars.map { bar in
      Row(name: bar.name, cells: bar.amounts.map { Self.cell($0) } + [Self.cell(bar.total)])
    }
  }

  private init(_ chart: PowerLaw) {
    columns = ["series", chart.horizontal.title, chart.vertical.title, "fitted"]
    rows = chart.series.flatMap { series in
      let fit = PowerLawFit(series.points)
      return series.points.map { point in
        let fitted = fit.map { point.x > 0 ? Self.cell($0.value(point.x), digits: 3) : "–" } ?? "–"
        return Row(name: series.name, cells: [Self.cell(point.x), Self.cell(point.y), fitted])
      }
    }
  }

  private init(_ chart: LabelledPoints) {
    columns = ["point", chart.horizontal.title, chart.vertical.title]
    rows = chart.points.map { Row(name: $0.name, cells: [Self.cell($0.x), Self.cell($0.y)]) }
  }

  private init(_ chart: Histogram) {
    columns = [chart.horizontal.title, chart.vertical.title]
    rows = chart.bins.map { Row(name: $0.name, cells: [Self.cell($0.amount)]) }
  }

  private init(_ chart: FlowMap) {
    columns = ["from", "to", chart.amount.title, chart.value.title]
    rows = chart.flows.map { flow in
      Row(
        name: chart.origins[flow.from].name,
        cells: [chart.targets[flow.to].name, Self.cell(flow.amount), Self.cell(flow.value, digits: 4)])
    }
  }

  private init(_ all: [NamedSeries], columns: [String]) {
    self.columns = columns
    rows = all.flatMap { series in
      series.points.map { Row(name: series.name, cells: [Self.cell($0.x), Self.cell($0.y)]) }
    }
  }

  private static func cell(_ value: Double, digits: Int = 9) -> String {
    value.isFinite ? NumberText.short(value, digits: digits) : "–"
  }
}
