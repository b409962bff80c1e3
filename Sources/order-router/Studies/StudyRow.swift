import OrderRouting
import ScenarioFiles
import Simulation

/// One cell of a rolling study in the columns of CSV and the members of JSON.
struct StudyRow {
  struct Field {
    let name: String
    /// Empty for nothing.
    let text: String
    /// Whether JSON has it as a number; money is a string.
    let isNumber: Bool
  }

  let fields: [Field]

  init(_ cell: CellOutcome, in outcome: StudyOutcome) {
    let total = cell.total
    var fields = [
      Field(name: "strategy", text: cell.strategy, isNumber: false),
      Field(name: "batch", text: cell.batching.description, isNumber: false),
      Self.count("days", cell.days.count), Self.money("total_cost", total.terms.total),
      Self.money("cash_cost", total.terms.cash), Self.money("policy_cost", total.terms.policy),
    ]
    fields += CostTerms.named.map { Self.money($0.name, total.terms[keyPath: $0.path]) }
    fields += [Self.number("cost_per_order", total.costPerOrder)]
    fields += Self.estimate("cost_per_day", cell.costPerDay)
    fields += Self.estimate(
      "to_first_strategy", outcome.firstStrategy(of: cell).flatMap { cell.costPerDay(above: $0) })
    fields += Self.estimate(
      "to_first_batch", outcome.firstBatching(of: cell).flatMap { cell.costPerDay(above: $0) })
    fields += PlanCounts.named.filter { $0.name != "late" }.map {
      Self.count($0.name, total.counts[keyPath: $0.path])
    }
    fields += [
      Self.count("late_shipments", total.counts.late), Self.count("late_orders", total.lateOrders),
      Self.count("units_unfilled", total.unfilledUnits),
    ]
    fields += UnfilledReason.allCases.map { reason in
      Self.count("units_unfilled_" + reason.rawValue, total.unfilledByReason[reason] ?? 0)
    }
    fields += [
      Self.count("units_received", total.unitsReceived),
      Self.number("mean_waiting_minutes", total.meanWaitingMinutes), Self.count("batches", total.batches),
      Self.count("batches_limited", total.limitedBatches),
    ]
    self.fields = fields
  }

  var members: [JSONValue.Member] {
    fields.map { field in
      if field.text.isEmpty { return .init(field.name, .null) }
      return .init(field.name, field.isNumber ? .number(field.text) : .string(field.text))
    }
  }

  private static func money(_ name: String, _ value: Money) -> Field {
    Field(name: name, text: value.description, isNumber: false)
  }

  private static func count(_ name: String, _ value: Int) -> Field {
    Field(name: name, text: String(value), isNumber: true)
  }

  private static func number(_ name: String, _ value: Double?) -> Field {
    Field(name: name, text: value.map { NumberText.fixed($0, places: 6) } ?? "", isNumber: true)
  }

  private static func estimate(_ name: String, _ value: Estimate?) -> [Field] {
    [number(name, value?.mean), number(name + "_error", value?.standardError)]
  }
}
