import Charts
import MarkdownTables

/// Pictures of the suite `quality`: for each kind of day, at its largest size, what the costs are made of,
/// splits against cost, and the gap over time; for all sizes of a kind of day, time against size.
struct QualityCharts {
  /// Below so many orders a scenario has no charts of its own: a check, not a day.
  static let leastOrders = 100

  private let record: QualityRecord
  private let days: [QualityRecord.Scenario]

  init(_ record: QualityRecord) {
    self.record = record
    days = record.scenarios.filter { scenario in
      (scenario.orders ?? 0) >= Self.leastOrders && !scenario.runs.isEmpty && scenario.isInfeasible != true
    }
  }

  var charts: [Chart] {
    let planned = Self.largest(days).map { CostCharts(scenario: $0, origin: origin([$0])) }
    let searched = Self.largest(days.filter { !$0.peers.isEmpty && $0.runs.contains { $0.search != nil } })
    var charts = planned.map { Chart.stackedBars($0.bars) }
    charts += planned.compactMap { $0.splits.map { Chart.labelledPoints($0) } }
    charts += searched.map {
      Chart.stepLines(GapLines(scenario: $0, origin: origin([$0], hasPeers: true)).chart)
    }
    return charts + families.compactMap { sizes($0).map { Chart.powerLaw($0) } }
  }

  /// Of days that differ in size alone the largest, in the order of the record.
  private static func largest(_ days: [QualityRecord.Scenario]) -> [QualityRecord.Scenario] {
    var largest: [QualityRecord.Scenario] = []
    for day in days {
      guard let index = largest.firstIndex(where: { $0.family == day.family }) else {
        largest.append(day)
        continue
      }
      if day.orders ?? 0 > largest[index].orders ?? 0 { largest[index] = day }
    }
    return largest
  }

  /// Each once.
  private var families: [String] { Self.largest(days).map(\.family) }

  /// Of strategies that take the time they take: a search's is what its limit gives. `nil` where a kind of
  /// day has one size.
  private func sizes(_ family: String) -> PowerLaw? {
    let days = days.filter { $0.family == family }
    if Set(days.map(\.orders)).count < 2 { return nil }
    var series: [NamedSeries] = []
    for day in days {
      for run in day.firstRuns where !run.isSearch {
        let point = ChartPoint(x: Double(day.orders ?? 0), y: run.seconds)
        if let index = series.firstIndex(where: { $0.name == day.name(run) }) {
          series[index].points.append(point)
        } else {
          series.append(NamedSeries(day.name(run), points: [point]))
        }
      }
    }
    if series.isEmpty { return nil }
    return PowerLaw(
      title: "Time against size: \(family)", horizontal: Quantity("Orders"),
      vertical: Quantity("Time", unit: "s"), series: series, origin: origin(days))
  }

  private func origin(_ scenarios: [QualityRecord.Scenario], hasPeers: Bool = false) -> ChartOrigin {
    let environment = record.environment
    let measured = scenarios.flatMap(\.firstRuns)
    let limits = Set(measured.compactMap(\.limitText)).sorted()
    let limit = limits.isEmpty ? "" : ", limit \(limits.joined(separator: ", "))"
    let threads = environment.threads.map { "\($0) threads" } ?? "a thread for each core"
    let peers = hasPeers ? environment.peerSeconds.map { "; other solvers: one thread, \($0.short) s" } : nil
    return ChartOrigin(
      scenario: scenarios.map { "\($0.name), \(($0.orders ?? 0).grouped) orders" }.joined(separator: "; "),
      seeds: Set(measured.map(\.seed)).sorted(), machine: environment.machine, date: environment.date,
      note: """
        order-router \(environment.orderRouter), \(threads)\(limit)\(peers ?? ""); load \(environment.load) \
        at the start.
        """)
  }
}
