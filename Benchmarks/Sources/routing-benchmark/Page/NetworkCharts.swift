import Charts
import MarkdownTables

/// Pictures of the network experiment: shipments an order against cost, a picture a carry probability.
struct NetworkCharts {
  let measured: Measured<NetworkRecord>

  init(_ measured: Measured<NetworkRecord>) { self.measured = measured }

  var charts: [Chart] { measured.result.results.map { .labelledPoints(points($0)) } }

  private func points(_ result: NetworkRecord.Result) -> LabelledPoints {
    let settings = measured.result.settings
    return LabelledPoints(
      title: "Orders one by one: carry probability \(result.carryProbability)",
      horizontal: Quantity("Shipments an order"),
      vertical: Quantity("Cost above the bound in hindsight", unit: "%"),
      points: result.policies.map { policy in
        LabelledPoints.Point(
          Self.names[policy.policy] ?? policy.policy, x: policy.shipmentsPerOrder,
          y: (policy.ratioToBound.mean - 1) * 100)
      }, highlight: result.policies.contains { $0.policy == "forecast" } ? Self.names["forecast"] : nil,
      origin: ChartOrigin(
        scenario: "experiment of Jasin & Sinha (2015) and Ma (2023), \(settings.horizon.grouped) periods",
        seeds: [settings.seed], machine: measured.moment.machine, date: measured.moment.date,
        note: """
          Means; instances: \(settings.instances), runs of arrivals in each: \(settings.runs), the same for \
          all.
          """
      ))
  }

  /// Short, as there is room for beside a point.
  private static let names = [
    "myopic": "myopic", "independent": "independent rounding", "correlated": "Jasin & Sinha",
    "dilated": "Ma", "cheapest": "router, no prices", "priced": "router, LP prices",
    "repriced": "router, forecast prices", "forecast": "forecasts followed", "hindsight": "in hindsight",
  ]
}
