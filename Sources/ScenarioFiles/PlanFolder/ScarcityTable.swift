internal import OrderRouting
public import RouteVerification

/// The rows of a scarcity report as CSV.
public enum ScarcityTable {
  private static let columns = [
    "kind", "location_id", "sku", "name", "service_id", "channel", "carrier", "price", "available", "used",
  ]

  /// The first rows, or all where `top` is `nil`; a blank `available` is without limit. Limits of ship dates have
  /// a `ship_date` behind. O(rows).
  public static func text(_ report: ScarcityReport, top: Int? = nil) -> String {
    let hasDates = report.rows.contains { $0.supply.shipDate != nil }
    var table = CSVWriter(header: hasDates ? columns + ["ship_date"] : columns)
    for row in report.rows.prefix(top ?? .max) {
      table.cell(row.supply.kind.rawValue)
      table.cell(row.supply.location ?? "")
      table.cell(row.supply.sku ?? "")
      table.cell(row.name)
      table.cell(row.supply.service ?? "")
      table.cell(row.supply.channel ?? "")
      table.cell(row.supply.carrier ?? "")
      table.cell(row.price)
      table.cell(row.available.map { String($0) } ?? "")
      table.cell(row.used)
      if hasDates { table.cell(row.supply.shipDate?.description ?? "") }
      table.endRow()
    }
    return String(decoding: table.bytes, as: UTF8.self)
  }
}
