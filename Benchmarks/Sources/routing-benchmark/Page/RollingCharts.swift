import Charts
import MarkdownTables

/// A picture of a rolling study: what a day costs by strategy and size of batches.
struct RollingCharts {
  let measured: Measured<RollingRecord>

  init(_ measured: Measured<RollingRecord>) { self.measured = measured }

  var charts: [Chart] { measured.result.cells.isEmpty ? [] : [.stackedBars(bars)] }

  private var bars: StackedBars {
    let record = measured.result
    let cells = record.distinctCells
    let terms = QualityTables.terms.filter { term in cells.contains { ($0.terms[term] ?? 0) != 0 } }
    let best = cells.min { $0.costPerDay < $1.costPerDay }
    return StackedBars(
      title: "What waiting buys", finding: finding, quantity: Quantity("Cost a day", unit: record.currency),
      terms: terms.map { $0.replacing("_", with: " ") },
      bars: cells.map { cell in
        StackedBars.Bar(Self.name(cell), amounts: terms.map { (cell.terms[$0] ?? 0) / Double(record.days) })
      }, highlight: best.map { Self.name($0) },
      origin: ChartOrigin(
        scenario: "\(record.scenario) over \(record.days) days",
        seeds: [UInt64(record.options["seed"] ?? "") ?? 0],
        machine: measured.moment.machine, date: measured.moment.date, note: note))
  }

  private static func name(_ cell: RollingRecord.Cell) -> String {
    switch cell.batch {
    case "any": cell.strategy
    case "order": "\(cell.strategy), order by order"
    default: "\(cell.strategy), every \(cell.batch)"
    }
  }

  /// The largest saving by waiting.
  private var finding: String? {
    let cells = measured.result.distinctCells.filter { ($0.toFirstBatch ?? 0) < 0 }
    guard let most = cells.min(by: { ($0.toFirstBatch ?? 0) < ($1.toFirstBatch ?? 0) }),
      let saved = most.toFirstBatch.map({ -$0 })
    else { return nil }
    let share = (saved / (most.costPerDay + saved)).percent(1)
    return "\(most.strategy) with a batch every \(most.batch) costs \(share) less than order by order."
  }

  private var note: String {
    let work =
      measured.result.options["work_limit"].map { " \($0) units of work for the search of a batch." } ?? ""
    return """
      The same orders for all; stock that depletes and is full again every morning. Batches, where they make \
      a difference.\(work)
      """
  }
}
