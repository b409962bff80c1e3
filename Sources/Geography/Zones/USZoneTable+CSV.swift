import OrderRouting

extension USZoneTable {
  /// The text of a `zones.csv` with these rows. O(rows).
  public var csv: String {
    var text = "zone_table,location_id,country,prefix,zone\n"
    for row in rows {
      let cells = [row.table, row.location ?? "*", row.country ?? "*", row.prefix, row.zone]
      text += cells.map(USZoneTable.quoted).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell by RFC 4180.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return cell }
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
