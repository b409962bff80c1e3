/// What the caption of a chart says: what is special about its values, and what they were measured on.
struct ChartCaption {
  let remarks: [String]
  let origin: Origin?

  /// What the values were measured on.
  struct Origin {
    let scenario: String
    let seeds: String
    let machine: String
    let date: String?
    let note: String?

    init(_ origin: ChartOrigin) {
      scenario = origin.scenario
      let list = origin.seeds.map { String($0) }.joined(separator: ", ")
      seeds = "\(origin.seeds.count == 1 ? "seed" : "seeds") \(list)"
      machine = origin.machine
      date = origin.date
      note = origin.note
    }
  }

  init(_ chart: Chart) {
    remarks = Self.remarks(chart)
    origin = chart.origin.map { Origin($0) }
  }

  private static func remarks(_ chart: Chart) -> [String] {
    switch chart {
    case .stackedBars(let chart):
      if chart.remark ?? .aboveLeast != .aboveLeast { return [] }
      let totals = chart.bars.map(\.total)
      if let least = totals.min(), least > 0, totals.count > 1 {
        return ["Per cent: above the least total."]
      }
      return []
    case .stepLines(let chart): return silent(chart.lines) + zeros(chart.lines)
    case .powerLaw(let chart):
      let unfitted = chart.series.filter { !$0.points.isEmpty && PowerLawFit($0.points) == nil }
      let remark = "\(list(unfitted)): no power law, which takes two sizes with values above zero."
      let isFitted = chart.series.contains { PowerLawFit($0.points) != nil }
      let method = isFitted ? ["By least squares on the logarithms, ± one standard error."] : []
      return method + (unfitted.isEmpty ? [] : [remark]) + silent(chart.series) + zeros(chart.series)
    case .labelledPoints(let chart):
      return chart.points.count > 1
        ? ["Less is better on both axes; no point is below or left of the dashed line."] : []
    case .histogram: return []
    case .flowMap(let chart):
      let amount = chart.amount.name.lowercased()
      return chart.targets.isEmpty && chart.origins.isEmpty
        ? [] : ["Squares are where \(amount) begin, dots where they end; the larger, the more."]
    }
  }

  private static func silent(_ series: [NamedSeries]) -> [String] {
    let empty = series.filter(\.points.isEmpty)
    return empty.isEmpty ? [] : ["\(list(empty)): nothing was measured."]
  }

  private static func zeros(_ series: [NamedSeries]) -> [String] {
    let hasZero = series.contains { $0.points.contains { $0.x == 0 || $0.y == 0 } }
    return hasZero ? ["Zero, which a logarithmic axis does not have, stands at its start."] : []
  }

  private static func list(_ series: [NamedSeries]) -> String {
    series.map(\.name).joined(separator: ", ")
  }
}
