import OrderRouting
import ScenarioFiles

/// Plans of one scenario side by side.
struct Comparison {
  struct Row {
    let strategy: String
    let terms: CostTerms
    let counts: PlanCounts
    let certificate: Certificate
    let seconds: Double

    init(_ plan: Plan, seconds: Double) {
      strategy = plan.strategy
      terms = plan.terms
      counts = plan.counts
      certificate = plan.certificate
      self.seconds = seconds
    }
  }

  private let rows: [Row]
  private let currency: String
  private let bestBound: Money?
  private let baseline: Money?

  init(_ rows: [Row], currency: String) {
    self.rows = rows
    self.currency = currency
    bestBound = rows.compactMap(\.certificate.lowerBound).max()
    baseline = rows.first { $0.strategy == "nearest" }?.terms.total
  }

  private func saving(_ row: Row) -> Double? {
    guard let baseline, baseline != .zero else { return nil }
    return Double((baseline - row.terms.total).millionths) / Double(baseline.millionths.magnitude)
  }

  private func gap(_ row: Row) -> Double? {
    Certificate(status: .feasible, lowerBound: bestBound, boundMethod: .none).gap(total: row.terms.total)
  }

  private static let names = [
    "strategy", "total_cost", "cash_cost", "policy_cost", "saving", "shipments", "orders_split",
    "orders_unfilled", "orders_partial", "late", "gap", "status", "seconds",
  ]

  var text: String {
    var table = TextTable()
    table.append([
      "strategy", "total \(currency)", "cash", "policy", "saving", "shipments", "split", "unfilled",
      "partial",
      "late", "gap", "seconds",
    ])
    for row in rows {
      table.append([
        row.strategy, NumberText.money(row.terms.total), NumberText.money(row.terms.cash),
        NumberText.money(row.terms.policy), saving(row).map { NumberText.percent($0) } ?? "–",
        NumberText.count(row.counts.shipments), NumberText.count(row.counts.ordersSplit),
        NumberText.count(row.counts.ordersUnfilled), NumberText.count(row.counts.ordersPartial),
        NumberText.count(row.counts.late), gap(row).map { NumberText.percent($0, places: 4) } ?? "–",
        NumberText.fixed(row.seconds, places: 2),
      ])
    }
    return table.lines().joined(separator: "\n")
  }

  var csv: String {
    ([Self.names] + rows.map(cells)).map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  private func cells(_ row: Row) -> [String] {
    [
      row.strategy, row.terms.total.description, row.terms.cash.description, row.terms.policy.description,
      saving(row).map { NumberText.fixed($0, places: 6) } ?? "", String(row.counts.shipments),
      String(row.counts.ordersSplit), String(row.counts.ordersUnfilled), String(row.counts.ordersPartial),
      String(row.counts.late), gap(row).map { NumberText.fixed($0, places: 9) } ?? "",
      row.certificate.status.rawValue, NumberText.fixed(row.seconds, places: 3),
    ]
  }

  var json: String {
    let counted: Set = ["shipments", "orders_split", "orders_unfilled", "orders_partial", "late"]
    let measured: Set = ["saving", "gap", "seconds"]
    let objects = rows.map { row in
      JSONValue.object(
        zip(Self.names, cells(row)).map { name, cell in
          if cell.isEmpty { return .init(name, .null) }
          let isNumber = counted.contains(name) || measured.contains(name)
          return .init(name, isNumber ? .number(cell) : .string(cell))
        })
    }
    return JSONValue.array(objects).text
  }
}
