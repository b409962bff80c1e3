internal import OrderRouting
internal import ScenarioFiles

/// A report as CSV and JSON.
public enum PerformanceTable {
  private static let counts = ["orders", "units", "shipments", "splits", "late", "unfilled_units"]

  /// The names of the columns of amounts, in order.
  public static let amounts: [String] =
    ["sales"] + CostTerms.named.map(\.name) + ["cash_cost", "policy_cost", "total_cost", "margin"]

  /// The amounts of a row, in the order of their names.
  public static func values(_ row: PerformanceRow) -> [ExactAmount] {
    [row.sales] + row.terms + [row.cash, row.policy, row.total, row.margin]
  }

  private static func countValues(_ row: PerformanceRow) -> [Int] {
    [row.orders, row.units, row.shipments, row.splits, row.late, row.unfilledUnits]
  }

  private static func reasons(_ row: PerformanceRow) -> [(String, Int)] {
    row.unfilled.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A row a key of each dimension, and the total first.
  public static func csv(_ report: PerformanceReport) -> String {
    var table = CSVWriter(header: ["by", "key"] + counts + ["unfilled_reasons"] + amounts)
    func add(_ by: String, _ key: String, _ row: PerformanceRow) {
      table.cell(by)
      table.cell(key)
      for count in countValues(row) { table.cell(count) }
      table.cell(reasons(row).map { "\($0.0):\($0.1)" }.joined(separator: "|"))
      for amount in values(row) { table.cell(amount.description) }
      table.endRow()
    }
    add("total", "", report.total)
    for dimension in PerformanceDimension.allCases {
      for (key, row) in report.rows(by: dimension) { add(dimension.rawValue, key, row) }
    }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  /// - Parameters:
  ///   - currency: of the days.
  ///   - plans: how many there are.
  public static func json(_ report: PerformanceReport, currency: String, plans: Int) -> String {
    func value(_ row: PerformanceRow, _ key: [JSONValue.Member]) -> JSONValue {
      .object(
        key + zip(counts, countValues(row)).map { .init($0, .integer($1)) }
          + [.init("unfilled", .object(reasons(row).map { .init($0.0, .integer($0.1)) }))]
          + zip(amounts, values(row)).map { .init($0, .string($1.description)) })
    }
    let tables = PerformanceDimension.allCases.map { dimension in
      JSONValue.Member(
        dimension.rawValue,
        .array(
          report.rows(by: dimension).map { key, row in value(row, [.init("key", .string(key))]) }))
    }
    return JSONValue.object(
      [
        .init("format", .integer(1)), .init("currency", .string(currency)), .init("plans", .integer(plans)),
        .init("total", value(report.total, [])),
      ] + tables
    ).text
  }
}
