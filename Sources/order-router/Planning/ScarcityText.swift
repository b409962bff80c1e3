import OrderRouting
import RouteVerification

/// What is scarce in a plan, as a person reads it.
enum ScarcityText {
  static func text(_ report: ScarcityReport, top: Int, currency: String) -> String {
    if report.rows.isEmpty { return "nothing is scarce: no supply of the plan has a price" }
    var table = TextTable()
    table.append(["", "price \(currency)", "used", "available"])
    for row in report.rows.prefix(top) {
      table.append([
        SupplyText.unit(row.supply, name: row.name), NumberText.money(row.price), NumberText.count(row.used),
        row.available.map { NumberText.count($0) } ?? "unlimited",
      ])
    }
    var lines = table.lines()
    let hidden = report.rows.count - top
    if hidden > 0 { lines.append("… and \(NumberText.count(hidden)) more: --top \(report.rows.count)") }
    var locations = TextTable()
    locations.append(["by location", "scarce supplies", "worth \(currency), all that is there"])
    for total in report.locations {
      locations.append([total.location, NumberText.count(total.supplies), NumberText.money(total.worth)])
    }
    lines += [""] + locations.lines()
    lines += [
      "",
      "A price is a marginal value of the plan's bound: what one more really saves can be more or less.",
    ]
    return lines.joined(separator: "\n")
  }
}
