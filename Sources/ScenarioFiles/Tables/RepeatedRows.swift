internal import OrderRouting

/// Finds orders whose rows stand twice, as where a shop has exported them twice into one file.
struct RepeatedRows {
  private var first: (order: Int, line: Int)?
  private var count = 0

  /// Notes the order where its lines are the same several times over. Rows side by side that are alike in
  /// pairs are none: a buyer may have the same thing on two lines. O(lines) for almost all orders.
  mutating func note(_ order: Order, _ index: Int, rows: ArraySlice<Int32>) {
    let lines = order.lines
    guard let period = Self.period(lines) else { return }
    let next = rows.startIndex + period
    let isAdjacent = rows[next] == rows[next - 1] + 1
    if period == 1, isAdjacent { return }
    if first == nil { first = (index, period) }
    count += 1
  }

  /// The warning about all of them; `nil` where there is none.
  func diagnostic(_ orders: [Order], _ source: TableSource, _ rows: OrderRows) -> Diagnostic? {
    guard let first else { return nil }
    let row = rows[first.order]
    let cell = source.cell(row: Int(row[row.startIndex + first.line]), column: "order_id")
    return Diagnostic(
      .warning, file: source.file.name, line: cell.line, column: cell.column, field: "order_id",
      value: orders[first.order].id,
      message: "the order's rows stand again, as if it had been exported twice"
        + (count > 1 ? "; so with \(count) orders" : ""),
      suggestion: "Remove the copies; where all are meant, give each line its line_id.")
  }

  /// The least number of lines after which they begin anew, to the end; `nil` where they do not.
  private static func period(_ lines: [OrderLine]) -> Int? {
    for period in stride(from: 1, through: lines.count / 2, by: 1) where lines.count % period == 0 {
      var position = period
      while position < lines.count, isSame(lines[position], lines[position - period]) { position += 1 }
      if position == lines.count { return period }
    }
    return nil
  }

  static func isSame(_ left: OrderLine, _ right: OrderLine) -> Bool {
    left.quantity == right.quantity && left.unitPrice == right.unitPrice
      && CellNormalisation.same(left.sku, right.sku)
  }
}
