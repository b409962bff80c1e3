import OrderRouting

/// A plan as a person reads it.
enum PlanText {
  static func summary(_ plan: Plan, seconds: Double, advice: [String] = [], out: String?) -> String {
    let currency = plan.problem.network.currency
    var lines = [heading(plan, seconds), ""] + cost(plan, currency)
    lines += [""] + counts(plan)
    let summary = plan.summary()
    if !summary.locations.isEmpty { lines += ["shipments by location"] + locations(summary) }
    let reasons = plan.unfilledByReason()
    if !reasons.isEmpty { lines += ["unfilled by reason"] + table(reasons) }
    lines += [""] + proof(plan, currency)
    lines += plan.notes.map { "note: \($0)" }
    if !advice.isEmpty { lines += [""] + advice }
    if let out { lines.append("written to \(out)") }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ plan: Plan, _ seconds: Double) -> String {
    let name = plan.problem.network.name
    return "\(name.isEmpty ? "scenario" : name): \(NumberText.count(plan.counts.orders)) orders, "
      + "strategy \(plan.strategy), \(NumberText.fixed(seconds, places: 2)) s"
  }

  private static func cost(_ plan: Plan, _ currency: String) -> [String] {
    var table = TextTable()
    table.append(["total cost", NumberText.money(plan.terms.total), currency])
    table.append(["  cash", NumberText.money(plan.terms.cash)])
    appendTerms(["postage", "fees", "channel_surcharge", "handling", "fixed"], plan, &table)
    table.append(["  policy", NumberText.money(plan.terms.policy)])
    appendTerms(["stock_value", "lateness", "split", "unfilled"], plan, &table)
    return table.lines()
  }

  private static func appendTerms(_ names: [String], _ plan: Plan, _ table: inout TextTable) {
    for term in CostTerms.named where names.contains(term.name) {
      let amount = plan.terms[keyPath: term.path]
      if amount != .zero { table.append(["    " + words(term.name), NumberText.money(amount)]) }
    }
  }

  private static func counts(_ plan: Plan) -> [String] {
    let counts = plan.counts
    return [
      "orders: \(NumberText.count(counts.ordersFilled)) filled, "
        + "\(NumberText.count(counts.ordersPartial)) partly, "
        + "\(NumberText.count(counts.ordersUnfilled)) unfilled, \(NumberText.count(counts.ordersSplit)) split",
      "shipments: \(NumberText.count(counts.shipments)) with \(NumberText.count(counts.units)) units in "
        + "\(NumberText.count(counts.parcels)) parcels, \(NumberText.count(counts.late)) late",
    ]
  }

  /// Three locations a line.
  private static func locations(_ summary: PlanSummary) -> [String] {
    var table = TextTable()
    for start in stride(from: 0, to: summary.locations.count, by: 3) {
      let row = summary.locations[start..<min(start + 3, summary.locations.count)]
      table.append(
        row.flatMap { location in
          [
            location.location, NumberText.count(location.shipments),
            "with \(NumberText.count(location.units)) units",
          ]
        })
    }
    return table.lines(indent: 2)
  }

  private static func table(_ reasons: [(reason: UnfilledReason, lines: Int, units: Int)]) -> [String] {
    var table = TextTable()
    for entry in reasons {
      table.append([
        words(entry.reason.rawValue), "\(NumberText.count(entry.lines)) lines",
        "\(NumberText.count(entry.units)) units",
      ])
    }
    return table.lines(indent: 2)
  }

  private static func proof(_ plan: Plan, _ currency: String) -> [String] {
    let certificate = plan.certificate
    let status = words(certificate.status.rawValue)
    let stopped = certificate.stoppedBy.map { ", stopped by \($0.rawValue)" } ?? ""
    guard let bound = certificate.lowerBound, let gap = plan.gap else {
      return ["\(status)\(stopped); the strategy proves no bound"]
    }
    return [
      "\(status)\(stopped): no plan costs less than \(NumberText.money(bound)) \(currency), "
        + "gap \(NumberText.percent(gap, places: 4)) (\(certificate.boundMethod.rawValue))"
    ]
  }

  private static func words(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }
}
