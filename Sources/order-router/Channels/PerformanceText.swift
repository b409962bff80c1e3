import Channels
import OrderRouting

/// How days of orders did, as a person reads it.
enum PerformanceText {
  static func text(_ report: PerformanceReport, currency: String, plans: Int) -> String {
    let names = PerformanceTable.amounts
    let totals = PerformanceTable.values(report.total)
    // What is nowhere above or below 0 has no column.
    let shown = names.indices.filter { totals[$0] != .zero || ["sales", "margin"].contains(names[$0]) }
    var lines: [String] = []
    for dimension in PerformanceDimension.allCases {
      var table = TextTable()
      table.append(
        ["by \(dimension.rawValue)", "orders", "units", "shipments", "splits", "late", "unfilled units"]
          + shown.map { names[$0] == "unfilled" ? "unfilled cost" : names[$0].replacing("_", with: " ") })
      for (key, row) in report.rows(by: dimension) {
        table.append(cells(key.isEmpty ? "(none)" : key, row, shown))
      }
      if dimension == .channel { table.append(cells("all", report.total, shown)) }
      lines += table.lines() + [""]
    }
    let reasons = report.total.unfilled.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(NumberText.count($0.value)) \($0.key)" }
    if !reasons.isEmpty { lines.append("unfilled units: " + reasons.joined(separator: ", ")) }
    if report.total.unpricedUnits > 0 {
      let channels = report.rows(by: .channel).filter { $0.row.unpricedUnits > 0 }
        .map { "\(NumberText.count($0.row.unpricedUnits)) of \($0.key.isEmpty ? "(none)" : $0.key)" }
      lines.append(
        "units without a price: \(channels.joined(separator: ", ")); they count as no sale, so the margin is lower "
          + "than it is")
    }
    lines.append("\(NumberText.count(plans)) \(plans == 1 ? "plan" : "plans"), money in \(currency)")
    return lines.joined(separator: "\n")
  }

  private static func cells(_ key: String, _ row: PerformanceRow, _ shown: [Int]) -> [String] {
    let counts = [row.orders, row.units, row.shipments, row.splits, row.late, row.unfilledUnits]
    let amounts = PerformanceTable.values(row)
    return [key] + counts.map(NumberText.count) + shown.map { rounded(amounts[$0]) }
  }

  /// Two decimals: CSV and JSON have all of them.
  private static func rounded(_ amount: ExactAmount) -> String {
    let cents = (amount.millionths.magnitude + 5_000) / 10_000
    let places = String(cents % 100)
    let whole = NumberText.count(Int(clamping: cents / 100))
    return (amount.millionths < 0 && cents > 0 ? "-" : "") + whole + "."
      + (places.utf8.count < 2 ? "0" : "") + places
  }
}
