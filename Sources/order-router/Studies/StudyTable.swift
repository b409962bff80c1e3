import OrderRouting
import ScenarioFiles
import Simulation

/// The cells of a rolling study side by side.
struct StudyTable {
  private let outcome: StudyOutcome
  private let name: String
  private let currency: String
  private let daysAsked: Int
  private let options: [(name: String, value: String)]

  /// - Parameter options: what makes the study again, as JSON records it.
  init(
    _ outcome: StudyOutcome, _ scenario: Scenario, daysAsked: Int, options: [(name: String, value: String)]
  ) {
    self.options = options
    self.outcome = outcome
    name = scenario.name
    currency = scenario.currency
    self.daysAsked = daysAsked
  }

  var text: String {
    var table = TextTable()
    table.append([
      "strategy", "batch", "cost a day", "±", "to first", "±", "waiting buys", "±", "an order", "shipments",
      "split", "unfilled", "late", "waits min",
    ])
    for cell in outcome.cells {
      table.append([cell.strategy, cell.batching.description] + costs(cell) + counts(cell.total))
    }
    return ([heading, ""] + table.lines() + [""] + notes).joined(separator: "\n")
  }

  private var heading: String {
    let orders = outcome.cells.first?.total.counts.orders ?? 0
    let ended = outcome.isInterrupted ? ", interrupted: \(daysAsked) were asked for" : ""
    return "\(name.isEmpty ? "scenario" : name): \(NumberText.count(orders)) orders in "
      + "\(NumberText.count(outcome.days)) \(outcome.days == 1 ? "day" : "days")\(ended); \(currency)"
  }

  private func costs(_ cell: CellOutcome) -> [String] {
    let first = outcome.firstStrategy(of: cell).flatMap { cell.costPerDay(above: $0) }
    let waiting = outcome.firstBatching(of: cell).flatMap { $0.costPerDay(above: cell) }
    return [cell.costPerDay, first, waiting].flatMap { estimate in
      [money(estimate?.mean), money(estimate?.standardError)]
    } + [money(cell.total.costPerOrder)]
  }

  private func money(_ value: Double?) -> String { value.map { NumberText.fixed($0, places: 2) } ?? "–" }

  private func counts(_ total: DayOutcome) -> [String] {
    [
      NumberText.count(total.counts.shipments), NumberText.count(total.counts.ordersSplit),
      NumberText.count(total.unfilledUnits), NumberText.count(total.lateOrders),
      total.meanWaitingMinutes.map { NumberText.fixed($0, places: 1) } ?? "–",
    ]
  }

  private var notes: [String] {
    var notes = [
      "to first: above the first strategy; waiting buys: below the first size of batches; both day by day,",
      "with the same orders. ±: standard error over the days. unfilled counts units, split and late orders.",
    ]
    for cell in outcome.cells where cell.total.limitedBatches > 0 {
      notes.append(
        "note: a limit ended the search for \(NumberText.count(cell.total.limitedBatches)) of "
          + "\(NumberText.count(cell.total.batches)) batches of \(cell.strategy), \(cell.batching); "
          + "with more, it may find more")
    }
    return notes
  }

  var csv: String {
    let rows = outcome.cells.map { StudyRow($0, in: outcome) }
    let names = rows.first?.fields.map(\.name) ?? []
    return ([names] + rows.map { $0.fields.map(\.text) }).map { $0.joined(separator: ",") }
      .joined(separator: "\n")
  }

  var json: String {
    let cells = outcome.cells.map { cell in
      let days = cell.days.map { JSONValue.string($0.terms.total.description) }
      return JSONValue.object(StudyRow(cell, in: outcome).members + [.init("cost_by_day", .array(days))])
    }
    return JSONValue.object([
      .init("scenario", .string(name)), .init("currency", .string(currency)),
      .init("options", .object(options.map { .init($0.name, .string($0.value)) })),
      .init("days", .integer(outcome.days)), .init("days_asked", .integer(daysAsked)),
      .init("interrupted", .boolean(outcome.isInterrupted)), .init("cells", .array(cells)),
    ]).text
  }
}
