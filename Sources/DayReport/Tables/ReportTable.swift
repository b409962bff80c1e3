internal import ScenarioFiles

/// A table of the report: on the page its first rows, in a CSV file all of them.
struct ReportTable {
  struct Column {
    /// On the page.
    let title: String
    /// In the file.
    let name: String
    /// Whether cells add up, so that rows can be put together.
    let adds: Bool

    init(_ title: String, _ name: String, adds: Bool = false) {
      self.title = title
      self.name = name
      self.adds = adds
    }
  }

  /// Of letters and hyphens; the file is called so.
  let id: String
  let caption: String
  var note: String? = nil
  let columns: [Column]
  var rows: [[Cell]] = []
  /// Rows on the page; where there are more, one stands for the others.
  var shown = 15
  /// Whether a last row adds up all.
  var hasTotal = false

  var fileName: String { id + ".csv" }

  /// The whole table; no row of sums. O(cells).
  var csv: [UInt8] {
    var writer = CSVWriter(header: columns.map(\.name))
    for row in rows {
      for cell in row { writer.cell(cell.plain) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The first rows, and those behind them as one. O(cells).
  var rowsOfPage: [[Cell]] {
    if rows.count <= shown + 1 { return rows }
    let rest = Array(rows[shown...])
    var others: [Cell] = columns.indices.map { column in
      columns[column].adds ? Cell.sum(rest.map { $0[column] }) : .none
    }
    others[0] = .text("\(NumberText.count(rest.count)) others")
    return Array(rows[..<shown]) + [others]
  }

  /// The sums of all rows; `nil` where the table has none.
  var total: [Cell]? {
    guard hasTotal else { return nil }
    var total: [Cell] = columns.indices.map { column in
      columns[column].adds ? Cell.sum(rows.map { $0[column] }) : .none
    }
    total[0] = .text("all")
    return total
  }
}
