public import IntegerProgramming
internal import OrderRouting
public import RouteExplanation
internal import RouteVerification
public import ScenarioFiles

/// One page, and a folder of CSV files, about a plan: what the day costs and how good that is, where the money goes,
/// what went wrong and why, what is scarce, and every order.
///
/// Names and addresses of buyers are in none of it: an order's destination is an area of the post.
public struct DayReport: Sendable {
  let accounts: DayAccounts
  let scale: AmountScale
  let explained: ExplainedOrders
  let changes: BestChanges
  let rivals: [Rival]
  let scarcity: ScarcityReport
  /// What only this page knows: its scripts run by it, and no other text in it can.
  let nonce: String

  /// - Parameters:
  ///   - explainer: of the plan.
  ///   - solver: to plan again with, for the changes that would save most.
  ///   - digest: of the scenario's files; any text that depends on all of them does.
  ///   - rivals: other plans of the scenario, the first first.
  ///   - lines: where the scenario's rows stand, so that explanations can say it.
  ///   - threads: to explain with; the report does not depend on it.
  /// - Throws: ``ReportProblem`` where the plan's sums are not what it says. O(rows), and the ways of the
  ///   orders that are explained.
  public init(
    _ explainer: Explainer, solver: any IntegerProgramSolver, digest: String, rivals: [Rival],
    lines: ScenarioLines? = nil, threads: Int = 1
  ) throws(ReportProblem) {
    nonce = String(digest.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(32))
    if nonce.isEmpty { throw ReportProblem("expected the digest of the scenario, found nothing") }
    accounts = try DayAccounts(explainer)
    scale = AmountScale(accounts)
    explained = ExplainedOrders(explainer, accounts, scale, lines: lines, threads: threads)
    changes = BestChanges(explainer, solver: solver, threads: threads)
    scarcity = PlanVerifier(explainer.scenario).scarcity(explainer.document)
    self.rivals = rivals
  }

  /// What ``files()`` are called.
  public static let fileNames: Set<String> = Set(
    ReportTables.ids.map { $0 + ".csv" } + ["orders.csv", "changes.csv", "scarcity.csv"])

  /// The CSV files with their names: every figure of the page, none cut short. O(rows).
  public func files() -> [(name: String, bytes: [UInt8])] {
    let tables = [ReportTables(self).all, [changes.table, orderTable]].flatMap { $0 }
    return tables.map { ($0.fileName, $0.csv) } + [("scarcity.csv", Array(ScarcityTable.text(scarcity).utf8))]
  }

  /// Each order with what became of it and every term of its cost.
  private var orderTable: ReportTable {
    let terms = CostTables.terms(accounts.terms).filter { $0.name != "fixed" }
    var table = ReportTable(
      id: "orders", caption: "Orders",
      columns: [
        .init("order", "order_id"), .init("channel", "channel"), .init("to", "area"), .init("lines", "lines"),
        .init("units", "units"), .init("unfilled", "units_unfilled"), .init("shipments", "shipments"),
        .init("from", "locations"), .init("days late", "days_late"), .init("cost", "cost"),
      ] + terms.map { .init(Words.term($0.name), $0.name) })
    for (number, order) in accounts.scenario.orders.enumerated() {
      let rows = accounts.shipments(of: number)
      let cost = accounts.orders[number]
      let cells: [Cell] = [
        .text(order.id), .text(order.channel), .text(Destination(order).name), .count(order.lines.count),
        .count(order.lines.reduce(0) { $0 + $1.quantity }), .count(accounts.unfilled(of: number)),
        .count(rows.count), .text(rows.map { accounts.plan.shipments[$0].location }.joined(separator: " + ")),
        .count(rows.map { accounts.plan.shipments[$0].daysLate }.max() ?? 0), .money(cost.total),
      ]
      table.rows.append(cells + terms.map { .money(cost[keyPath: $0.path]) })
    }
    return table
  }
}
